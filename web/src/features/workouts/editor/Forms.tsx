import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { DoseLine } from "./DoseLine";
import { Drawing } from "./Drawing";
import css from "./Editor.module.css";
import { StepPanel } from "./StepPanel";
import { TextBox } from "./TextBox";
import { type Path, samePath, stepPaths } from "./tree";
import type { Forms as AllForms } from "./useForms";

/** One step back, and forth again. */
export function UndoButtons({ forms }: { forms: AllForms }) {
  const { t } = useTranslation();
  return (
    <>
      <IconButton icon="undo" label={t("shell.undo")} disabled={!forms.undo} onClick={() => forms.undo?.()} />
      <IconButton
        icon="undo"
        style={{ transform: "scaleX(-1)" }}
        label={t("workouts_page.editor.redo")}
        disabled={!forms.redo}
        onClick={() => forms.redo?.()}
      />
    </>
  );
}

type Props = {
  forms: AllForms;
  /** What else is said of the workout, above its steps. */
  head: ReactNode;
  error?: unknown;
  /** What follows from its steps, below the drawing. */
  outcome?: ReactNode;
};

/** A workout's steps as a drawing, as words and one by one, each following the others. */
export function Forms({ forms, head, error, outcome }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Path | null>(null);
  const { body, told } = forms;
  const number = stepPaths(body.steps).findIndex((path) => samePath(path, chosen));
  const keyed = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    (event.shiftKey ? forms.redo : forms.undo)?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of undo reach whatever is focused within
    <div className={css.editor} onKeyDown={keyed}>
      <Card>
        <div className={css.head}>{head}</div>
        <ErrorNote error={error ?? forms.error} />
      </Card>
      <Card>
        {told && (
          <Drawing body={body} profile={told.profile} chosen={chosen} onChoose={setChosen} onDraw={forms.draw} />
        )}
        {told?.dose && <DoseLine dose={told.dose} sport={body.sport} />}
        <p className={css.keys}>{t("workouts_page.editor.keys")}</p>
      </Card>
      {outcome}
      <div className={css.both}>
        <Card>
          <TextBox
            text={forms.text}
            problems={told?.problems ?? []}
            chosen={(number >= 0 && told?.spans[number]) || null}
            onText={forms.write}
          />
        </Card>
        <Card title={t("workouts_page.editor.step")}>
          <StepPanel body={body} chosen={chosen} onChoose={setChosen} onDraw={forms.draw} />
        </Card>
      </div>
    </div>
  );
}

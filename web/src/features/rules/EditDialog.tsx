import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/client";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field } from "@/ui/Field";
import { Icon } from "@/ui/Icon";
import { TextArea } from "@/ui/TextArea";
import { offerUndo, tellTrouble } from "@/ui/toasts";
import { useRested } from "@/ui/useRested";
import { Anew } from "./Anew";
import css from "./Edit.module.css";
import { FIELDS } from "./fields";
import { ScopeFigure } from "./form/Days";
import { FiguresForm } from "./form/FiguresForm";
import { changeRule, readQuery, ruleQuery, ruleVersionsQuery } from "./queries";
import { ReadBack } from "./ReadBack";
import { Strength } from "./Strength";
import { figuresFrom, ruleOf, type Told, toldOf, unplaced } from "./told";
import type { Rule } from "./types";

const PAUSE = 350;

type Props = { rule: Rule; onClose: () => void; onSaved?: () => void };

/** A rule said anew in words or changed figure by figure; how it would read is told before it is kept. */
export default function EditDialog({ rule: given, onClose, onSaved }: Props) {
  const { t, i18n } = useTranslation();
  const [rule] = useState(given);
  const [before] = useState(() => toldOf(rule));
  const [told, setTold] = useState(before);
  // What is typed is the form's own; where something else fills it, it begins anew.
  const [filled, setFilled] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const written = JSON.stringify(ruleOf(told, before));
  const changed = written !== JSON.stringify(ruleOf(before));
  const asked = useRested(written, PAUSE);
  const read = useQuery({ ...readQuery(rule.id, asked, i18n.language), enabled: changed });
  const { data: now = rule } = useQuery(ruleQuery(rule.id, i18n.language));
  const save = useMutation({
    mutationFn: () => changeRule(now, { rule: JSON.parse(written) }),
    onSuccess: (next) => {
      onClose();
      onSaved?.();
      const back = () => changeRule(next, { rule: ruleOf(before) });
      offerUndo(
        t("rules_page.changed"),
        t("shell.undo"),
        () => void back().catch((error: Error) => tellTrouble(error.message)),
        [`rule/${rule.id}`],
      );
    },
    onError: () =>
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>("[data-invalid], [aria-invalid]")?.focus()),
  });
  const refused = save.error instanceof Problem ? save.error.fields : [];
  const problems = !changed ? [] : read.data ? read.data.problems : refused;
  const set = (change: Partial<Told>) => setTold((last) => ({ ...last, ...change }));
  const fill = (next: Told) => {
    setTold(next);
    setFilled((count) => count + 1);
  };
  const [badData, setBadData] = useState(false);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("rules_page.edit")}
      note={rule.sentence}
      actions={
        <>
          {changed && read.data && <ReadBack read={read.data} waiting={asked !== written || read.isFetching} />}
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="edit-rule" busy={save.isPending} disabled={badData || !changed}>
            {t("rules_page.keep")}
          </Button>
        </>
      }
    >
      <div ref={body} className={css.stack}>
        <Anew hint={(rule.tier === "athlete" && rule.source?.text) || rule.sentence} onTake={fill} />
        {now.version !== rule.version && (
          <p className={css.warn} role="status">
            <Icon name="warning" size={14} />
            <span>{t("rules_page.newer", { sentence: now.sentence })}</span>
          </p>
        )}
        <form
          key={filled}
          id="edit-rule"
          className={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // A form of the page that this dialog was opened from is not meant.
            event.stopPropagation();
            save.mutate();
          }}
        >
          <FiguresForm
            kind={told.kind}
            params={told.params}
            problems={problems}
            onChange={(params) => set({ params })}
          />
          <Strength kind={told.kind} weight={told.weight} problems={problems} onChange={(weight) => set({ weight })} />
          {(!("when" in told.params) || Object.keys(told.scope).length > 0) && (
            <details className={css.fold} open={Object.keys(before.scope).length > 0 || undefined}>
              <summary>{t("rules_page.when")}</summary>
              <ScopeFigure
                value={told.scope}
                place="scope"
                problems={problems}
                onChange={(scope) => set({ scope: scope as Told["scope"] })}
              />
            </details>
          )}
          {unplaced(problems, FIELDS[told.kind] ?? []).map(({ field, detail }) => (
            <p key={field} className={css.warn}>
              <Icon name="warning" size={14} />
              <span>{detail}</span>
            </p>
          ))}
          {refused.length === 0 && <ErrorNote error={save.error} />}
        </form>
        <AsData told={told} onBad={setBadData} onChange={(params) => fill({ ...told, params })} />
        <Earlier rule={rule} />
      </div>
    </Dialog>
  );
}

type DataProps = { told: Told; onBad: (bad: boolean) => void; onChange: (params: Told["params"]) => void };

/** For what the form has no place for. What is typed stays while it is no data yet. */
function AsData({ told, onBad, onChange }: DataProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const bad = typed !== null && figuresFrom(typed) === null;
  const type = (text: string) => {
    const params = figuresFrom(text);
    setTyped(text);
    onBad(params === null);
    if (params) onChange(params);
  };
  return (
    <details className={css.fold}>
      <summary>{t("rules_page.as_data")}</summary>
      <Field label={t("rules_page.params")} error={bad ? t("rules_page.bad_json") : null}>
        <TextArea
          rows={6}
          spellCheck={false}
          value={typed ?? JSON.stringify(told.params, null, 2)}
          onChange={({ target }) => type(target.value)}
          onBlur={() => !bad && setTyped(null)}
        />
      </Field>
    </details>
  );
}

/** What it said before, and since when; nothing where it always said the same. */
function Earlier({ rule }: { rule: Rule }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({ ...ruleVersionsQuery(rule.id, i18n.language), enabled: rule.version > 1 });
  const before = data?.items.filter(({ version }) => version !== rule.version) ?? [];
  if (before.length === 0) return null;
  return (
    <section className={css.earlier}>
      <h3>{t("rules_page.earlier")}</h3>
      <ul className={css.small}>
        {before.map((one) => (
          <li key={one.version}>
            {format.moment(one.at, { dateStyle: "medium", timeStyle: "short" })}: {one.sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}

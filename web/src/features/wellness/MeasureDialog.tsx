import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import type { Measurement } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { FIELDS, type MeasuredField, measure, TAPE, type Typed, unitOf, wishOf } from "./measuring";
import css from "./Wellness.module.css";

type Props = { items: readonly Measurement[]; onClose: () => void };

/** A day's weight, body fat and pulse; a tape gives body fat where nothing better does. */
export default function MeasureDialog({ items, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: format.timeZone }).format(new Date());
  const [day, setDay] = useState(today);
  const [typed, setTyped] = useState<Typed>({});
  const [wrong, setWrong] = useState<MeasuredField | null>(null);
  const save = useMutation({
    mutationFn: async () => {
      const wish = wishOf(day, typed, format);
      setWrong("wrong" in wish ? wish.wrong : null);
      if ("wrong" in wish) return false;
      await measure(
        wish,
        items.find((item) => item.day === day),
      );
      return true;
    },
    onSuccess: (told) => told && onClose(),
  });
  const refused = (field: string) => (save.error instanceof Problem ? save.error.field(field) : null);
  const field = (name: MeasuredField) => {
    const { name: unit } = unitOf(name, format);
    return (
      <Field
        key={name}
        label={`${t(`wellness_page.measured.fields.${name}`)} (${unit})`}
        error={wrong === name ? t("wellness_page.measured.no_number") : refused(name)}
      >
        <TextInput
          inputMode="decimal"
          value={typed[name] ?? ""}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      </Field>
    );
  };
  const told = [...FIELDS, ...TAPE].some((name) => refused(name));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("wellness_page.measured.add")}
      note={t("wellness_page.measured.note")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="measure" busy={save.isPending}>
            {t("shell.save")}
          </Button>
        </>
      }
    >
      <form
        id="measure"
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label={t("wellness_page.day")} error={refused("day")}>
          <TextInput type="date" required max={today} value={day} onChange={(event) => setDay(event.target.value)} />
        </Field>
        <div className={css.row}>{FIELDS.map(field)}</div>
        <details>
          <summary>{t("wellness_page.measured.tape")}</summary>
          <p className={css.hint}>{t("wellness_page.measured.tape_words")}</p>
          <div className={css.row}>{TAPE.map(field)}</div>
        </details>
        <p className={css.hint}>
          {t("wellness_page.measured.tests")}{" "}
          <Link to="/settings" search={{ tab: "athlete" }}>
            {t("wellness_page.measured.thresholds")}
          </Link>
        </p>
        {!told && <ErrorNote error={save.error} />}
      </form>
    </Dialog>
  );
}

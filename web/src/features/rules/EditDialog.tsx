import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { TextArea } from "@/ui/TextArea";
import { changeRule, ruleVersionsQuery } from "./queries";
import css from "./Rules.module.css";
import type { NewRule, Rule } from "./types";

const USUAL_WEIGHT = 40;

/** How strongly and how long a rule is meant, and its figures as the published schema writes them. */
export default function EditDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { t } = useTranslation();
  const [soft, setSoft] = useState(rule.strength === "hard" ? null : (rule.strength.soft ?? USUAL_WEIGHT));
  const [written, setWritten] = useState(() => JSON.stringify(rule.params, null, 2));
  const [from, setFrom] = useState(String(rule.scope?.from ?? ""));
  const [to, setTo] = useState(String(rule.scope?.to ?? ""));
  const params = read(written);
  const save = useMutation({
    mutationFn: () =>
      changeRule(rule, {
        rule: {
          params: (params ?? rule.params) as NewRule["params"],
          strength: soft === null ? "hard" : { soft },
          scope: { ...rule.scope, ...(from && { from }), ...(to && { to }) },
        } as NewRule,
      }),
    onSuccess: onClose,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("rules_page.edit")}
      note={rule.sentence}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="edit-rule" busy={save.isPending} disabled={params === null}>
            {t("rules_page.keep")}
          </Button>
        </>
      }
    >
      <form
        id="edit-rule"
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {rule.kind !== "preference" && (
          <Field label={t("rules_page.strength.label")} hint={t("rules_page.strength.words")}>
            <SelectInput
              value={soft === null ? "hard" : "soft"}
              choices={[
                { value: "hard", label: t("rules_page.strength.hard") },
                { value: "soft", label: t("rules_page.strength.soft") },
              ]}
              onChange={(next) => setSoft(next === "hard" ? null : USUAL_WEIGHT)}
            />
          </Field>
        )}
        {soft !== null && (
          <Field label={t("rules_page.strength.weight")}>
            <TextInput
              type="number"
              min={1}
              max={100}
              value={soft}
              onChange={(event) => setSoft(Number(event.target.value) || 1)}
            />
          </Field>
        )}
        <Field label={t("rules_page.from")}>
          <TextInput type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field label={t("rules_page.to")}>
          <TextInput type="date" value={to} onChange={(event) => setTo(event.target.value)} />
        </Field>
        <Field label={t("rules_page.params")} error={params === null ? t("rules_page.bad_json") : null}>
          <TextArea rows={6} spellCheck={false} value={written} onChange={(event) => setWritten(event.target.value)} />
        </Field>
        <Earlier rule={rule} />
        <ErrorNote error={save.error} />
      </form>
    </Dialog>
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
    <section>
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

function read(text: string): Record<string, unknown> | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

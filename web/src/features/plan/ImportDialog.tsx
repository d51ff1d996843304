import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { plansChanged } from "@/api/planQueries";
import type { Imported } from "@/api/planTypes";
import { type FieldProblem, Problem } from "@/api/problem";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field } from "@/ui/Field";
import { TextArea } from "@/ui/TextArea";
import { sayDate, sayDay } from "./calendar";
import { planSportName } from "./naming";
import { opened, placeOf } from "./outside";
import css from "./Versions.module.css";

type Props = { onClose: () => void; onSaved: (id: string) => void };

/** A plan from anywhere: looked at by the checker first, kept only when the person says so. */
export default function ImportDialog({ onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [unread, setUnread] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: ({ plan, save, accept }: { plan: Record<string, never>; save: boolean; accept: boolean }) =>
      answer(
        api.POST("/api/v1/plans/import", {
          body: {
            plan,
            rules: [],
            use_my_rules: true,
            save,
            accept_violations: accept,
          },
        }),
      ),
    onSuccess: (came) => {
      if (came.plan_id === null) return;
      void plansChanged();
      onClose();
      onSaved(came.plan_id);
    },
  });
  const look = () => {
    const found = opened(text);
    if ("plan" in found) {
      setUnread(null);
      send.mutate({ plan: found.plan, save: false, accept: false });
    } else if (found.why === "not_plan") setUnread(t("plan_page.import.not_plan"));
    else if (found.line === null) setUnread(t("plan_page.import.bad_json"));
    else setUnread(t("plan_page.import.bad_json_at", { line: found.line }));
  };
  const said = ({ field, detail }: FieldProblem) => {
    const { workout, name } = placeOf(field);
    const place = [workout !== null && t("plan_page.import.workout", { number: workout }), name];
    return [place.filter(Boolean).join(" "), detail].filter(Boolean).join(": ");
  };
  const came = send.data;
  const change = (next: string) => {
    setText(next);
    setUnread(null);
    send.reset();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("plan_page.import.title")}
      note={t("plan_page.import.note")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          {came ? (
            <Button
              look="primary"
              busy={send.isPending}
              onClick={() =>
                send.variables && send.mutate({ ...send.variables, save: true, accept: !came.verdict.good })
              }
            >
              {t(came.verdict.good ? "shell.save" : "plan_page.keep_anyway")}
            </Button>
          ) : (
            <Button look="primary" busy={send.isPending} disabled={!text.trim()} onClick={look}>
              {t("plan_page.import.preview")}
            </Button>
          )}
        </>
      }
    >
      <div className={css.stack}>
        <Field label={t("plan_page.import.file")}>
          <input
            type="file"
            accept="application/json,.json"
            onChange={async (event) => {
              const file = event.target.files?.[0];
              if (file) change(await file.text());
            }}
          />
        </Field>
        <Field label={t("plan_page.import.json")} error={unread}>
          <TextArea rows={8} spellCheck={false} value={text} onChange={(event) => change(event.target.value)} />
        </Field>
        <ErrorNote error={send.error} />
        {send.error instanceof Problem && send.error.fields.length > 0 && (
          <ul className={css.small}>
            {send.error.fields.slice(0, 20).map((field) => (
              <li key={`${field.field}${field.code}`}>{said(field)}</li>
            ))}
          </ul>
        )}
        {came && <Preview came={came} />}
      </div>
    </Dialog>
  );
}

const MOST_BREACHES = 8;

/** A plan that came from outside, with what the checker says of it. */
export function Preview({ came }: { came: Imported }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { violations } = came.verdict;
  return (
    <section className={css.stack} aria-live="polite">
      <h3>
        {came.name}: {sayDate(came.first, format)} – {sayDate(came.last, format)}
      </h3>
      <p>
        {t("plan_page.templates.sessions", { count: came.items.length })}.{" "}
        {violations.length === 0
          ? t("plan_page.certificate.kept", { count: came.verdict.judged.length })
          : t("plan_page.certificate.broken", { count: violations.length })}
      </p>
      {[...came.notes, ...violations.slice(0, MOST_BREACHES).map((one) => one.sentence)].map((sentence) => (
        <p key={sentence} className={css.small}>
          {sentence}
        </p>
      ))}
      {violations.length > MOST_BREACHES && (
        <p className={css.small}>{t("plan_page.and_more", { count: violations.length - MOST_BREACHES })}</p>
      )}
      <ol className={css.small}>
        {came.items.slice(0, 10).map((item) => (
          <li key={item.id}>
            {sayDay(item.day, format)}: {planSportName(item.sport, t)}, {item.name}, {format.hours(item.minutes * 60)}
          </li>
        ))}
      </ol>
      {came.items.length > 10 && (
        <p className={css.small}>{t("plan_page.and_more", { count: came.items.length - 10 })}</p>
      )}
    </section>
  );
}

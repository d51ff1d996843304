import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import type { Intervals, Piece } from "@/api/types";
import type { Seconds } from "@/charts/TimeChart";
import form from "@/features/activities/BulkDialog.module.css";
import { secondsOf } from "@/features/activity/sources/SplitDialog";
import { clock } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { cut, piecesOf } from "./changes";
import { change } from "./cutting";
import css from "./Intervals.module.css";
import { nameOf } from "./telling";

const KINDS = ["work", "rest", "warm_up", "cool_down"] as const;

type Props = { intervals: Intervals; at: number; selection: Seconds | null; onClose: () => void };

/** One interval: what it is called, what it was meant as, and where it lies. */
export default function IntervalDialog({ intervals, at, selection, onClose }: Props) {
  const { t } = useTranslation();
  const pieces = piecesOf(intervals);
  const was = pieces[at];
  const [name, setName] = useState(was?.name ?? "");
  const [kind, setKind] = useState<Piece["kind"]>(was?.kind ?? "work");
  const [start, setStart] = useState(clock(was?.start_s ?? 0));
  const [end, setEnd] = useState(clock(was?.end_s ?? 0));
  const [from, to] = [secondsOf(start), secondsOf(end)];
  const save = useMutation({
    mutationFn: () =>
      cut(intervals, {
        source: "edited",
        items: change(pieces, at, { name: name.trim() || null, kind, start_s: from ?? 0, end_s: to ?? 0 }),
      }),
    onSuccess: onClose,
  });
  const refused = save.error instanceof Problem ? save.error.field("items") : null;
  const take = () => {
    if (!selection) return;
    setStart(clock(Math.round(selection.from)));
    setEnd(clock(Math.round(selection.to)));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={nameOf(intervals.items, at, t)}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button
            look="primary"
            type="submit"
            form="interval"
            busy={save.isPending}
            disabled={from === null || to === null}
          >
            {t("shell.save")}
          </Button>
        </>
      }
    >
      <form
        id="interval"
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label={t("intervals.called")}>
          <TextInput maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={t("intervals.meant")}>
          <SelectInput
            value={kind}
            onChange={(next) => setKind(next as Piece["kind"])}
            choices={KINDS.map((value) => ({ value, label: t(`intervals.kind.${value}`) }))}
          />
        </Field>
        <div className={css.borders}>
          <Field label={t("intervals.from")} error={from === null ? t("intervals.clock") : null}>
            <TextInput inputMode="numeric" value={start} onChange={(event) => setStart(event.target.value)} />
          </Field>
          <Field label={t("intervals.to")} error={to === null ? t("intervals.clock") : refused}>
            <TextInput inputMode="numeric" value={end} onChange={(event) => setEnd(event.target.value)} />
          </Field>
        </div>
        <Button disabled={!selection} onClick={take}>
          {t("intervals.take")}
        </Button>
        {!refused && <ErrorNote error={save.error} />}
      </form>
    </Dialog>
  );
}

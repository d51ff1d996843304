import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Activity, CorrectionKind } from "@/api/types";
import type { Seconds } from "@/charts/TimeChart";
import form from "@/features/activities/BulkDialog.module.css";
import { SPORTS, sportName } from "@/features/activities/naming";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { channelName } from "../channelName";
import { correct, type Params } from "./correcting";

type Param = CorrectionKind["params"][number];
type Typed = Record<string, string>;

type Props = {
  activity: Activity;
  kinds: readonly CorrectionKind[];
  selection: Seconds | null;
  onClose: () => void;
};

/** A bound this far away is the catalogue's word for "no bound". */
const NO_BOUND = 1e8;

/** The form is made from the server's catalogue: a new kind of correction needs nothing here. */
export function CorrectDialog({ activity, kinds, selection, onClose }: Props) {
  const { t } = useTranslation();
  const [slug, setSlug] = useState(selection ? "trim" : (kinds[0]?.slug ?? ""));
  const kind = kinds.find((one) => one.slug === slug) ?? kinds[0];
  const [typed, setTyped] = useState<Typed>({});
  const standing = (param: Param) => typed[`${slug}.${param.name}`] ?? first(param, activity, selection);
  const save = useMutation({
    mutationFn: () => correct(activity.id, slug, kind ? paramsOf(kind, standing) : {}),
    onSuccess: onClose,
  });
  if (!kind) return null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("activities.corrections.open")}
      note={t("activities.corrections.note")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="correct" busy={save.isPending}>
            {t("activities.corrections.apply")}
          </Button>
        </>
      }
    >
      <form
        id="correct"
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label={t("activities.corrections.kind")} hint={kind.what}>
          <SelectInput
            value={slug}
            onChange={setSlug}
            choices={kinds.map((one) => ({ value: one.slug, label: one.name }))}
          />
        </Field>
        {kind.params.map((param) => (
          <OneParam
            key={`${slug}.${param.name}`}
            param={param}
            activity={activity}
            value={standing(param)}
            onChange={(value) => setTyped({ ...typed, [`${slug}.${param.name}`]: value })}
          />
        ))}
        <ErrorNote error={save.error} />
      </form>
    </Dialog>
  );
}

type OneProps = { param: Param; activity: Activity; value: string; onChange: (value: string) => void };

function OneParam({ param, activity, value, onChange }: OneProps) {
  const { t } = useTranslation();
  const choices =
    param.kind === "channel"
      ? activity.channels.map((channel) => ({ value: channel, label: channelName(channel, t) }))
      : param.kind === "sport"
        ? SPORTS.map((sport) => ({ value: sport, label: sportName(sport, t) }))
        : null;
  return (
    <Field label={param.words}>
      {choices ? (
        <SelectInput value={value} onChange={onChange} choices={choices} />
      ) : (
        <TextInput
          type="number"
          inputMode="decimal"
          step="any"
          required={param.default === null}
          min={param.lowest ?? undefined}
          max={param.highest ?? undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What stands in a field before anything is typed: the selection for a stretch, the catalogue's default else. */
function first(param: Param, activity: Activity, selection: Seconds | null): string {
  if (param.kind === "channel") return activity.channels[0] ?? "";
  if (param.kind === "sport") return activity.sport;
  if (param.name === "from_s") return String(Math.round(selection?.from ?? 0));
  if (param.name === "to_s") return String(Math.round(selection?.to ?? activity.elapsed_s ?? 0));
  return param.default === null || Math.abs(param.default) > NO_BOUND ? "" : String(param.default);
}

function paramsOf(kind: CorrectionKind, standing: (param: Param) => string): Params {
  const params: Params = {};
  for (const param of kind.params) {
    const value = standing(param);
    if (param.kind !== "number") params[param.name] = value;
    else if (value.trim()) params[param.name] = Number(value);
    else if (param.default !== null) params[param.name] = param.default;
  }
  return params;
}

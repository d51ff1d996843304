import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Activity } from "@/api/types";
import { clock } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { split } from "./linking";

type Props = { activity: Activity; at: number | null; onClose: () => void };

/** `at` is where the chart's cursor stood last. */
export default function SplitDialog({ activity, at, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(at === null ? "" : clock(at));
  const seconds = secondsOf(typed);
  const save = useMutation({ mutationFn: () => split(activity, seconds ?? 0), onSuccess: onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("activities.split.title")}
      note={t("activities.split.note")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="split" busy={save.isPending} disabled={seconds === null}>
            {t("activities.split.do")}
          </Button>
        </>
      }
    >
      <form
        id="split"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label={t("activities.split.at")} hint={t("activities.split.hint")}>
          <TextInput autoFocus inputMode="numeric" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
        <ErrorNote error={save.error} />
      </form>
    </Dialog>
  );
}

/** `1:02:03`, `62:03` or plain seconds. */
export function secondsOf(typed: string): number | null {
  const parts = typed.trim().split(":");
  if (parts.length > 3 || parts.some((part) => !/^\d+$/.test(part))) return null;
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { latestActivity } from "@/api/queries";
import type { ActivityRow } from "@/api/types";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { renameActivity } from "./changes";
import { sportName } from "./naming";

export function RenameDialog({ activity, onClose }: { activity: ActivityRow; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(activity.name ?? "");
  const rename = useMutation({
    // The version is asked for just before: the list does not carry it.
    mutationFn: async () => renameActivity(await latestActivity(activity.id), name.trim() || null),
    onSuccess: onClose,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("activities.rename.title")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="rename" busy={rename.isPending}>
            {t("shell.save")}
          </Button>
        </>
      }
    >
      <form
        id="rename"
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate();
        }}
      >
        <Field
          label={t("activities.rename.name")}
          hint={t("activities.rename.hint", { sport: sportName(activity.sport, t) })}
        >
          <TextInput autoFocus maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <ErrorNote error={rename.error} />
      </form>
    </Dialog>
  );
}

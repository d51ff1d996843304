import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SPORTS, sportName } from "@/features/activities/naming";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { TextArea } from "@/ui/TextArea";
import { changeRoute } from "./changes";
import type { Route } from "./queries";

export function EditRoute({ route, onClose }: { route: Route; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(route.name);
  const [notes, setNotes] = useState(route.notes ?? "");
  const [sport, setSport] = useState(route.sport);
  const save = useMutation({
    mutationFn: () => changeRoute(route, { name: name.trim(), notes: notes.trim() || null, sport }),
    onSuccess: onClose,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("routes.edit.title")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="edit-route" busy={save.isPending} disabled={!name.trim()}>
            {t("routes.edit.save")}
          </Button>
        </>
      }
    >
      <form
        id="edit-route"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label={t("routes.edit.name")}>
          <TextInput
            autoFocus
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label={t("routes.edit.sport")}>
          <SelectInput
            value={sport}
            onChange={(value) => setSport(value as Route["sport"])}
            choices={SPORTS.map((value) => ({ value, label: sportName(value, t) }))}
          />
        </Field>
        <Field label={t("routes.edit.notes")}>
          <TextArea rows={5} maxLength={10_000} value={notes} onChange={(event) => setNotes(event.target.value)} />
        </Field>
        <ErrorNote error={save.error} />
      </form>
    </Dialog>
  );
}

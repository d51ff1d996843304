import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { Connection } from "@/api/types";
import { SPORTS } from "@/features/activities/naming";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { ToggleChips } from "@/ui/ToggleChips";
import { tell } from "@/ui/toasts";
import css from "./Connections.module.css";

export default function KindsDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t } = useTranslation();
  const [kinds, setKinds] = useState<readonly string[]>(
    connection.feeds.filter((feed) => feed.on).map((feed) => feed.kind),
  );
  const [types, setTypes] = useState<readonly string[]>(connection.options.activity_types ?? SPORTS);
  const listsActivities = connection.feeds.some((feed) => feed.kind === "activities");
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH("/api/v1/connections/{connection_id}", {
          params: { path: { connection_id: connection.id } },
          body: {
            kinds: Object.fromEntries(connection.feeds.map((feed) => [feed.kind, kinds.includes(feed.kind)])),
            activity_types: types.length === SPORTS.length ? null : [...types],
          },
        }),
      ),
    onSuccess: () => {
      tell(t("connections_page.types.saved"));
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["connections"] }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("connections_page.types.title", { name: connection.name })}
      note={t("connections_page.types.hint")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
            {t("connections_page.form.save")}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <ToggleChips
          label={t("connections_page.types.kinds")}
          choices={connection.feeds.map((feed) => ({ value: feed.kind, label: feed.name }))}
          chosen={kinds}
          onChange={setKinds}
        />
        {listsActivities && (
          <ToggleChips
            label={t("connections_page.types.activities")}
            choices={SPORTS.map((sport) => ({ value: sport, label: t(`sports.${sport}`) }))}
            chosen={types}
            onChange={setTypes}
          />
        )}
        <ErrorNote error={save.error} />
      </div>
    </Dialog>
  );
}

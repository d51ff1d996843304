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

const same = (some: readonly string[], other: readonly string[]) =>
  some.length === other.length && some.every((one) => other.includes(one));

/** Only what was changed here is sent: another window may have changed the rest meanwhile. */
export default function KindsDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t } = useTranslation();
  const [before] = useState({
    kinds: connection.feeds.filter((feed) => feed.on).map((feed) => feed.kind),
    types: connection.options.activity_types ?? SPORTS,
  });
  const [kinds, setKinds] = useState<readonly string[]>(before.kinds);
  const [types, setTypes] = useState<readonly string[]>(before.types);
  const turned = connection.feeds
    .map((feed) => feed.kind)
    .filter((kind) => kinds.includes(kind) !== before.kinds.includes(kind));
  const retyped = !same(types, before.types);
  const listsActivities = connection.feeds.some((feed) => feed.kind === "activities");
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH("/api/v1/connections/{connection_id}", {
          params: { path: { connection_id: connection.id } },
          body: {
            ...(turned.length > 0 && { kinds: Object.fromEntries(turned.map((kind) => [kind, kinds.includes(kind)])) }),
            ...(retyped && { activity_types: types.length === SPORTS.length ? null : [...types] }),
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
          <Button
            look="primary"
            busy={save.isPending}
            onClick={() => (turned.length > 0 || retyped ? save.mutate() : onClose())}
          >
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

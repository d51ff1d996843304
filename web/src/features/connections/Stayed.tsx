import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { Connection } from "@/api/types";
import { undoChange } from "@/features/activities/changes";
import { activityName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import { offerUndo, tell } from "@/ui/toasts";
import css from "./Connections.module.css";

type StayedHere = Connection["stayed"][number];

/** What was deleted there and is still here: why, and the athlete's word on it, asked once. */
export default function Stayed({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const { stayed } = connection;
  return (
    <details className={css.advanced}>
      <summary>{t("connections_page.stayed.title", { count: stayed.length })}</summary>
      <div>
        <p className={css.small}>{t("connections_page.stayed.words")}</p>
        <ul>
          {stayed.map((one) => (
            <One key={`${one.kind} ${one.external_id}`} connection={connection} one={one} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function One({ connection, one }: { connection: Connection; one: StayedHere }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = activityName(one, t);
  const settle = useMutation({
    mutationFn: (choice: "take_away" | "keep") =>
      answer(
        api.POST("/api/v1/connections/{connection_id}/stayed", {
          params: { path: { connection_id: connection.id } },
          body: { kind: one.kind, external_id: one.external_id, choice },
        }),
      ),
    onSuccess: ({ change_id }) => {
      if (!change_id) return tell(t("connections_page.stayed.kept", { name }));
      offerUndo(t("connections_page.stayed.taken", { name }), t("shell.undo"), () => void undoChange(change_id), [
        `activity/${one.activity_id}`,
      ]);
      void queries.invalidateQueries({ queryKey: ["activities"] });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["connections"] }),
  });
  const busy = (choice: "take_away" | "keep") => settle.isPending && settle.variables === choice;
  return (
    <li className={css.row}>
      <div className={css.main}>
        <p>
          <Link to="/activities/$id" params={{ id: one.activity_id }}>
            {name}
          </Link>
        </p>
        <p className={css.small}>{format.moment(one.start_at, { dateStyle: "medium", timeStyle: "short" })}</p>
        <p className={css.small}>
          {one.sentence} {one.how === "shared" && t("connections_page.stayed.shared")}
        </p>
        <ErrorNote error={settle.error} />
      </div>
      <Button busy={busy("keep")} disabled={settle.isPending} onClick={() => settle.mutate("keep")}>
        {t("connections_page.stayed.keep")}
      </Button>
      <Button
        look="danger"
        busy={busy("take_away")}
        disabled={settle.isPending}
        onClick={() => settle.mutate("take_away")}
      >
        {t("connections_page.stayed.take_away")}
      </Button>
    </li>
  );
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { connectionsQuery, fidelityQuery, queries, sentQuery } from "@/api/queries";
import type { Connection, OutboxItem, Workout } from "@/api/types";
import { OutboxDeeds } from "@/features/connections/OutboxDeeds";
import { outboxBadge } from "@/features/connections/telling";
import { Badge } from "@/ui/Badge";
import { Button, buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import { ChooseExercises } from "./ChooseExercises";
import css from "./Workouts.module.css";

/** Where it may go, what each place cannot say, and the yes. */
export function SendCard({ workout }: { workout: Workout }) {
  const { t } = useTranslation();
  const { data } = useQuery(connectionsQuery);
  const takes = new Set(
    data?.services
      .filter((service) => service.writes.includes("create") && service.sports.includes(workout.sport))
      .map((service) => service.slug),
  );
  const targets = data?.items.filter((one) => takes.has(one.service)) ?? [];
  return (
    <Card title={t("workouts_page.send.title")}>
      {!data ? (
        <SkeletonRows rows={1} height={60} label={t("shell.loading")} />
      ) : targets.length === 0 ? (
        <div className={css.stack}>
          <p className={css.small}>{t("workouts_page.send.none")}</p>
          <div className={css.buttons}>
            <Link to="/connections" className={buttonLook.plain}>
              {t("workouts_page.send.connect")}
            </Link>
          </div>
        </div>
      ) : (
        <div className={css.targets}>
          <p className={css.small}>{t("workouts_page.send.words")}</p>
          {targets.map((connection) => (
            <SendTo key={connection.id} workout={workout} connection={connection} />
          ))}
        </div>
      )}
    </Card>
  );
}

/** Whether the newest thing that was done leaves it there. */
const standsThere = (items: readonly OutboxItem[]) => {
  const last = items.find((item) => item.state === "done");
  return last !== undefined && last.deed !== "delete";
};

function SendTo({ workout, connection }: { workout: Workout; connection: Connection }) {
  const { t } = useTranslation();
  const { data: fidelity } = useQuery(fidelityQuery(workout, connection.id));
  const { data: sent } = useQuery(sentQuery);
  const items =
    sent?.items.filter((item) => item.subject.id === workout.id && item.connection.id === connection.id) ?? [];
  const stale = () => {
    void queries.invalidateQueries({ queryKey: ["outbox"] });
    void queries.invalidateQueries({ queryKey: ["workouts"] });
  };
  const path = { path: { workout_id: workout.id } };
  const push = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/workouts/{workout_id}/push", {
          params: path,
          body: { connection_ids: [connection.id], version: workout.version, approved: true },
        }),
      ),
    onSettled: stale,
  });
  const unpush = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/workouts/{workout_id}/unpush", {
          params: path,
          body: { connection_ids: [connection.id], approved: true },
        }),
      ),
    onSettled: stale,
  });
  const { name } = connection;
  const latest = items[0];
  const held = workout.delivery.find((one) => one.connection_id === connection.id)?.state;
  const there = held === "there" || held === "older" || standsThere(items);
  const going = latest !== undefined && ["waiting", "sending", "unsure"].includes(latest.state);
  const stuck = going && (latest.attempt > 0 || latest.trouble !== null) && latest.can.length > 0;
  const asks = stuck || (latest?.state === "failed" && latest.can.length > 0);
  const same = held === "there" && !going && latest?.state !== "failed";
  const lost = fidelity?.items ?? [];
  const said = [...new Set(lost.map((one) => one.sentence))].map((sentence) => ({
    sentence,
    steps: lost.flatMap((one) => (one.sentence === sentence && one.step !== null ? [one.step + 1] : [])),
  }));
  return (
    <div className={css.target}>
      <p className={css.name}>
        {name}
        {connection.account.name && <span className={css.small}> {connection.account.name}</span>}{" "}
        {connection.emulator && <Badge tone="accent">{t("connections_page.pretend")}</Badge>}
      </p>
      {fidelity?.exact && <p className={css.small}>{t("workouts_page.send.exact", { name })}</p>}
      {lost.length > 0 && (
        <>
          <p className={css.small}>{t("workouts_page.send.short", { name, count: said.length })}</p>
          <ul className={css.short}>
            {said.map(({ sentence, steps }) => (
              <li key={sentence}>
                {sentence}
                {steps.length > 0 && (
                  <span className={css.small}>
                    {" "}
                    ({t("workouts_page.send.steps", { count: steps.length, steps: steps.join(", ") })})
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {fidelity && fidelity.unnamed.length > 0 && (
        <ChooseExercises connection={connection} unnamed={fidelity.unnamed} />
      )}
      {latest && (
        <p className={css.small} role={going ? "status" : undefined}>
          <Badge tone={outboxBadge(latest).tone}>
            {t(`connections_page.sending.state.${outboxBadge(latest).state}`)}
          </Badge>{" "}
          {latest.state !== "done" && latest.sentence}
        </p>
      )}
      {latest?.diff && latest.diff.length > 0 && (
        <ul className={css.short}>
          {latest.diff.map((one) => (
            <li key={`${one.code} ${one.step}`}>{one.sentence}</li>
          ))}
        </ul>
      )}
      <div className={css.buttons}>
        {asks ? (
          <OutboxDeeds item={latest} connectionId={connection.id} />
        ) : (
          !same && (
            <Button
              look={there ? "plain" : "primary"}
              busy={push.isPending || going}
              disabled={(fidelity?.unnamed.length ?? 0) > 0}
              onClick={() => push.mutate()}
            >
              {t(there ? "workouts_page.send.again" : "workouts_page.send.to", { name })}
            </Button>
          )
        )}
        {there && !asks && (
          <Button busy={unpush.isPending} disabled={going} onClick={() => unpush.mutate()}>
            {t("workouts_page.send.take_back", { name })}
          </Button>
        )}
      </div>
      <ErrorNote error={push.error ?? unpush.error} />
    </div>
  );
}

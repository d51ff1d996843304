import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Activity, ActivityRow } from "@/api/types";
import { activityName } from "@/features/activities/naming";
import { clock, useFormat } from "@/i18n/format";
import { Dialog } from "@/ui/Dialog";
import { Field, TextInput } from "@/ui/Field";
import { SkeletonRows } from "@/ui/Skeleton";
import css from "./Compare.module.css";

const OFFERED = 30;

type Props = { ours: Activity; onClose: () => void; onChoose: (id: string) => void };

/** What went the same route first, then whatever the words find; the latest without words. */
export default function OtherChooser({ ours, onClose, onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed.trim());
  const routes = useQuery({
    queryKey: ["routes", "of", ours.id],
    queryFn: () => answer(api.GET("/api/v1/routes", { params: { query: { activity_id: ours.id, limit: 1 } } })),
  });
  const route = routes.data?.items[0];
  const same = useQuery({
    queryKey: ["activities", "offered", "route", route?.id],
    enabled: route !== undefined,
    queryFn: () =>
      answer(
        api.GET("/api/v1/activities", {
          params: { query: { sport: [ours.sport], route_id: route?.id, limit: OFFERED } },
        }),
      ),
  });
  const found = useQuery({
    queryKey: ["activities", "offered", ours.sport, words],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(
        api.GET("/api/v1/activities", {
          params: { query: { sport: [ours.sport], q: words || undefined, limit: OFFERED } },
        }),
      ),
  });
  const others = (rows: readonly ActivityRow[] | undefined) => (rows ?? []).filter(({ id }) => id !== ours.id);
  const alike = words ? [] : others(same.data?.items);
  const rest = others(found.data?.items).filter(({ id }) => !alike.some((one) => one.id === id));
  return (
    <Dialog open wide onClose={onClose} title={t("compare.with")}>
      <Field label={t("compare.search")}>
        <TextInput
          type="search"
          maxLength={200}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      {route && alike.length > 0 && (
        <Offered title={t("compare.same_route", { name: route.name })} rows={alike} onChoose={onChoose} />
      )}
      {!found.data ? (
        <SkeletonRows rows={4} height={40} label={t("shell.loading")} />
      ) : rest.length > 0 ? (
        <Offered title={t(words ? "compare.found" : "compare.latest")} rows={rest} onChoose={onChoose} />
      ) : (
        alike.length === 0 && <p className={css.unknown}>{t("compare.nothing_found")}</p>
      )}
    </Dialog>
  );
}

type OfferedProps = { title: string; rows: readonly ActivityRow[]; onChoose: (id: string) => void };

function Offered({ title, rows, onChoose }: OfferedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={css.offered}>
      <h3>{title}</h3>
      <ul>
        {rows.map((one) => {
          const far = one.distance_m === null ? null : format.covered(one.distance_m, one.sport);
          const seconds = one.timer_s ?? one.elapsed_s;
          return (
            <li key={one.id}>
              <button type="button" onClick={() => onChoose(one.id)}>
                <span>{activityName(one, t)}</span>
                <span className={css.about}>
                  {format.moment(one.start, { dateStyle: "medium" }, one.utc_offset_s)}
                  {far && ` · ${far.value} ${far.unit}`}
                  {seconds !== null && ` · ${clock(seconds)}`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { recordsQuery } from "@/api/measureQueries";
import type { RecordItem, Sport } from "@/api/types";
import { sportName } from "@/features/activities/naming";
import { quantityOf, words } from "@/features/figures/show";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { MilestonesCard } from "./MilestonesCard";
import css from "./Records.module.css";

const SPORTS = ["all", "cycling", "running", "swimming", "strength"] as const;
const KINDS = ["duration", "distance", "lift", "single"] as const;

/** The best of everything, the day it was done, and what it beat. */
export default function RecordsPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { sport } = useSearch({ from: "/inside/records" });
  const { data, error, refetch } = useQuery(recordsQuery(sport, i18n.language));
  const items = data?.items ?? [];
  const groups = [...new Set(items.map((item) => item.sport))].flatMap((one) =>
    KINDS.map((kind) => ({ sport: one, kind, rows: items.filter((row) => row.sport === one && row.kind === kind) })),
  );
  return (
    <Page
      title={t("shell.pages.records")}
      lead={t("records_page.lead")}
      actions={
        <Switch
          label={t("activities.sport")}
          choices={SPORTS.map((value) => ({
            value,
            label: value === "all" ? t("fitness.all_sports") : sportName(value, t),
          }))}
          value={sport ?? "all"}
          onChange={(next) =>
            void navigate({
              to: "/records",
              search: next === "all" ? {} : { sport: next as Sport },
              replace: true,
            })
          }
        />
      }
    >
      <MilestonesCard sport={sport} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} height={48} label={t("shell.loading")} />
      ) : items.length === 0 ? (
        <Card>
          <EmptyState icon="records" title={t("records_page.empty.title")}>
            <p>{t(data.state === "computing" ? "figures.computing" : "records_page.empty.words")}</p>
          </EmptyState>
        </Card>
      ) : (
        groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ sport: one, kind, rows }) => (
            <Card key={`${one}.${kind}`} title={`${sportName(one, t)} · ${t(`records_page.kinds.${kind}`)}`} flush>
              <Table rows={rows} label={`${sportName(one, t)} · ${t(`records_page.kinds.${kind}`)}`} />
            </Card>
          ))
      )}
    </Page>
  );
}

function Table({ rows, label }: { rows: readonly RecordItem[]; label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = (row: RecordItem, value: number) => words(quantityOf(value, row, row.sport, format));
  const day = (iso: string) => format.moment(`${iso}T00:00:00Z`, { dateStyle: "medium" }, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={label}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("records_page.what")}</th>
            <th scope="col">{t("records_page.record")}</th>
            <th scope="col">{t("records_page.day")}</th>
            <th scope="col">{t("records_page.before")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slug}>
              <th scope="row">{row.label}</th>
              <td className={css.value}>{say(row, row.value)}</td>
              <td>
                <Link to="/activities/$id" params={{ id: row.activity_id }}>
                  {day(row.day)}
                </Link>
              </td>
              <td className={css.before}>
                {row.previous ? `${say(row, row.previous.value)} · ${day(row.previous.day)}` : t("records_page.first")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

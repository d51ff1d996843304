import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Connection } from "@/api/types";
import { type Format, UNKNOWN, useFormat } from "@/i18n/format";
import css from "./Connections.module.css";

type Fact = { name: string; value: string; exact: string | null };

const FULL = { dateStyle: "full", timeStyle: "short" } as const;

function facts(connection: Connection, t: TFunction, format: Format): Fact[] {
  const at = (when: string | null) => (when ? format.ago(when) : null);
  const exact = (when: string | null) => (when ? format.moment(when, FULL) : null);
  const until = connection.cooldown?.until ?? null;
  const reads = connection.feeds.length > 0;
  const all: (Fact | null)[] = [
    reads
      ? {
          name: t("connections_page.facts.success"),
          value: at(connection.last_success_at) ?? t("connections_page.facts.never"),
          exact: exact(connection.last_success_at),
        }
      : null,
    reads || connection.last_try_at
      ? {
          name: t("connections_page.facts.try"),
          value: at(connection.last_try_at) ?? UNKNOWN,
          exact: exact(connection.last_try_at),
        }
      : null,
    until
      ? {
          name: t("connections_page.facts.cooldown"),
          value: format.moment(until, { dateStyle: "short", timeStyle: "short" }),
          exact: exact(until),
        }
      : reads && connection.next_try_at && connection.state === "ok" && !connection.syncing
        ? {
            name: t("connections_page.facts.next"),
            value:
              new Date(connection.next_try_at).getTime() <= Date.now()
                ? t("connections_page.facts.now")
                : format.ago(connection.next_try_at),
            exact: exact(connection.next_try_at),
          }
        : null,
    connection.valid_until
      ? {
          name: t("connections_page.facts.valid"),
          value: format.moment(connection.valid_until, { dateStyle: "medium" }),
          exact: exact(connection.valid_until),
        }
      : null,
  ];
  return all.filter((one) => one !== null);
}

export function Facts({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = facts(connection, t, format);
  if (all.length === 0) return null;
  return (
    <dl className={css.facts}>
      {all.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd title={fact.exact ?? undefined}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

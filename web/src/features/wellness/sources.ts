import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { connectionsQuery } from "@/api/queries";
import type { Connection } from "@/api/types";

const SOURCES = [
  "garmin_export",
  "apple_health",
  "athlete",
  "webhook",
  "garmin_key",
  "garmin_signin",
  "hevy",
  "intervals",
] as const;

type Account = Pick<Connection, "service" | "source" | "account">;

/** Who said so, as a page says it: where several accounts of one service are connected, with the name of the account. */
export function useSourceName(): (source: string) => string {
  const { t } = useTranslation();
  const { data } = useQuery(connectionsQuery);
  return (source) => sourceName(source, t, data?.items);
}

/** A second account whose name is not known, or that is gone, carries a number after the service's. */
export function sourceName(source: string, t: TFunction, accounts: readonly Account[] = []): string {
  const account = accounts.find((one) => one.source === source);
  const several = accounts.filter((one) => one.service === account?.service).length > 1;
  if (several && account?.account.name) return `${sourceName(account.service, t)} (${account.account.name})`;
  const [, stem = source, number] = /^(.*?)(?:_(\d+))?$/.exec(source) ?? [];
  const known = SOURCES.find((one) => one === stem);
  if (!known) return source;
  const name = t(`wellness_page.sources.${known}`);
  return number ? `${name} ${number}` : name;
}

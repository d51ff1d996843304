import type { TFunction } from "i18next";

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

/** Who said so. A second account of a service carries a number after its name. */
export function sourceName(source: string, t: TFunction): string {
  const [, stem = source, number] = /^(.*?)(?:_(\d+))?$/.exec(source) ?? [];
  const known = SOURCES.find((one) => one === stem);
  if (!known) return source;
  const name = t(`wellness_page.sources.${known}`);
  return number ? `${name} ${number}` : name;
}

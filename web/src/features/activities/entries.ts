import type { ActivityRow, GroupFigures } from "@/api/types";

export type Entry =
  | { kind: "year"; key: string; figures: GroupFigures | null }
  | { kind: "month"; key: string; figures: GroupFigures | null }
  | { kind: "row"; key: string; row: ActivityRow; at: number; last: boolean }
  /** Known to exist, not here yet. */
  | { kind: "wait"; key: string };

export type Figures = ReadonlyMap<string, GroupFigures>;

const MOST_WAITING = 30_000;

/** `2026-11`, on the wrist's own clock where the device knew it, as the server groups them. */
export function monthOf(row: Pick<ActivityRow, "start" | "utc_offset_s">, timeZone: string): string {
  if (row.utc_offset_s !== null)
    return new Date(Date.parse(row.start) + row.utc_offset_s * 1000).toISOString().slice(0, 7);
  return new Intl.DateTimeFormat("sv", { timeZone, year: "numeric", month: "2-digit" }).format(new Date(row.start));
}

/** Rows under their months and years when they stand in order of time, else one after the other. */
export function entriesOf(
  rows: readonly ActivityRow[],
  total: number | null,
  timeZone: string | null,
  figures: Figures,
): Entry[] {
  const entries: Entry[] = [];
  let [month, year] = ["", ""];
  rows.forEach((row, at) => {
    if (timeZone !== null) {
      const now = monthOf(row, timeZone);
      const inYear = now.slice(0, 4);
      const before = entries.at(-1);
      if (now !== month && before?.kind === "row") before.last = true;
      if (inYear !== year) entries.push({ kind: "year", key: inYear, figures: figures.get(inYear) ?? null });
      if (now !== month) entries.push({ kind: "month", key: now, figures: figures.get(now) ?? null });
      [month, year] = [now, inYear];
    }
    entries.push({ kind: "row", key: row.id, row, at, last: at === rows.length - 1 });
  });
  const missing = Math.min(MOST_WAITING, Math.max(0, (total ?? 0) - rows.length));
  for (let at = 0; at < missing; at++) entries.push({ kind: "wait", key: `wait-${at}` });
  return entries;
}

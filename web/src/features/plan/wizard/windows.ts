export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Minutes after midnight; `to` is not in it any more. */
export type Window = { weekday: Weekday; from: number; to: number };

const inOrder = (windows: readonly Window[]) =>
  windows.toSorted((a, b) => WEEKDAYS.indexOf(a.weekday) - WEEKDAYS.indexOf(b.weekday) || a.from - b.from);

/** With that stretch in it; what touches becomes one. */
export function add(windows: readonly Window[], stretch: Window): Window[] {
  let { from, to } = stretch;
  if (to <= from) return [...windows];
  const apart: Window[] = [];
  for (const one of windows) {
    if (one.weekday !== stretch.weekday || one.to < from || one.from > to) apart.push(one);
    else {
      from = Math.min(from, one.from);
      to = Math.max(to, one.to);
    }
  }
  return inOrder([...apart, { weekday: stretch.weekday, from, to }]);
}

/** Without that stretch; what it cuts through becomes two. */
export function remove(windows: readonly Window[], { weekday, from, to }: Window): Window[] {
  return windows.flatMap((one) => {
    if (one.weekday !== weekday || one.to <= from || one.from >= to) return [one];
    return [
      { weekday, from: one.from, to: from },
      { weekday, from: to, to: one.to },
    ].filter((rest) => rest.to > rest.from);
  });
}

export const covers = (windows: readonly Window[], weekday: Weekday, from: number, to: number) =>
  windows.some((one) => one.weekday === weekday && one.from <= from && one.to >= to);

export const minutesOf = (windows: readonly Window[]) => windows.reduce((sum, one) => sum + one.to - one.from, 0);

export const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Null where it is no time yet. Midnight at the end of a day is typed as 00:00. */
export function minutesAt(clock: string, end = false): number | null {
  const [hours, minutes] = clock.split(":").map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const at = hours * 60 + minutes;
  return end && at === 0 ? 1440 : at;
}

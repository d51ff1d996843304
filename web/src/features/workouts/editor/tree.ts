import { type Item, isRepeat, type Repeat, type Step } from "../model";

/** Where an item stands: its place among its siblings, from the outside in. */
export type Path = readonly number[];

export const samePath = (one: Path | null, other: Path | null) => one?.join(".") === other?.join(".");

export function itemAt(items: readonly Item[], path: Path): Item | undefined {
  const [first, ...rest] = path;
  const item = first === undefined ? undefined : items[first];
  if (!item || rest.length === 0) return item;
  return isRepeat(item) ? itemAt(item.steps, rest) : undefined;
}

/** Siblings of the place, changed; every repeat around it is new too. A repeat that has become empty goes with it. */
function around(items: readonly Item[], path: Path, change: (siblings: Item[], at: number) => Item[]): Item[] {
  const [first, ...rest] = path;
  if (first === undefined) return [...items];
  if (rest.length === 0) return change([...items], first);
  return items.flatMap((item, at) => {
    if (at !== first || !isRepeat(item)) return [item];
    const steps = around(item.steps, rest, change);
    return steps.length ? [{ ...item, steps }] : [];
  });
}

export const replaceAt = (items: readonly Item[], path: Path, made: Item) =>
  around(items, path, (siblings, at) => siblings.map((one, nth) => (nth === at ? made : one)));

export const insertAfter = (items: readonly Item[], path: Path, made: Item) =>
  path.length === 0
    ? [...items, made]
    : around(items, path, (siblings, at) => [...siblings.slice(0, at + 1), made, ...siblings.slice(at + 1)]);

export const removeAt = (items: readonly Item[], path: Path) =>
  around(items, path, (siblings, at) => siblings.filter((_, nth) => nth !== at));

export const nextTo = (path: Path, by: number): Path => [...path.slice(0, -1), (path.at(-1) ?? 0) + by];

/** Among its siblings; where there is none on that side, out of the repeat it stands in. */
export function move(items: readonly Item[], path: Path, by: -1 | 1): { items: Item[]; path: Path } {
  const item = itemAt(items, path);
  if (!item) return { items: [...items], path };
  const to = nextTo(path, by);
  if (itemAt(items, to)) {
    const swapped = around(items, path, (siblings, at) => {
      const other = siblings[at + by];
      if (other) [siblings[at], siblings[at + by]] = [other, item];
      return siblings;
    });
    return { items: swapped, path: to };
  }
  const outer = path.slice(0, -1);
  if (outer.length === 0) return { items: [...items], path };
  const repeat = itemAt(items, outer);
  const alone = repeat !== undefined && isRepeat(repeat) && repeat.steps.length === 1;
  if (alone) return { items: replaceAt(items, outer, item), path: outer };
  const without = removeAt(items, path);
  const at = by === 1 ? outer : nextTo(outer, -1);
  const landed = by === 1 ? nextTo(outer, 1) : outer;
  const put =
    at.at(-1) === -1 ? around(without, outer, (siblings) => [item, ...siblings]) : insertAfter(without, at, item);
  return { items: put, path: landed };
}

/** To another place among the same siblings. */
export function moveTo(items: readonly Item[], path: Path, at: number): { items: Item[]; path: Path } {
  const moved = around(items, path, (siblings, from) => {
    const [item] = siblings.splice(from, 1);
    if (item) siblings.splice(at, 0, item);
    return siblings;
  });
  return { items: moved, path: [...path.slice(0, -1), at] };
}

export const wrap = (items: readonly Item[], path: Path, times: number): Item[] => {
  const item = itemAt(items, path);
  return item ? replaceAt(items, path, { times, steps: [item] }) : [...items];
};

/** What the repeat holds, once, in its place. */
export const unwrap = (items: readonly Item[], path: Path): Item[] =>
  around(items, path, (siblings, at) =>
    siblings.flatMap((one, nth) => (nth === at && isRepeat(one) ? one.steps : [one])),
  );

/** The next sibling joins the repeat, at its end. */
export function takeIn(items: readonly Item[], path: Path): Item[] {
  const repeat = itemAt(items, path);
  const next = itemAt(items, nextTo(path, 1));
  if (!repeat || !isRepeat(repeat) || !next) return [...items];
  const grown: Repeat = { ...repeat, steps: [...repeat.steps, next] };
  return removeAt(replaceAt(items, path, grown), nextTo(path, 1));
}

/** The places of all steps as written, in the order the API counts them. */
export function stepPaths(items: readonly Item[], above: Path = []): Path[] {
  return items.flatMap((item, at) => {
    const here = [...above, at];
    return isRepeat(item) ? stepPaths(item.steps, here) : [here];
  });
}

/** A length, a little longer or shorter, in steps that fit it. */
export function stretched(step: Step, by: -1 | 1): Step {
  const { kind, value } = step.end;
  if (value == null || kind === "lap_press") return step;
  const grain = grainOf(kind, value, by);
  const next = Math.max(grain, Math.round((value + by * grain) / grain) * grain);
  return { ...step, ...withReps(step, next), end: { ...step.end, value: next } };
}

/** A set's own count goes with the length of its step. */
function withReps(step: Step, reps: number): Partial<Step> {
  if (step.end.kind !== "reps" || !step.lift || step.lift.reps_low == null) return {};
  const high = step.lift.reps_high == null ? null : reps;
  const low = high == null ? reps : Math.min(step.lift.reps_low, reps);
  return { lift: { ...step.lift, reps_low: low, ...(high == null ? {} : { reps_high: high }) } };
}

export function grainOf(kind: string, value: number, by = 1): number {
  const least = by < 0 ? value - 0.01 : value;
  if (kind === "time" || kind === "send_off") return least < 60 ? 5 : least < 300 ? 15 : least < 1200 ? 60 : 300;
  if (kind === "distance") return least < 200 ? 25 : least < 1000 ? 50 : least < 5000 ? 100 : 500;
  return kind === "energy" ? 10 : 1;
}

/** What its first target asks, a little more or less. */
export function harder(step: Step, by: number): Step {
  const [first, ...others] = step.targets ?? [];
  if (!first) return step;
  const grain = first.scale === "zone" ? 1 : first.scale === "of_threshold" || first.scale === "of_max" ? 0.01 : null;
  const size =
    grain ??
    { power: 5, heart_rate: 1, cadence: 1, rpe: 0.5, speed: first.scale === "offset_100" ? -1 : 0.05 }[first.measure];
  const put = (value: number) =>
    Math.max(first.scale === "offset_100" ? -60 : size > 0 ? size : 0.01, Math.round((value + by * size) * 1e4) / 1e4);
  return { ...step, targets: [{ ...first, low: put(first.low), high: put(first.high) }, ...others] };
}

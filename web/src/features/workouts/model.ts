/** A workout's body as the API keeps it (model/workout_json.py). */
export type End = { kind: string; value?: number | null };
export type Target = { measure: Measure; scale: Scale; low: number; high: number; ramp?: boolean };
export type Measure = "power" | "heart_rate" | "speed" | "cadence" | "rpe";
export type Scale = "absolute" | "of_threshold" | "of_max" | "zone" | "offset_100";
export type Swim = { stroke: string; drill?: boolean; kick?: boolean; gear?: string[] };
export type Lift = {
  exercise: string;
  reps_low?: number | null;
  reps_high?: number | null;
  weight_kg?: number | null;
  of_one_rep_max?: number | null;
  rir?: number | null;
  warm_up?: boolean;
  superset?: string | null;
};
export type Step = {
  intent: "warm_up" | "work" | "recovery" | "rest" | "cool_down" | "other";
  end: End;
  targets?: Target[];
  note?: string | null;
  swim?: Swim | null;
  lift?: Lift | null;
};
export type Repeat = { times: number; steps: Item[]; skip_last_rest?: boolean };
export type Item = Step | Repeat;
export type Body = {
  sport: string;
  name: string;
  note?: string;
  pool_length_m?: number;
  pool_yards?: boolean;
  steps: Item[];
};

export const isRepeat = (item: Item): item is Repeat => "times" in item;

export type Line =
  | { kind: "step"; key: string; depth: number; step: Step }
  | { kind: "repeat"; key: string; depth: number; repeat: Repeat };

/** As rows of a table, each with how deep it stands; a key is its place. */
export function lines(items: readonly Item[], depth = 0, place = ""): Line[] {
  return items.flatMap((item, at): Line[] => {
    const key = `${place}${at}`;
    return isRepeat(item)
      ? [{ kind: "repeat", key, depth, repeat: item }, ...lines(item.steps, depth + 1, `${key}.`)]
      : [{ kind: "step", key, depth, step: item }];
  });
}

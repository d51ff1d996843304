export type Run<T> = { value: T; from: number; length: number };

/** Neighbours that are alike, as one. */
export function runsOf<T>(values: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = [];
  values.forEach((value, at) => {
    const last = runs.at(-1);
    if (last && last.value === value) last.length += 1;
    else runs.push({ value, from: at, length: 1 });
  });
  return runs;
}

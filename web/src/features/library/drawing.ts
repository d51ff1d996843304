import { isPaced } from "@/i18n/format";

/** Seconds, and per cent of the threshold at its beginning and end; null where none can be said, 0 at rest. */
export type Drawn = readonly (readonly (number | null)[])[];
export type Bar = {
  x: number;
  width: number;
  start: number;
  stop: number;
  zone: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | "work";
};

const NOMINAL_S = 300;
const POWER = [55, 75, 90, 105, 120, 150];
const PACE = [77.5, 87.7, 94.3, 100, 103.1, 111.1];
const REST = 4;
const UNSAID = 62;
export const TALLEST = 160;

/** As bars of a drawing 1000 wide and `TALLEST` high; each in the colour of its zone, 0 for rest, and of work nobody can weigh plain. */
export function bars(drawn: Drawn, sport: string): Bar[] {
  const bounds = isPaced(sport) ? PACE : POWER;
  const seconds = drawn.map(([length]) => length ?? NOMINAL_S);
  const whole = seconds.reduce((sum, one) => sum + one, 0) || 1;
  let at = 0;
  return drawn.map(([, start, stop], index) => {
    const width = ((seconds[index] ?? 0) / whole) * 1000;
    const x = at;
    at += width;
    if (start === 0 || start === undefined) return { x, width, start: REST, stop: REST, zone: 0 };
    if (start === null) return { x, width, start: UNSAID, stop: UNSAID, zone: "work" };
    const [low, high] = [Math.min(start, TALLEST), Math.min(stop ?? start, TALLEST)];
    const mean = (start + (stop ?? start)) / 2;
    const zone = (bounds.filter((bound) => mean > bound + 0.5).length + 1) as Bar["zone"];
    return { x, width, start: low, stop: high, zone };
  });
}

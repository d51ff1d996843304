import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useState } from "react";
import css from "./Scatter.module.css";

export type Dot = { key: string; x: number; y: number; words: string };

type Side = { name: string; say: (value: number) => string };

type Props = {
  label: string;
  /** How to go through the dots by keyboard, and what to do with one. */
  hint: string;
  x: Side;
  y: Side;
  dots: readonly Dot[];
  /** Stands beside what is told of the dot pointed at. */
  open?: (dot: Dot) => ReactNode;
};

const WIDTH = 320;
const HEIGHT = 200;
const AIR = 8;
const STRIDE = 10;

/** Two figures of the same days, a dot each. Pointing tells the nearest dot, pressing keeps it; arrows go along x. */
export function Scatter({ label, hint, x, y, dots: given, open }: Props) {
  const [told, setTold] = useState<Dot | null>(null);
  const [kept, setKept] = useState(false);
  const { dots, places, across, up } = useMemo(() => {
    const dots = given.toSorted((a, b) => a.x - b.x || a.y - b.y);
    const across = rangeOf(dots.map((dot) => dot.x));
    const up = rangeOf(dots.map((dot) => dot.y));
    const place = (dot: Dot) => ({ left: along(dot.x, across, WIDTH), top: HEIGHT - along(dot.y, up, HEIGHT) });
    return { dots, across, up, places: dots.map(place) };
  }, [given]);
  const circles = useMemo(
    () => dots.map(({ key }, at) => <circle key={key} cx={places[at]?.left} cy={places[at]?.top} r="3" />),
    [dots, places],
  );
  const at = told ? dots.indexOf(told) : -1;
  const spot = places[at];
  const point = (event: PointerEvent<HTMLElement>, keep: boolean) => {
    if (kept && !keep) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const near = nearest(places, ((event.clientX - left) / width) * WIDTH, ((event.clientY - top) / height) * HEIGHT);
    setTold(dots[near] ?? null);
    setKept(keep);
  };
  const step = (event: KeyboardEvent) => {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!way && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    const last = dots.length - 1;
    const next = way ? at + way * (event.shiftKey ? STRIDE : 1) : event.key === "Home" ? 0 : last;
    setTold(dots[Math.max(0, Math.min(last, next))] ?? null);
    setKept(true);
  };
  return (
    <figure className={css.scatter}>
      <p className={css.side}>↑ {y.name}</p>
      <div className={css.plot}>
        <span className={css.up} aria-hidden="true">
          <span>{y.say(up.high)}</span>
          <span>{y.say(up.low)}</span>
        </span>
        <div
          className={css.field}
          role="slider"
          tabIndex={0}
          aria-label={`${label} ${hint}`}
          aria-valuemin={0}
          aria-valuemax={dots.length}
          aria-valuenow={at + 1}
          aria-valuetext={told?.words ?? ""}
          onPointerMove={(event) => event.pointerType === "mouse" && point(event, false)}
          onPointerDown={(event) => point(event, true)}
          onKeyDown={step}
        >
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
            {circles}
            {spot && <circle className={css.told} cx={spot.left} cy={spot.top} r="5" />}
          </svg>
        </div>
      </div>
      <div className={css.across}>
        <span aria-hidden="true">{x.say(across.low)}</span>
        <span>{x.name} →</span>
        <span aria-hidden="true">{x.say(across.high)}</span>
      </div>
      <p className={css.words}>
        {told ? (
          <>
            {told.words} {open?.(told)}
          </>
        ) : (
          hint
        )}
      </p>
    </figure>
  );
}

type Ends = { low: number; high: number };
type Place = { left: number; top: number };

const rangeOf = (values: readonly number[]): Ends => ({
  low: values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  high: values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
});

const along = (value: number, { low, high }: Ends, length: number) =>
  Number((AIR + ((value - low) / (high - low || 1)) * (length - 2 * AIR)).toFixed(1));

function nearest(places: readonly Place[], left: number, top: number): number {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, place] of places.entries()) {
    const far = (place.left - left) ** 2 + (place.top - top) ** 2;
    if (far < least) {
      least = far;
      found = at;
    }
  }
  return found;
}

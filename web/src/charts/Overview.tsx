import { type PointerEvent, useMemo, useRef } from "react";
import type { Range } from "./drawing";
import css from "./Overview.module.css";

type Props = {
  x: readonly number[];
  values: readonly (number | null)[];
  range: Range;
  onRange: (range: Range) => void;
};

const POINTS = 400;
const HEIGHT = 32;
/** Pixels beside an edge that still take hold of it. */
const GRIP = 14;

type Hold = { part: "from" | "to" | "window" | "new"; at: number; range: Range };

/** The whole in small, with a window that can be pulled. Keys do the same on the chart above it. */
export function Overview({ x, values, range, onRange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const hold = useRef<Hold | null>(null);
  const start = x[0] ?? 0;
  const length = (x[x.length - 1] ?? 1) - start || 1;
  const path = useMemo(() => pathOf(values), [values]);
  const share = (value: number) => `${((value - start) / length) * 100}%`;

  const at = (event: PointerEvent) => {
    const { left, width } = (box.current as HTMLElement).getBoundingClientRect();
    return start + (Math.min(Math.max(event.clientX - left, 0), width) / width) * length;
  };
  const take = (event: PointerEvent) => {
    const here = at(event);
    const grip = (GRIP / (box.current?.clientWidth ?? 1)) * length;
    const part =
      Math.abs(here - range.min) < grip
        ? "from"
        : Math.abs(here - range.max) < grip
          ? "to"
          : here > range.min && here < range.max && range.max - range.min < length
            ? "window"
            : "new";
    hold.current = { part, at: here, range };
    box.current?.setPointerCapture(event.pointerId);
  };
  const pull = (event: PointerEvent) => {
    const held = hold.current;
    if (!held) return;
    const here = at(event);
    const { min, max } = held.range;
    if (held.part === "window") onRange({ min: min + here - held.at, max: max + here - held.at });
    else if (held.part === "from") onRange({ min: Math.min(here, max), max });
    else if (held.part === "to") onRange({ min, max: Math.max(here, min) });
    else if (Math.abs(here - held.at) > length / 200)
      onRange({ min: Math.min(held.at, here), max: Math.max(held.at, here) });
  };
  const drop = () => {
    hold.current = null;
  };
  return (
    <div
      ref={box}
      className={css.overview}
      aria-hidden="true"
      onPointerDown={take}
      onPointerMove={pull}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <svg viewBox={`0 0 ${POINTS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={path} vectorEffect="non-scaling-stroke" />
      </svg>
      <span className={css.shade} style={{ left: 0, width: share(range.min) }} />
      <span className={css.shade} style={{ left: share(range.max), right: 0 }} />
      <span className={css.window} style={{ left: share(range.min), width: share(start + range.max - range.min) }} />
    </div>
  );
}

function pathOf(values: readonly (number | null)[]): string {
  const every = Math.max(1, Math.floor(values.length / POINTS));
  const kept = values.map((value, index) => ({ value, index })).filter(({ index }) => index % every === 0);
  const known = kept.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  let pen = false;
  return kept
    .map(({ value, index }) => {
      if (value === null) {
        pen = false;
        return "";
      }
      const across = (index / Math.max(1, values.length - 1)) * POINTS;
      const up = HEIGHT - 3 - ((value - low) / (high - low || 1)) * (HEIGHT - 6);
      const step = `${pen ? "L" : "M"}${across.toFixed(1)} ${up.toFixed(1)}`;
      pen = true;
      return step;
    })
    .join("");
}

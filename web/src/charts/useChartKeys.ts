import { type KeyboardEvent, type RefObject, useState } from "react";
import type { PanelStack } from "./PanelStack";
import { indexAt, type Span } from "./samples";

type Inputs = {
  stack: RefObject<PanelStack | null>;
  x: readonly number[];
  label: string;
  /** The number behind a place, for those who hear it as a slider. */
  now: (index: number) => number;
  say: (index: number) => string;
  onSelect?: (span: Span | null) => void;
};

const STEPS_PER_VIEW = 100;
const ZOOM = 0.7;

/** For keyboards and screen readers the cursor is a slider along the activity, which says the values where it stands. */
export function useChartKeys({ stack, x, label, now, say, onSelect }: Inputs) {
  const [at, setAt] = useState(0);
  const [anchor, setAnchor] = useState<number | null>(null);
  const last = Math.max(0, x.length - 1);
  const place = Math.min(at, last);

  const go = (index: number, selecting: boolean) => {
    const to = Math.max(0, Math.min(last, index));
    setAt(to);
    stack.current?.moveCursor(to);
    if (!selecting || !onSelect) return setAnchor(null);
    const start = anchor ?? place;
    setAnchor(start);
    onSelect({ from: Math.min(start, to), to: Math.max(start, to) });
  };

  const drop = () => {
    setAnchor(null);
    onSelect?.(null);
  };

  const press = (event: KeyboardEvent) => {
    const chart = stack.current;
    if (!chart || event.metaKey || event.ctrlKey || event.altKey) return;
    const { min, max } = chart.shown;
    const step = Math.max(1, Math.round((indexAt(x, max) - indexAt(x, min)) / STEPS_PER_VIEW));
    const here = x[place] ?? min;
    const around = here >= min && here <= max ? here : (min + max) / 2;
    const deeds = new Map<string, () => void>([
      ["ArrowLeft", () => go(place - step, event.shiftKey)],
      ["ArrowRight", () => go(place + step, event.shiftKey)],
      ["Home", () => go(0, event.shiftKey)],
      ["End", () => go(last, event.shiftKey)],
      ["+", () => chart.zoom(ZOOM, around)],
      ["=", () => chart.zoom(ZOOM, around)],
      ["-", () => chart.zoom(1 / ZOOM, around)],
      ["PageUp", () => chart.pan(-0.5)],
      ["PageDown", () => chart.pan(0.5)],
      ["0", () => chart.reset()],
      ["Escape", drop],
    ]);
    const deed = deeds.get(event.key);
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  return {
    role: "slider",
    tabIndex: 0,
    "aria-label": label,
    "aria-valuemin": now(0),
    "aria-valuemax": now(last),
    "aria-valuenow": now(place),
    "aria-valuetext": say(place),
    onKeyDown: press,
  } as const;
}

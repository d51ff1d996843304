import { type KeyboardEvent, type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { clock, type Format, UNKNOWN } from "@/i18n/format";
import type { Panel } from "./channels";
import type { PanelStack } from "./PanelStack";
import { indexAt, type Samples } from "./samples";
import type { Seconds } from "./TimeChart";

type Inputs = {
  stack: RefObject<PanelStack | null>;
  x: readonly number[];
  samples: Samples;
  panels: readonly Panel[];
  onSelection: (selection: Seconds | null) => void;
  digits: Format;
};

const STEPS_PER_VIEW = 100;
const ZOOM = 0.7;

/** For keyboards and screen readers the cursor is a slider along the activity, which says the values where it stands. */
export function useChartKeys({ stack, x, samples, panels, onSelection, digits }: Inputs) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const [anchor, setAnchor] = useState<number | null>(null);
  const last = Math.max(0, x.length - 1);
  const place = Math.min(at, last);

  const go = (index: number, selecting: boolean) => {
    const to = Math.max(0, Math.min(last, index));
    setAt(to);
    stack.current?.moveCursor(to);
    if (!selecting) return setAnchor(null);
    const start = anchor ?? place;
    setAnchor(start);
    onSelection({ from: samples.time[Math.min(start, to)] ?? 0, to: samples.time[Math.max(start, to)] ?? 0 });
  };

  const drop = () => {
    setAnchor(null);
    onSelection(null);
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

  const said = panels.map((panel) => {
    const value = panel.values[place];
    return `${panel.label} ${value == null ? UNKNOWN : `${digits.number(value, panel.digits)} ${panel.unit}`}`;
  });
  return {
    role: "slider",
    tabIndex: 0,
    "aria-label": t("charts.cursor"),
    "aria-valuemin": 0,
    "aria-valuemax": Math.round(samples.time[last] ?? 0),
    "aria-valuenow": Math.round(samples.time[place] ?? 0),
    "aria-valuetext": [clock(samples.time[place] ?? 0), ...said].join(", "),
    onKeyDown: press,
  } as const;
}

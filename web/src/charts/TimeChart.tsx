import "uplot/dist/uPlot.min.css";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { clock, UNKNOWN, useFormat } from "@/i18n/format";
import { DISTANCE_STEPS, distanceLabel, TIME_STEPS, timeLabel, type XKind } from "./axis";
import { ChartToolbar } from "./ChartToolbar";
import { drawingOf, LOOKS, type Panel } from "./channels";
import type { Cursor } from "./cursor";
import { PanelHead } from "./PanelHead";
import type { PanelStack, Range, StackOptions } from "./PanelStack";
import { SampleTable } from "./SampleTable";
import { indexAt, plainFigures, type Samples, type Span, spanOf } from "./samples";
import css from "./TimeChart.module.css";
import { useChartKeys } from "./useChartKeys";
import { useStack } from "./useStack";

const METRES_PER_MILE = 1609.344;

export type Seconds = { from: number; to: number };

type Props = {
  samples: Samples;
  panels: readonly Panel[];
  pauses?: readonly Seconds[];
  cursor?: Cursor;
  selection: Seconds | null;
  onSelection: (selection: Seconds | null) => void;
};

const NO_PAUSES: readonly Seconds[] = [];

/** The one time chart: linked panels over the same samples. Anything else that draws them would be a second grammar. */
export function TimeChart({ samples, panels, pauses = NO_PAUSES, cursor, selection, onSelection }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [xKind, setXKind] = useState<XKind>("time");
  const [asTable, setAsTable] = useState(false);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<Range | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const stack = useRef<PanelStack | null>(null);
  const readouts = useRef(new Map<string, HTMLElement>());
  const cursorLine = useRef<HTMLSpanElement>(null);

  const visible = useMemo(() => panels.filter((panel) => !hidden.has(panel.channel)), [panels, hidden]);
  const x = useMemo(() => {
    if (xKind === "time" || !samples.distance) return samples.time;
    const unit = format.units === "imperial" ? METRES_PER_MILE : 1000;
    return samples.distance.map((metres) => metres / unit);
  }, [samples, xKind, format.units]);

  const toX = useCallback((seconds: number) => x[indexAt(samples.time, seconds)] ?? 0, [x, samples]);
  const toSpan = useCallback((range: Range): Span => spanOf(x, range.min, range.max), [x]);
  const toSeconds = useCallback(
    (range: Range): Seconds => {
      const { from, to } = toSpan(range);
      return { from: samples.time[from] ?? 0, to: samples.time[to] ?? 0 };
    },
    [toSpan, samples],
  );
  const select = useRef(onSelection);
  useEffect(() => {
    select.current = onSelection;
  });

  const showCursor = useCallback(
    (index: number | null) => {
      for (const panel of panels) {
        const place = readouts.current.get(panel.channel);
        const value = index === null ? null : panel.values[index];
        if (place) place.textContent = index === null ? "" : value == null ? UNKNOWN : panel.say(value);
      }
      if (cursorLine.current) cursorLine.current.textContent = index === null ? "" : clock(samples.time[index] ?? 0);
      cursor?.move(index === null ? null : (samples.time[index] ?? null), samples);
    },
    [panels, samples, cursor],
  );

  const options = useMemo<StackOptions | null>(
    () =>
      asTable
        ? null
        : {
            x,
            panels: visible.map((panel) => drawingOf(panel, toX)),
            shades: pauses.map(({ from, to }) => ({ min: toX(from), max: toX(to) })),
            xLabel: xKind === "time" ? timeLabel : distanceLabel,
            increments: xKind === "time" ? TIME_STEPS : DISTANCE_STEPS,
            number: (value) => new Intl.NumberFormat(format.language, { maximumFractionDigits: 1 }).format(value),
            onCursor: showCursor,
            onRange: (range) => setShown(stack.current?.zoomed ? range : null),
            onSelect: (range) => select.current(range && toSeconds(range)),
          },
    [x, xKind, visible, asTable, showCursor, toSeconds, toX, pauses, format],
  );
  useStack(stack, box, options);
  useEffect(() => {
    if (options) setShown(null);
  }, [options]);

  useEffect(
    () =>
      cursor?.follow((seconds, from) => {
        if (from === samples) return;
        const index = seconds === null ? null : indexAt(samples.time, seconds);
        stack.current?.pointAt(index);
        showCursor(index);
      }),
    [cursor, samples, showCursor],
  );

  useEffect(
    () => cursor?.followMarks((span) => stack.current?.pointOut(span && { min: toX(span.from), max: toX(span.to) })),
    [cursor, toX],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new range or chart moves where the selection is drawn
  useEffect(() => {
    const range = selection && { min: toX(selection.from), max: toX(selection.to) };
    const frame = requestAnimationFrame(() => stack.current?.showSelection(range));
    return () => cancelAnimationFrame(frame);
  }, [selection, toX, shown, visible, asTable]);

  const keys = useChartKeys({
    stack,
    x,
    label: t("charts.cursor"),
    now: (index) => Math.round(samples.time[index] ?? 0),
    say: (index) =>
      [
        clock(samples.time[index] ?? 0),
        ...visible.map(({ label, unit, values, say }) => {
          const value = values[index];
          return `${label} ${value == null ? UNKNOWN : `${say(value)} ${unit}`}`;
        }),
      ].join(", "),
    onSelect: (span) => onSelection(span && { from: samples.time[span.from] ?? 0, to: samples.time[span.to] ?? 0 }),
  });
  const span: Span = selection
    ? spanOf(samples.time, selection.from, selection.to)
    : shown
      ? toSpan(shown)
      : { from: 0, to: samples.time.length - 1 };
  const spanSeconds = { from: samples.time[span.from] ?? 0, to: samples.time[span.to] ?? 0 };
  const figures = new Map(visible.map((panel) => [panel.channel, plainFigures(panel.values, span)]));
  const summary = visible
    .map((panel) => {
      const plain = figures.get(panel.channel);
      return plain
        ? t("charts.summary", {
            label: panel.label,
            unit: panel.unit,
            mean: panel.say(plain.mean),
            max: panel.say(plain.max),
            min: panel.say(plain.min),
          })
        : t("charts.summary_none", { label: panel.label });
    })
    .join(" ");
  const far = samples.distance && samples.distance[span.to] !== undefined && samples.distance[span.from] !== undefined;

  return (
    <figure className={css.chart}>
      <ChartToolbar
        panels={panels}
        hidden={hidden}
        onHidden={setHidden}
        xKind={xKind}
        onXKind={samples.distance ? setXKind : null}
        asTable={asTable}
        onAsTable={setAsTable}
        zoomed={shown !== null}
        onReset={() => stack.current?.reset()}
        selected={selection !== null}
        onZoomToSelection={() =>
          selection && stack.current?.setRange({ min: toX(selection.from), max: toX(selection.to) })
        }
        onClear={() => onSelection(null)}
        span={spanSeconds}
        pauses={pauses}
        distance={
          far && samples.distance ? (samples.distance[span.to] ?? 0) - (samples.distance[span.from] ?? 0) : null
        }
        now={cursorLine}
      />
      {asTable ? (
        <SampleTable samples={samples} panels={visible} span={span} />
      ) : (
        <div className={css.frame}>
          <div ref={box} className={css.stack} role="img" aria-label={t("charts.label", { summary })}>
            {visible.map((panel, at) => (
              <div key={panel.channel} className={css.panel}>
                <PanelHead
                  panel={panel}
                  figures={figures.get(panel.channel) ?? null}
                  readout={(element) => {
                    if (element) readouts.current.set(panel.channel, element);
                  }}
                />
                <div
                  data-panel={panel.channel}
                  className={css.canvas}
                  data-tall={LOOKS[panel.channel].tall || undefined}
                  data-last={at === visible.length - 1 || undefined}
                />
              </div>
            ))}
          </div>
          <div {...keys} className={css.keys} />
        </div>
      )}
    </figure>
  );
}

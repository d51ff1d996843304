import "uplot/dist/uPlot.min.css";
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { UNKNOWN } from "@/i18n/format";
import { Button, IconButton } from "@/ui/Button";
import type { Drawing, Line, Range, Shade } from "./drawing";
import css from "./LineChart.module.css";
import { LineTable } from "./LineTable";
import { Overview } from "./Overview";
import type { PanelStack, StackOptions } from "./PanelStack";
import { indexAt } from "./samples";
import { useChartKeys } from "./useChartKeys";
import { useStack } from "./useStack";

export type NamedLine = Line & { key: string; label: string };

export type LinePanel = Omit<Drawing, "lines"> & {
  key: string;
  title?: string;
  unit?: string;
  tall?: boolean;
  lines: readonly NamedLine[];
  say: (value: number) => string;
};

export type Axis = {
  name: string;
  label: (value: number, step: number) => string;
  increments?: number[];
  splits?: (min: number, max: number, most: number) => number[];
  /** What a place is called in words. */
  say: (x: number) => string;
};

type Props = {
  /** What the chart is about, for whoever cannot see it. */
  label: string;
  x: readonly number[];
  axis: Axis;
  panels: readonly LinePanel[];
  shades?: readonly Shade[];
  mark?: number;
  /** The range shown at first, and again when it changes. */
  view?: Range | null;
  /** Where the figures are read while nobody points. */
  restAt?: number | null;
  overview?: boolean;
  /** Its heading, when the chart is a card of its own. */
  title?: string;
  tools?: ReactNode;
  note?: ReactNode;
  onPoint?: (index: number | null) => void;
};

const NO_SHADES: readonly Shade[] = [];
/** Rows of the table at most. */
const PLACES = 60;

/** Lines over one x: dragging zooms, double-click shows all. The values under the cursor stand beside their names. */
export function LineChart(props: Props) {
  const { label, x, axis, panels, shades = NO_SHADES, mark, view = null, restAt = null, onPoint } = props;
  const { t } = useTranslation();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const [shown, setShown] = useState<Range | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const stack = useRef<PanelStack | null>(null);
  const readouts = useRef(new Map<string, HTMLElement>());
  const place = useRef<HTMLSpanElement>(null);

  const read = useCallback(
    (index: number | null) => {
      const at = index ?? restAt;
      for (const panel of panels)
        for (const line of panel.lines) {
          const value = at === null ? null : line.values[at];
          const spot = readouts.current.get(`${panel.key}.${line.key}`);
          if (spot) spot.textContent = at === null ? "" : value == null ? UNKNOWN : panel.say(value);
        }
      if (place.current) place.current.textContent = at === null ? "" : axis.say(x[at] ?? 0);
    },
    [panels, axis, x, restAt],
  );
  const told = useRef(onPoint);
  useEffect(() => {
    told.current = onPoint;
  });

  const options = useMemo<StackOptions | null>(
    () =>
      asTable || x.length === 0
        ? null
        : {
            x,
            panels: panels.map(({ say, number = say, ...drawing }) => ({ ...drawing, number })),
            shades,
            mark,
            xLabel: axis.label,
            increments: axis.increments,
            splits: axis.splits,
            number: String,
            onCursor: (index) => {
              read(index);
              told.current?.(index);
            },
            onRange: (range) => setShown(stack.current?.zoomed ? range : null),
            onSelect: (range) => {
              stack.current?.showSelection(null);
              if (range) stack.current?.setRange(range);
            },
          },
    [x, panels, shades, mark, axis, asTable, read],
  );
  useStack(stack, box, options, shown ?? view);
  useEffect(() => {
    if (view) stack.current?.setRange(view);
    else stack.current?.reset();
  }, [view]);
  useEffect(() => read(null), [read]);

  const keys = useChartKeys({
    stack,
    x,
    label: t("charts.cursor"),
    now: (index) => Math.round(x[index] ?? 0),
    say: (index) => sentence(index, axis, x, panels),
  });
  const full = { min: x[0] ?? 0, max: x[x.length - 1] ?? 1 };
  const range = shown ?? full;
  const from = indexAt(x, range.min);
  const to = indexAt(x, range.max);
  return (
    <figure className={css.chart} aria-labelledby={id}>
      <figcaption className={css.bar}>
        {props.title && <h2 className={css.title}>{props.title}</h2>}
        <span id={id} className={css.hidden}>
          {label}
        </span>
        {props.tools}
        <span className={css.gap} />
        <span ref={place} className={css.place} />
        {shown && !asTable && (
          <IconButton icon="zoomOut" label={t("charts.all")} onClick={() => stack.current?.reset()} />
        )}
        <IconButton
          icon={asTable ? "activities" : "table"}
          label={t(asTable ? "charts.as_chart" : "charts.as_table")}
          onClick={() => setAsTable(!asTable)}
        />
      </figcaption>
      {asTable ? (
        <LineTable x={x} axis={axis} panels={panels} from={from} to={to} most={PLACES} />
      ) : (
        <>
          <div className={css.frame}>
            <div ref={box} className={css.stack} role="img" aria-label={label}>
              {panels.map((panel, at) => (
                <div key={panel.key} className={css.panel}>
                  <Head panel={panel} readouts={readouts.current} />
                  <div
                    data-panel={panel.key}
                    className={css.canvas}
                    data-tall={panel.tall || undefined}
                    data-last={at === panels.length - 1 || undefined}
                  />
                </div>
              ))}
            </div>
            <div {...keys} className={css.keys} />
          </div>
          {props.overview && (
            <Overview
              x={x}
              values={panels[0]?.lines[0]?.values ?? []}
              range={range}
              onRange={(next) => stack.current?.setRange(next)}
            />
          )}
        </>
      )}
      {props.note && <div className={css.note}>{props.note}</div>}
    </figure>
  );
}

function sentence(index: number, axis: Axis, x: readonly number[], panels: readonly LinePanel[]): string {
  const said = panels.flatMap((panel) =>
    panel.lines.map((line) => {
      const value = line.values[index];
      return `${line.label} ${value == null ? UNKNOWN : `${panel.say(value)} ${panel.unit ?? ""}`.trim()}`;
    }),
  );
  return [axis.say(x[index] ?? 0), ...said].join(", ");
}

function Head({ panel, readouts }: { panel: LinePanel; readouts: Map<string, HTMLElement> }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const lines = all ? panel.lines : panel.lines.slice(0, 8);
  return (
    <div className={css.head}>
      {panel.title && <b>{panel.title}</b>}
      {lines.map((line) => (
        <span key={line.key} className={css.name}>
          <span
            className={css.swatch}
            data-dash={line.dash ? true : undefined}
            style={{ color: `var(--${line.color})` }}
          />
          {line.label}
          <strong
            className={css.now}
            ref={(spot) => {
              if (spot) readouts.set(`${panel.key}.${line.key}`, spot);
              else readouts.delete(`${panel.key}.${line.key}`);
            }}
          />
        </span>
      ))}
      {lines.length < panel.lines.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t("shell.more")}
        </Button>
      )}
      {panel.unit && <span className={css.unit}>{panel.unit}</span>}
    </div>
  );
}

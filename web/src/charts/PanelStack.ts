import uPlot from "uplot";
import { type ChartTheme, chartTheme } from "./chartTheme";
import { columnsOf, type Drawing, type Range, type Shade, seriesOf } from "./drawing";

export type { Range } from "./drawing";

export type StackOptions = {
  x: readonly number[];
  panels: readonly Drawing[];
  /** Behind everything: where the recording stood still, days nothing is known of, what is still to come. */
  shades: readonly Shade[];
  /** One upright line, such as today. */
  mark?: number;
  xLabel: (value: number, step: number) => string;
  /** Steps between ticks, or the ticks themselves where they are not even (months, a logarithm). */
  increments?: number[];
  splits?: (min: number, max: number, most: number) => number[];
  number: (value: number) => string;
  onCursor: (index: number | null) => void;
  onRange: (range: Range) => void;
  onSelect: (range: Range | null) => void;
};

/** The same on both sides of every panel, so that one x is one place on the screen all the way down. */
const LEFT = 48;
const RIGHT = 14;
const X_AXIS = 26;
/** Pixels a press must move to be a drag. */
const DRAG_FROM = 4;
const SMALLEST_SHARE = 1 / 2000;
/** Pixels an x label needs. */
const X_SPACE = 64;

let stacks = 0;

/** Stacked uPlot panels with one x range, one cursor and one selection. Knows nothing of React. */
export class PanelStack {
  private readonly plots: uPlot[];
  private readonly full: Range;
  private range: Range;
  private theme: ChartTheme = chartTheme();
  private frame = 0;
  private pressedAt = 0;
  private selection: Range | null = null;
  private pointed: Range | null = null;

  constructor(
    hosts: readonly HTMLElement[],
    private readonly options: StackOptions,
  ) {
    const { x } = options;
    this.full = { min: x[0] ?? 0, max: x[x.length - 1] ?? 1 };
    this.range = this.full;
    const key = `stack-${++stacks}`;
    this.plots = options.panels.map((panel, at) =>
      this.plot(panel, hosts[at] as HTMLElement, key, at === hosts.length - 1),
    );
  }

  private plot(panel: Drawing, host: HTMLElement, key: string, last: boolean): uPlot {
    const say = panel.number ?? this.options.number;
    const { splits } = this.options;
    const first = panel.lines[0];
    const axis = { font: "12px system-ui, sans-serif", stroke: () => this.theme.muted, ticks: { show: false } };
    const options: uPlot.Options = {
      ...sizeOf(host),
      padding: [8, RIGHT, last ? 0 : 6, 0],
      legend: { show: false },
      cursor: {
        sync: { key, scales: ["x", null], setSeries: false },
        drag: { x: true, y: false, setScale: false, dist: DRAG_FROM },
        y: false,
        points: {
          size: 7,
          width: 2,
          fill: () => this.theme.surface,
          stroke: () => this.theme[first?.color ?? "accent"],
        },
        bind: {
          mousedown: (_, __, handle) => (event) => {
            this.pressedAt = event.clientX;
            handle(event);
            return null;
          },
          // A click without a drag takes the selection away; the library would leave it standing.
          mouseup: (_, __, handle) => (event) => {
            handle(event);
            if (Math.abs(event.clientX - this.pressedAt) < DRAG_FROM) this.options.onSelect(null);
            return null;
          },
          dblclick: () => () => {
            this.reset();
            return null;
          },
        },
      },
      scales: {
        x: { time: false },
        y: { range: (_, min, max) => padded(min, max, panel.fromZero ?? false), dir: panel.upsideDown ? -1 : 1 },
      },
      axes: [
        {
          ...axis,
          size: last ? X_AXIS : 0,
          space: X_SPACE,
          ...(this.options.increments && { incrs: this.options.increments }),
          ...(splits && {
            splits: (plot: uPlot, _: number, min: number, max: number) =>
              splits(min, max, Math.max(2, Math.floor(plot.over.clientWidth / X_SPACE))),
          }),
          grid: { stroke: () => this.theme.line, width: 1 },
          values: (_, splits, __, ___, step) =>
            last ? splits.map((value) => this.options.xLabel(value, step)) : splits.map(() => ""),
        },
        {
          ...axis,
          size: LEFT,
          gap: 6,
          space: 28,
          ...(panel.increments && { incrs: [...panel.increments] }),
          grid: { stroke: () => this.theme.line, width: 1 },
          values: (_, splits) => splits.map((value) => say(value)),
        },
      ],
      ...seriesOf(panel, () => this.theme),
      hooks: {
        drawClear: [(plot) => this.drawBehind(plot, panel)],
        setCursor: [(plot) => this.options.onCursor(plot.cursor.idx ?? null)],
        setSelect: [(plot) => this.selected(plot)],
      },
    };
    return new uPlot(options, columnsOf(this.options.x, panel), host);
  }

  private selected(plot: uPlot) {
    const { left, width } = plot.select;
    if (width < 2) return this.options.onSelect(null);
    this.options.onSelect({ min: plot.posToVal(left, "x"), max: plot.posToVal(left + width, "x") });
  }

  /** Behind the lines, so that a hole in the recording says why it is one. */
  private drawBehind(plot: uPlot, panel: Drawing) {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    for (const { min, max, color, edges = true } of [...this.options.shades, ...(panel.shades ?? [])]) {
      const left = plot.valToPos(min, "x", true);
      const width = Math.max(1, plot.valToPos(max, "x", true) - left);
      ctx.fillStyle = color ? `${this.theme[color]}26` : this.theme.raised;
      ctx.fillRect(left, bbox.top, width, bbox.height);
      if (!edges) continue;
      ctx.fillStyle = this.theme[color ?? "line-strong"];
      ctx.fillRect(left, bbox.top, 1, bbox.height);
      ctx.fillRect(left + width - 1, bbox.top, 1, bbox.height);
    }
    if (this.pointed) {
      const left = plot.valToPos(this.pointed.min, "x", true);
      ctx.fillStyle = `${this.theme.accent}26`;
      ctx.fillRect(left, bbox.top, Math.max(2, plot.valToPos(this.pointed.max, "x", true) - left), bbox.height);
    }
    ctx.fillStyle = this.theme["line-strong"];
    if (panel.zero) ctx.fillRect(bbox.left, Math.round(plot.valToPos(0, "y", true)), bbox.width, devicePixelRatio);
    if (this.options.mark !== undefined) {
      ctx.fillStyle = this.theme.accent;
      ctx.fillRect(Math.round(plot.valToPos(this.options.mark, "x", true)), bbox.top, devicePixelRatio, bbox.height);
    }
    ctx.restore();
  }

  /** Draws the selection in every panel; the hook stays silent, or it would answer itself. */
  showSelection(selection: Range | null) {
    this.selection = selection;
    for (const plot of this.plots) {
      const left = selection ? plot.valToPos(selection.min, "x") : 0;
      const width = selection ? Math.max(2, plot.valToPos(selection.max, "x") - left) : 0;
      plot.setSelect({ left, width, top: 0, height: plot.over.clientHeight }, false);
    }
  }

  /** A stretch that something outside points at, behind the lines of every panel. */
  pointOut(range: Range | null) {
    this.pointed = range;
    for (const plot of this.plots) plot.redraw(false, false);
  }

  /** Zooming around a place keeps that place where it is. */
  zoom(factor: number, around: number) {
    const { min, max } = this.range;
    this.setRange({ min: around - (around - min) * factor, max: around + (max - around) * factor });
  }

  pan(share: number) {
    const by = (this.range.max - this.range.min) * share;
    this.setRange({ min: this.range.min + by, max: this.range.max + by });
  }

  reset() {
    this.setRange(this.full);
  }

  setRange({ min, max }: Range) {
    const whole = this.full.max - this.full.min;
    const length = Math.min(whole, Math.max(max - min, whole * SMALLEST_SHARE));
    const start = Math.min(Math.max(min, this.full.min), this.full.max - length);
    this.range = { min: start, max: start + length };
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      for (const plot of this.plots) plot.setScale("x", this.range);
      this.options.onRange(this.range);
    });
  }

  get shown(): Range {
    return this.range;
  }

  get zoomed(): boolean {
    return this.range.min > this.full.min || this.range.max < this.full.max;
  }

  /** The x under a place on the screen. */
  xAt(clientX: number): number {
    const plot = this.plots[0];
    if (!plot) return this.full.min;
    return plot.posToVal(clientX - plot.over.getBoundingClientRect().left, "x");
  }

  /** Where something else points: shown where it is, if it is in view. */
  pointAt(index: number | null) {
    const x = index === null ? undefined : this.options.x[index];
    const left = x === undefined || x < this.range.min || x > this.range.max ? null : x;
    for (const plot of this.plots)
      plot.setCursor(left === null ? { left: -10, top: -10 } : { left: plot.valToPos(left, "x"), top: 10 }, false);
  }

  moveCursor(index: number) {
    const x = this.options.x[index];
    if (x === undefined) return;
    if (x < this.range.min || x > this.range.max) {
      const half = (this.range.max - this.range.min) / 2;
      this.setRange({ min: x - half, max: x + half });
    }
    for (const plot of this.plots) plot.setCursor({ left: plot.valToPos(x, "x"), top: 10 }, false);
    this.options.onCursor(index);
  }

  resize(hosts: readonly HTMLElement[]) {
    this.plots.forEach((plot, at) => {
      plot.setSize(sizeOf(hosts[at] as HTMLElement));
    });
    this.showSelection(this.selection);
  }

  repaint() {
    this.theme = chartTheme();
    for (const plot of this.plots) plot.redraw(false, true);
  }

  destroy() {
    cancelAnimationFrame(this.frame);
    for (const plot of this.plots) plot.destroy();
  }
}

const sizeOf = (host: HTMLElement) => ({ width: host.clientWidth, height: host.clientHeight });

/** Some air above and below; a flat line gets a band to lie in, and nothing recorded gets an empty one. */
function padded(min: number | null, max: number | null, fromZero: boolean): [number, number] {
  if (min === null || max === null) return [0, 1];
  const air = (max - min) * 0.08 || Math.max(Math.abs(max) * 0.05, 1);
  return [fromZero && min >= 0 ? 0 : min - air, max + air];
}

import uPlot from "uplot";
import type { ChartTheme } from "./chartTheme";

export type Range = { min: number; max: number };

export type Color = keyof ChartTheme;

/** `edges` false where many stand side by side. */
export type Shade = Range & { color?: Color; edges?: boolean };

export type Line = {
  values: readonly (number | null)[];
  color: Color;
  width?: number;
  dash?: readonly number[];
  /** Filled down to the panel's floor, or to zero where values fall below it. */
  fill?: "floor" | "zero";
  /** Days far apart are dots: a line between them would claim what nobody measured. */
  dots?: boolean;
  bars?: boolean;
};

/** What one panel shows; knows neither names nor units. */
export type Drawing = {
  lines: readonly Line[];
  /** Bars stand on one another. */
  stacked?: boolean;
  /** The usual range, behind the lines. */
  band?: { low: readonly (number | null)[]; high: readonly (number | null)[]; color: Color };
  fromZero?: boolean;
  zero?: boolean;
  upsideDown?: boolean;
  shades?: readonly Shade[];
  number?: (value: number) => string;
  /** Steps between its ticks, where tens are not what people count in. */
  increments?: readonly number[];
};

/** Alpha as two hex digits behind a token's six: about 12 %. */
const FILL = "1f";
const BAND = "24";
/** Share of a step that a bar takes, and at most so many pixels. */
const BAR: [number, number] = [0.8, 28];

/** In the order of `columnsOf`: the band's two edges first, so that it lies behind. */
export function seriesOf(drawing: Drawing, theme: () => ChartTheme): Pick<uPlot.Options, "series" | "bands"> {
  const { band } = drawing;
  const edge: uPlot.Series = { stroke: "transparent", width: 0, points: { show: false } };
  const lines = drawing.stacked ? drawing.lines.toReversed() : drawing.lines;
  return {
    series: [{}, ...(band ? [edge, edge] : []), ...lines.map((line) => oneSeries(line, theme))],
    ...(band && { bands: [{ series: [2, 1] as [number, number], fill: () => `${theme()[band.color]}${BAND}` }] }),
  };
}

function oneSeries(line: Line, theme: () => ChartTheme): uPlot.Series {
  const paths = line.bars && uPlot.paths.bars?.({ size: BAR });
  return {
    stroke: () => theme()[line.color],
    ...(line.bars && { fill: () => theme()[line.color] }),
    ...(line.fill && { fill: () => `${theme()[line.color]}${FILL}` }),
    // Down to the panel's floor, not to 0: an altitude below the sea would hang from the ceiling.
    fillTo: (plot) => (line.fill === "floor" ? (plot.scales.y?.min ?? 0) : 0),
    // A rim would be all there is of a bar as thin as a day in ten years.
    width: line.dots || line.bars ? 0 : (line.width ?? 1.25),
    ...(line.dash && { dash: [...line.dash] }),
    ...(paths && { paths }),
    points: line.dots ? { show: true, size: 5, width: 0, fill: () => theme()[line.color] } : { show: false },
  };
}

export function columnsOf(x: readonly number[], drawing: Drawing): uPlot.AlignedData {
  const { band, lines } = drawing;
  const edges = band ? [band.low, band.high] : [];
  const drawn = drawing.stacked ? stack(lines) : lines.map(({ values }) => values);
  return [x, ...edges, ...drawn] as unknown as uPlot.AlignedData;
}

/** Sums from the bottom up, the tallest first: each is drawn in front of the one it stands on. */
function stack(lines: readonly Line[]): number[][] {
  const sums: number[][] = [];
  lines.forEach(({ values }, at) => {
    sums.push(values.map((value, x) => (value ?? 0) + (sums[at - 1]?.[x] ?? 0)));
  });
  return sums.toReversed();
}

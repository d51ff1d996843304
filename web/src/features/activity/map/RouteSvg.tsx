import { useEffect, useMemo, useRef } from "react";
import type { Cursor } from "@/charts/cursor";
import { indexAt } from "@/charts/samples";
import type { Seconds } from "@/charts/TimeChart";
import css from "./Route.module.css";
import { between, type Mark, nearest, type Route } from "./route";

const WIDTH = 640;
const HEIGHT = 340;
const EDGE = 24;
/** More points than this are not told apart on a screen. */
const MOST_POINTS = 2500;
const REACH = 0.05;

type Props = { route: Route; marks: readonly Mark[]; cursor: Cursor; selection: Seconds | null; label: string };

/** The same route without WebGL: an equirectangular drawing, true to shape at the size of a ride. */
export function RouteSvg({ route, marks, cursor, selection, label }: Props) {
  const dot = useRef<SVGCircleElement>(null);
  const place = useMemo(() => projection(route), [route]);
  const path = (pieces: readonly [number, number][][]) => pieces.map((piece) => drawn(piece, place)).join("");
  useEffect(
    () =>
      cursor.follow((seconds) => {
        const point = seconds === null ? undefined : route.points[indexAt(route.seconds, seconds)];
        dot.current?.toggleAttribute("hidden", !point);
        if (!point) return dot.current?.setAttribute("r", "0");
        const [x, y] = place(point);
        dot.current?.setAttribute("r", "7");
        dot.current?.setAttribute("cx", String(x));
        dot.current?.setAttribute("cy", String(y));
      }),
    [cursor, route, place],
  );
  const point = (event: React.PointerEvent<SVGSVGElement>) => {
    const matrix = event.currentTarget.getScreenCTM()?.inverse();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    const { box } = route;
    const index = nearest(route, place.back([x, y]), Math.max(box.north - box.south, box.east - box.west) * REACH);
    cursor.move(index === null ? null : (route.seconds[index] ?? null), route);
  };
  const ends = [route.points[0], route.points.at(-1)] as [number, number][];
  return (
    <svg
      className={css.svg}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      onPointerMove={point}
      onPointerLeave={() => cursor.move(null, route)}
    >
      <path className={css.casing} d={path(route.pieces)} />
      <path className={css.line} d={path(route.pieces)} />
      {selection && <path className={css.chosen} d={path(between(route, selection.from, selection.to))} />}
      {marks.map((mark) => {
        const [x, y] = place(route.points[mark.index] as [number, number]);
        return (
          <g key={mark.label} transform={`translate(${x} ${y})`}>
            <circle className={css.markDot} r="3" />
            <text className={css.markText} x="6" y="-5">
              {mark.label}
            </text>
          </g>
        );
      })}
      {ends.map((end, at) => {
        const [x, y] = place(end);
        return (
          <circle
            key={at === 0 ? "start" : "end"}
            className={at === 0 ? css.startDot : css.endDot}
            cx={x}
            cy={y}
            r="6"
          />
        );
      })}
      <circle ref={dot} className={css.cursorDot} r="0" />
    </svg>
  );
}

type Place = ((point: [number, number]) => [number, number]) & { back: (at: [number, number]) => [number, number] };

function projection({ box }: Route): Place {
  const narrow = Math.cos((((box.north + box.south) / 2) * Math.PI) / 180);
  const wide = Math.max((box.east - box.west) * narrow, 1e-5);
  const high = Math.max(box.north - box.south, 1e-5);
  const scale = Math.min((WIDTH - 2 * EDGE) / wide, (HEIGHT - 2 * EDGE) / high);
  const left = (WIDTH - wide * scale) / 2;
  const top = (HEIGHT - high * scale) / 2;
  const place = ([lon, lat]: [number, number]): [number, number] => [
    left + (lon - box.west) * narrow * scale,
    top + (box.north - lat) * scale,
  ];
  const back = ([x, y]: [number, number]): [number, number] => [
    box.west + (x - left) / narrow / scale,
    box.north - (y - top) / scale,
  ];
  return Object.assign(place, { back });
}

function drawn(piece: readonly [number, number][], place: Place): string {
  const every = Math.max(1, Math.ceil(piece.length / MOST_POINTS));
  const kept = piece.filter((_, at) => at % every === 0 || at === piece.length - 1);
  return `M${kept
    .map((point) =>
      place(point)
        .map((value) => value.toFixed(1))
        .join(" "),
    )
    .join("L")}`;
}

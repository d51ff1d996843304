import type { TFunction } from "i18next";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Cursor } from "@/charts/cursor";
import type { Seconds } from "@/charts/TimeChart";
import { type Format, useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { LEVELS, levelOf, percent } from "./grade";
import css from "./Profile.module.css";
import type { Route } from "./queries";
import { stepAt } from "./way";

const WIDE = 1000;
const HIGH = 200;
const HEADROOM = 0.12;
/** Flat land is drawn flat: no less than this many metres fill the height. */
const LEAST_SPAN_M = 60;
const STEPS_A_KEY = 100;

type Profile = NonNullable<Route["profile"]>;
type Props = { route: Route; cursor: Cursor; selection: Seconds | null };

export function ProfileCard({ route, cursor, selection }: Props) {
  const { t } = useTranslation();
  if (!route.profile) return null;
  return (
    <Card
      title={t("routes.profile.title")}
      aside={
        <ul className={css.legend} aria-label={t("routes.profile.grade")}>
          {LEVELS.map((level) => (
            <li key={level} data-level={level}>
              {t(`routes.profile.levels.${level}`)}
            </li>
          ))}
        </ul>
      }
    >
      <Drawing route={route} profile={route.profile} cursor={cursor} selection={selection} />
    </Card>
  );
}

/** Altitude over distance, filled by grade. Pointer and arrow keys move the place that map and table show too. */
function Drawing({ route, profile, cursor, selection }: Props & { profile: Profile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const line = useRef<SVGLineElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  const { low, span } = useMemo(() => scaleOf(profile), [profile]);
  const shapes = useMemo(() => shapesOf(profile, low, span), [profile, low, span]);
  useEffect(() => {
    const told = (metres: number) => sentence(route, profile, metres, format, t);
    return cursor.follow((metres) => {
      line.current?.toggleAttribute("data-on", metres !== null);
      if (words.current) words.current.textContent = metres === null ? "" : told(metres);
      if (metres === null) return;
      const x = String((metres / route.length_m) * WIDE);
      line.current?.setAttribute("x1", x);
      line.current?.setAttribute("x2", x);
      slider.current?.setAttribute("aria-valuenow", String(Math.round(metres)));
      slider.current?.setAttribute("aria-valuetext", told(metres));
    });
  }, [cursor, route, profile, format, t]);
  const move = (event: React.PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (event.clientX - left) / width));
    cursor.move(share * route.length_m, profile);
  };
  const step = (event: React.KeyboardEvent) => {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (event.key === "Escape") return cursor.move(null, profile);
    if (!way && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    const far = (route.length_m / STEPS_A_KEY) * (event.shiftKey ? 10 : 1);
    const next = way ? (cursor.seconds ?? cursor.last ?? 0) + way * far : event.key === "Home" ? 0 : route.length_m;
    cursor.move(Math.max(0, Math.min(route.length_m, next)), profile);
  };
  const height = (metres: number | null) => {
    const { value, unit } = format.height(metres ?? 0);
    return `${value} ${unit}`;
  };
  const distance = format.distance(route.length_m);
  const label = t("routes.profile.words", {
    low: height(route.low_m),
    high: height(route.high_m),
    gain: height(route.gain_m),
    distance: `${distance.value} ${distance.unit}`,
    steepest: percent(Math.max(...profile.grade), format),
  });
  return (
    <div className={css.profile}>
      <p ref={words} className={css.readout} aria-hidden="true" />
      <div className={css.axis} aria-hidden="true">
        <span>{height(low + span)}</span>
        <span>{height(low)}</span>
      </div>
      <div
        ref={slider}
        className={css.plot}
        role="slider"
        tabIndex={0}
        aria-label={`${label} ${t("routes.profile.keys")}`}
        aria-valuemin={0}
        aria-valuemax={Math.round(route.length_m)}
        aria-valuenow={0}
        onPointerMove={move}
        onPointerDown={move}
        onPointerLeave={() => cursor.move(null, profile)}
        onKeyDown={step}
      >
        <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
          {shapes.map(({ level, path, at }) => (
            <path key={at} className={css.fill} data-level={level} d={path} />
          ))}
          <path className={css.edge} d={edgeOf(profile, low, span)} />
          {selection && (
            <rect
              className={css.chosen}
              x={(selection.from / route.length_m) * WIDE}
              width={((selection.to - selection.from) / route.length_m) * WIDE}
              y="0"
              height={HIGH}
            />
          )}
          <line ref={line} className={css.cursor} y1="0" y2={HIGH} />
        </svg>
      </div>
      <div className={css.ends} aria-hidden="true">
        <span>0</span>
        <span>
          {distance.value} {distance.unit}
        </span>
      </div>
    </div>
  );
}

function sentence(route: Route, profile: Profile, metres: number, format: Format, t: TFunction): string {
  const at = stepAt(profile, metres);
  const far = format.distance(Math.min(metres, route.length_m));
  const high = format.height(profile.altitude_m[at] ?? 0);
  return t("routes.profile.at", {
    distance: `${far.value} ${far.unit}`,
    altitude: `${high.value} ${high.unit}`,
    grade: percent(profile.grade[at] ?? 0, format),
  });
}

function scaleOf({ altitude_m }: Profile) {
  const least = Math.min(...altitude_m);
  const span = Math.max(LEAST_SPAN_M, (Math.max(...altitude_m) - least) * (1 + HEADROOM));
  return { low: least, span };
}

const place = (profile: Profile, low: number, span: number) => (at: number) => {
  const x = (at / (profile.altitude_m.length - 1)) * WIDE;
  const y = HIGH - 8 - (((profile.altitude_m[at] ?? low) - low) / span) * (HIGH - 8);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
};

/** One shape for each run of steps of the same colour. */
function shapesOf(profile: Profile, low: number, span: number) {
  const put = place(profile, low, span);
  const levels = profile.grade.map(levelOf);
  const last = levels.length - 1;
  const shapes: { level: string; path: string; at: number }[] = [];
  for (let from = 0; from < last; ) {
    let to = from + 1;
    while (to < last && levels[to] === levels[from]) to++;
    const top = Array.from({ length: to - from + 1 }, (_, step) => put(from + step)).join("L");
    const [left, right] = [from, to].map((at) => ((at / last) * WIDE).toFixed(1));
    shapes.push({ level: levels[from] ?? "flat", path: `M${left} ${HIGH}L${top}L${right} ${HIGH}Z`, at: from });
    from = to;
  }
  return shapes;
}

function edgeOf(profile: Profile, low: number, span: number) {
  const put = place(profile, low, span);
  return `M${profile.altitude_m.map((_, at) => put(at)).join("L")}`;
}

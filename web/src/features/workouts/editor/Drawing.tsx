import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { type Body, isRepeat, type Step } from "../model";
import { endWords, stepWords } from "../words";
import { bars, type Stretch, topOf, zoneOf } from "./bars";
import css from "./Editor.module.css";
import {
  grainOf,
  harder,
  insertAfter,
  itemAt,
  move,
  moveTo,
  nextTo,
  type Path,
  removeAt,
  replaceAt,
  samePath,
  stepPaths,
  stretched,
} from "./tree";

type Props = {
  body: Body;
  profile: readonly Stretch[];
  chosen: Path | null;
  /** Drawn from text that is not all understood: it cannot be taken hold of yet. */
  readOnly?: boolean;
  onChoose: (path: Path | null) => void;
  onDraw: (body: Body, join?: string) => void;
};

type Drag = {
  path: Path;
  step: number;
  how: "length" | "effort" | "place";
  x: number;
  y: number;
  seconds: number;
  width: number;
};
const FAR = 6;

/** The workout as bars: as wide as long, as high as hard. Each is a button; edges are dragged, keys do the same. */
export function Drawing({ body, profile, chosen, readOnly = false, onChoose, onDraw }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const field = useRef<HTMLFieldSetElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [pull, setPull] = useState({ x: 0, y: 0 });
  const paths = stepPaths(body.steps);
  const stepOf = (number: number) => {
    const path = paths[number];
    const item = path && itemAt(body.steps, path);
    return path && item && !isRepeat(item) ? { path, step: item } : null;
  };
  const dragged = drag && stepOf(drag.step);
  const made = drag && dragged ? pulled(dragged.step, drag, pull, field.current?.clientHeight ?? 1) : null;
  const scale =
    drag && dragged && made && drag.how !== "place"
      ? { step: drag.step, width: ratio(made.end.value, dragged.step.end.value), height: effort(made, dragged.step) }
      : null;
  const drawn = bars(profile, scale);
  const first = new Map(drawn.map((bar) => [bar.stretch.step, bar.nth] as const).reverse());

  const change = (path: Path, next: Step, join: string) =>
    onDraw({ ...body, steps: replaceAt(body.steps, path, next) }, `${join} ${path.join(".")}`);

  const keyed = (event: KeyboardEvent, number: number) => {
    const found = stepOf(number);
    if (!found) return;
    const { path, step } = found;
    const side = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const up = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    const deeds: (() => void)[] = [];
    if (side && event.shiftKey) deeds.push(() => change(path, stretched(step, side), "length"));
    else if (side && event.altKey) {
      deeds.push(() => {
        const moved = move(body.steps, path, side);
        onDraw({ ...body, steps: moved.items });
        focusStep(moved.path, stepPaths(moved.items));
      });
    } else if (side) deeds.push(() => focusNumber(number + side));
    else if (up) deeds.push(() => change(path, harder(step, up * (event.shiftKey ? 5 : 1)), "effort"));
    else if (event.key === "Delete" || event.key === "Backspace") {
      deeds.push(() => {
        onDraw({ ...body, steps: removeAt(body.steps, path) });
        onChoose(null);
        focusNumber(Math.max(0, number - 1));
      });
    } else if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) {
      deeds.push(() => {
        onDraw({ ...body, steps: insertAfter(body.steps, path, structuredClone(step)) });
        onChoose(nextTo(path, 1));
      });
    }
    if (!deeds.length) return;
    event.preventDefault();
    event.stopPropagation();
    for (const deed of deeds) deed();
  };

  const focusNumber = (number: number) => {
    const path = paths[number];
    if (!path) return;
    onChoose(path);
    requestAnimationFrame(() => field.current?.querySelector<HTMLElement>(`[data-step="${number}"]`)?.focus());
  };
  const focusStep = (path: Path, all: readonly Path[]) => {
    onChoose(path);
    const number = all.findIndex((one) => samePath(one, path));
    setTimeout(() => field.current?.querySelector<HTMLElement>(`[data-step="${number}"]`)?.focus(), 250);
  };

  const grab = (event: PointerEvent, number: number, how: Drag["how"]) => {
    const found = stepOf(number);
    if (!found || event.button !== 0) return;
    event.stopPropagation();
    onChoose(found.path);
    const wide = field.current?.clientWidth || 1;
    const total = drawn.reduce((sum, bar) => sum + (bar.stretch.seconds ?? 300), 0);
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    setPull({ x: 0, y: 0 });
    setDrag({
      path: found.path,
      step: number,
      how,
      x: event.clientX,
      y: event.clientY,
      seconds: total / wide,
      width: wide,
    });
  };
  const moving = (event: PointerEvent) => drag && setPull({ x: event.clientX - drag.x, y: event.clientY - drag.y });
  const drop = () => {
    if (drag && dragged && made && drag.how !== "place" && JSON.stringify(made) !== JSON.stringify(dragged.step))
      change(drag.path, made, `drag ${Date.now()}`);
    if (drag?.how === "place" && Math.abs(pull.x) > FAR) {
      const to = landing(drawn, paths, drag, pull.x);
      if (to !== null && to !== drag.path.at(-1)) {
        const moved = moveTo(body.steps, drag.path, to);
        onDraw({ ...body, steps: moved.items });
        onChoose(moved.path);
      }
    }
    setDrag(null);
  };

  return (
    <div className={css.drawing}>
      <fieldset ref={field} className={css.field} aria-label={t("workouts_page.editor.drawing")}>
        <span className={css.threshold} aria-hidden="true" style={{ bottom: `${100 / topOf(profile)}%` }} />
        {drawn.map((bar) => {
          const found = readOnly ? null : stepOf(bar.stretch.step);
          const look = {
            left: `${bar.x * 100}%`,
            width: `calc(${bar.width * 100}% - 1px)`,
            height: `${Math.max(bar.start, bar.stop) * 100}%`,
            "--hue": zoneOf(bar.stretch),
            "--slope": slope(bar.start, bar.stop),
          } as CSSProperties;
          if (!found) return <span key={bar.nth} className={css.bar} style={look} />;
          const own = first.get(bar.stretch.step) === bar.nth;
          const isChosen = samePath(chosen, found.path);
          const { step } = found;
          const name = [
            t(`workouts_page.intent.${step.intent}`),
            endWords(step.end, body.sport, t, format),
            ...stepWords(step, body.sport, t, format),
          ].join(", ");
          return (
            <button
              key={bar.nth}
              type="button"
              tabIndex={own && (isChosen || (chosen === null && bar.nth === 0)) ? 0 : -1}
              className={css.bar}
              data-step={own ? bar.stretch.step : undefined}
              data-chosen={isChosen || undefined}
              data-open={bar.open || undefined}
              aria-label={own ? name : undefined}
              aria-hidden={own ? undefined : true}
              aria-pressed={own ? isChosen : undefined}
              title={name}
              style={{ ...look, translate: drag?.how === "place" && isChosen && own ? `${pull.x}px 0` : undefined }}
              onFocus={() => !isChosen && onChoose(found.path)}
              onKeyDown={(event) => keyed(event, bar.stretch.step)}
              onPointerDown={(event) => grab(event, bar.stretch.step, "place")}
              onPointerMove={moving}
              onPointerUp={drop}
              onPointerCancel={() => setDrag(null)}
            >
              <span
                className={css.top}
                aria-hidden="true"
                onPointerDown={(event) => grab(event, bar.stretch.step, "effort")}
              />
              <span
                className={css.edge}
                aria-hidden="true"
                onPointerDown={(event) => grab(event, bar.stretch.step, "length")}
              />
            </button>
          );
        })}
        {made && drag?.how !== "place" && (
          <output className={css.pulled}>
            {[endWords(made.end, body.sport, t, format), ...stepWords(made, body.sport, t, format)].join(" · ")}
          </output>
        )}
      </fieldset>
    </div>
  );
}

const ratio = (next: number | null | undefined, before: number | null | undefined) =>
  next && before ? next / before : 1;
const effort = (next: Step, before: Step) => {
  const [one, other] = [next.targets?.[0], before.targets?.[0]];
  return one && other && one.scale !== "offset_100" && one.scale !== "zone" ? ratio(one.high, other.high) : 1;
};

/** A ramp's upper edge, in its own box. */
function slope(start: number, stop: number): string | undefined {
  if (start === stop) return undefined;
  const high = Math.max(start, stop);
  return `polygon(0 ${(1 - start / high) * 100}%, 100% ${(1 - stop / high) * 100}%, 100% 100%, 0 100%)`;
}

function pulled(step: Step, drag: Drag, pull: { x: number; y: number }, height: number): Step {
  if (drag.how === "effort") return harder(step, Math.round(((-pull.y / height) * 1.5) / 0.01));
  const { kind, value } = step.end;
  if (drag.how !== "length" || value == null) return step;
  const grain = grainOf(kind, value);
  const per = kind === "distance" ? 2.5 * drag.seconds : kind === "time" ? drag.seconds : grain / 12;
  const next = Math.max(grain, Math.round((value + pull.x * per) / grain) * grain);
  return { ...step, end: { ...step.end, value: next } };
}

/** Beside which sibling the dragged bar was let go. */
function landing(drawn: ReturnType<typeof bars>, paths: readonly Path[], drag: Drag, x: number): number | null {
  const own = drawn.find((bar) => bar.stretch.step === drag.step);
  if (!own) return null;
  const at = own.x + own.width / 2 + x / drag.width;
  const over = drawn.findLast((bar) => bar.x <= at) ?? drawn[0];
  const path = over && paths[over.stretch.step];
  const depth = drag.path.length - 1;
  const sameParent = path && drag.path.slice(0, -1).every((part, nth) => part === path[nth]);
  return path && sameParent ? (path[depth] ?? null) : null;
}

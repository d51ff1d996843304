import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import css from "./Availability.module.css";
import { add, clockOf, covers, remove, WEEKDAYS, type Weekday, type Window } from "./windows";

const FIRST = 5 * 60;
const LAST = 23 * 60;
const STEP = 30;
const TIMES = Array.from({ length: (LAST - FIRST) / STEP }, (_, at) => FIRST + at * STEP);

type Place = { row: number; column: number };
type Props = { windows: readonly Window[]; onChange: (windows: Window[]) => void };

/** The week by half hours: dragged over with a pointer, or walked with the arrows and marked with the space bar. */
export function AvailabilityGrid({ windows, onChange }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<Place>({ row: 0, column: 2 });
  const [brush, setBrush] = useState<boolean | null>(null);
  const isFree = ({ row, column }: Place) => {
    const from = TIMES[column] as number;
    return covers(windows, WEEKDAYS[row] as Weekday, from, from + STEP);
  };
  const paint = (place: Place, free: boolean) => {
    if (isFree(place) === free) return;
    const from = TIMES[place.column] as number;
    const stretch = { weekday: WEEKDAYS[place.row] as Weekday, from, to: from + STEP };
    onChange((free ? add : remove)(windows, stretch));
  };
  const placeOf = (event: PointerEvent): Place | null => {
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-column]");
    if (!cell || !box.current?.contains(cell)) return null;
    return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      paint(focus, !isFree(focus));
      return;
    }
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = {
      row: Math.min(WEEKDAYS.length - 1, Math.max(0, focus.row + step[0])),
      column: Math.min(TIMES.length - 1, Math.max(0, focus.column + step[1])),
    };
    if (event.shiftKey) paint(next, isFree(focus));
    setFocus(next);
    box.current?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table has no cells that are marked by dragging
    <div
      ref={box}
      className={css.grid}
      role="grid"
      tabIndex={-1}
      aria-label={t("plan_page.wizard.grid_label")}
      aria-multiselectable="true"
      onKeyDown={walk}
      onPointerDown={(event) => {
        const place = placeOf(event);
        if (!place || event.button !== 0) return;
        const free = !isFree(place);
        setBrush(free);
        setFocus(place);
        paint(place, free);
      }}
      onPointerMove={(event) => {
        const place = brush === null ? null : placeOf(event);
        if (place) paint(place, brush as boolean);
      }}
      onPointerUp={() => setBrush(null)}
      onPointerLeave={() => setBrush(null)}
      onPointerCancel={() => setBrush(null)}
    >
      <div className={css.hours} aria-hidden="true">
        <span />
        {TIMES.filter((time) => time % 120 === 0).map((time) => (
          <span key={time} style={{ gridColumn: `${TIMES.indexOf(time) + 2} / span 4` }}>
            {time / 60}
          </span>
        ))}
      </div>
      {WEEKDAYS.map((weekday, row) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: its cells are
        <div key={weekday} className={css.line} role="row">
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: a heading is not walked to */}
          <span role="rowheader">{t(`plan_page.weekday.${weekday}`)}</span>
          {TIMES.map((time, column) => {
            const free = covers(windows, weekday, time, time + STEP);
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              <span
                key={time}
                role="gridcell"
                className={css.cell}
                data-row={row}
                data-column={column}
                data-hour={time % 60 === 0 || undefined}
                aria-selected={free}
                aria-label={`${t(`plan_page.weekday.${weekday}`)} ${clockOf(time)}–${clockOf(time + STEP)}`}
                tabIndex={focus.row === row && focus.column === column ? 0 : -1}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

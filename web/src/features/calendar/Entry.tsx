import { Link } from "@tanstack/react-router";
import type { DragEvent, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { sportIcon, sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Icon } from "@/ui/Icon";
import { VisuallyHidden } from "@/ui/VisuallyHidden";
import css from "./Calendar.module.css";
import type { Done, Planned } from "./types";

export const DRAGGED = "application/x-domestique-planned";

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type PlannedProps = {
  item: Planned;
  past?: boolean;
  onOpen: (item: Planned) => void;
  onMove: (item: Planned, days: number) => void;
};

/** Outlined: not done yet. Dragged to another day, or moved with Alt and the arrow keys, or opened. */
export function PlannedEntry({ item, past = false, onOpen, onMove }: PlannedProps) {
  const { t } = useTranslation();
  // The past of a plan stays; a workout of no plan may still be given a day.
  const fixed = item.locked || item.event !== null || (past && item.plan_id !== null);
  const drag = (event: DragEvent) => {
    event.dataTransfer.setData(DRAGGED, item.id);
    event.dataTransfer.effectAllowed = "move";
  };
  const keys = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!event.altKey || step === undefined || fixed) return;
    event.preventDefault();
    onMove(item, step);
  };
  return (
    <button
      type="button"
      className={css.planned}
      data-role={item.role ?? undefined}
      data-past={past || undefined}
      draggable={!fixed}
      onDragStart={drag}
      onKeyDown={keys}
      onClick={() => onOpen(item)}
      aria-keyshortcuts={fixed ? undefined : "Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown"}
    >
      <Icon name={item.event ? "goals" : sportIcon(item.sport)} size={14} />
      <span className={css.entryName}>{item.name}</span>
      {item.locked && <Icon name="key" size={12} />}
      <Told minutes={item.minutes} load={item.load} />
      <VisuallyHidden>
        {sportName(item.sport, t)}, {t(past ? "calendar_page.not_done" : "calendar_page.planned")}
        {item.locked && `, ${t("calendar_page.locked")}`}
      </VisuallyHidden>
    </button>
  );
}

/** Filled: it happened. */
export function DoneEntry({ item }: { item: Done }) {
  const { t } = useTranslation();
  return (
    <Link to="/activities/$id" params={{ id: item.id }} className={css.done}>
      <Icon name={sportIcon(item.sport)} size={14} />
      <span className={css.entryName}>{item.name?.trim() || sportName(item.sport, t)}</span>
      <Told minutes={item.minutes} load={item.load} />
      <VisuallyHidden>{t("calendar_page.done")}</VisuallyHidden>
    </Link>
  );
}

/** Time and load, each whole on its line. */
function Told({ minutes, load }: { minutes: number | null; load: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={css.entryNote}>
      {minutes !== null && <span>{format.hours(minutes * 60)}</span>}
      {load !== null && <span>{t("calendar_page.load", { load: Math.round(load) })}</span>}
    </span>
  );
}

import { type DragEvent, useState } from "react";
import { useFormat } from "@/i18n/format";
import css from "./Calendar.module.css";
import { DoneEntry, DRAGGED, PlannedEntry } from "./Entry";
import type { Day, Planned } from "./types";

type Props = {
  day: Day;
  today: string;
  outside?: boolean;
  long?: boolean;
  onOpen: (item: Planned) => void;
  onDrop: (id: string, day: string) => void;
  onMove: (item: Planned, days: number) => void;
};

/** One day: what was done, then what is still planned; a planned workout dropped here moves here. */
export function DayCell({ day, today, outside = false, long = false, onOpen, onDrop, onMove }: Props) {
  const format = useFormat();
  const [over, setOver] = useState(false);
  const moment = `${day.day}T00:00:00Z`;
  const carries = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED);
  const marks = [css.day, outside && css.outside, over && css.over, day.day === today && css.today].filter(Boolean);
  const left = day.planned.filter((one) => one.activity_id === null);
  return (
    <section
      className={marks.join(" ")}
      aria-label={format.moment(moment, { weekday: "long", month: "long", day: "numeric" }, 0)}
      onDragOver={(event) => {
        if (!carries(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!carries(event)) return;
        event.preventDefault();
        onDrop(event.dataTransfer.getData(DRAGGED), day.day);
      }}
    >
      <time dateTime={day.day} className={css.number} aria-hidden="true">
        {format.moment(moment, long ? { weekday: "short", month: "short", day: "numeric" } : { day: "numeric" }, 0)}
      </time>
      {day.done.map((one) => (
        <DoneEntry key={one.id} item={one} />
      ))}
      {left.map((one) => (
        <PlannedEntry key={one.id} item={one} past={day.day < today} onOpen={onOpen} onMove={onMove} />
      ))}
    </section>
  );
}

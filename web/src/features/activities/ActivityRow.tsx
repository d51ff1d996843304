import { Link } from "@tanstack/react-router";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityRow as Row } from "@/api/types";
import { Sparkline } from "@/charts/Sparkline";
import { DemoBadge } from "@/features/imports/DemoBadge";
import { UNKNOWN, useFormat } from "@/i18n/format";
import { Icon } from "@/ui/Icon";
import { useLongPress } from "@/ui/useLongPress";
import { VisuallyHidden } from "@/ui/VisuallyHidden";
import css from "./ActivityRows.module.css";
import { type KeyNumber, keyNumbers } from "./keyNumbers";
import { activityName, sportIcon, sportName } from "./naming";

const SHOWN = ["duration", "distance", "power", "heart"] as const;

type Props = {
  row: Row;
  aside?: ReactNode;
  /** Present where rows can be chosen. */
  chosen?: boolean;
  choosing?: boolean;
  onChoose?: (id: string, through: boolean) => void;
  /** A deleted one cannot be opened. */
  closed?: boolean;
};

export const ActivityRow = memo(function ActivityRow({ row, aside, chosen, choosing, onChoose, closed }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const numbers = keyNumbers(row, format, t);
  const name = activityName(row, t);
  const press = useLongPress(() => onChoose?.(row.id, false));
  return (
    <div className={css.row} data-chosen={chosen || undefined} data-choosing={choosing || undefined} {...press}>
      <span className={css.icon}>
        <Icon name={sportIcon(row.sport)} size={20} />
        <VisuallyHidden>{sportName(row.sport, t)}</VisuallyHidden>
        {onChoose && (
          <label className={css.pick}>
            <input
              type="checkbox"
              aria-label={t("activities.choose", { name })}
              checked={chosen ?? false}
              onChange={(event) => onChoose(row.id, (event.nativeEvent as MouseEvent).shiftKey === true)}
            />
          </label>
        )}
      </span>
      <span className={css.what}>
        {closed ? (
          <span className={css.name}>{name}</span>
        ) : (
          <Link
            to="/activities/$id"
            params={{ id: row.id }}
            className={`${css.name} ${css.link}`}
            data-row-link={row.id}
          >
            {name}
          </Link>
        )}
        <span className={css.when}>
          <time dateTime={row.start}>
            {format.moment(
              row.start,
              { weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" },
              row.utc_offset_s,
            )}
          </time>
          {row.sample && <DemoBadge />}
          {row.tags.map((tag) => (
            <span key={tag} className={css.tag}>
              {tag}
            </span>
          ))}
        </span>
      </span>
      <span className={css.spark}>{row.sparkline && <Sparkline values={row.sparkline} />}</span>
      <dl className={css.numbers}>
        {SHOWN.map((key) => (
          <Figure
            key={key}
            number={numbers.find((number) => number.key === key)}
            label={t(`activities.numbers.${key}`)}
          />
        ))}
      </dl>
      {aside && <span className={css.menu}>{aside}</span>}
    </div>
  );
});

function Figure({ number, label }: { number: KeyNumber | undefined; label: string }) {
  if (!number) return <div className={css.number} data-unknown />;
  return (
    <div className={css.number} data-key={number.key} data-unknown={number.shown ? undefined : true}>
      <dt>
        <VisuallyHidden>{label}</VisuallyHidden>
      </dt>
      <dd title={number.shown ? label : number.why}>
        {number.shown ? (
          <>
            {number.shown.value}
            {number.shown.unit && <span className={css.unit}>{number.shown.unit}</span>}
          </>
        ) : (
          <>
            <span aria-hidden="true">{UNKNOWN}</span>
            <VisuallyHidden>{number.why}</VisuallyHidden>
          </>
        )}
      </dd>
    </div>
  );
}

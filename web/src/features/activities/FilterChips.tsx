import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { gearQuery } from "@/api/queries";
import { type Format, useFormat } from "@/i18n/format";
import { Icon } from "@/ui/Icon";
import css from "./Activities.module.css";
import { measures, told } from "./measures";
import { sportName } from "./naming";
import type { ActivitySearch } from "./search";
import { type Change, useFilter } from "./useFilter";

type Chip = { key: string; label: string; without: Change };

/** Every condition in force, each to take away. */
export function FilterChips() {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, change, clear } = useFilter();
  const gear = useQuery({ ...gearQuery, enabled: search.gear_id !== undefined });
  const gearName = gear.data?.items.find(({ id }) => id === search.gear_id)?.name;
  const chips = chipsOf(search, gearName, format, t);
  if (chips.length === 0) return null;
  return (
    <ul className={css.chips} aria-label={t("activities.filter.in_force")}>
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <button
            type="button"
            className={css.chip}
            aria-label={t("activities.filter.remove", { condition: label })}
            onClick={() => change(without)}
          >
            {label}
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={css.clear} onClick={clear}>
          {t("activities.filter.clear")}
        </button>
      </li>
    </ul>
  );
}

function chipsOf(search: ActivitySearch, gear: string | undefined, format: Format, t: TFunction): Chip[] {
  const chips: Chip[] = [];
  if (search.q) chips.push({ key: "q", label: `“${search.q}”`, without: { q: undefined } });
  for (const sport of search.sport ?? [])
    chips.push({
      key: `sport-${sport}`,
      label: sportName(sport, t),
      without: { sport: search.sport?.filter((other) => other !== sport) },
    });
  const day = (date: string) => format.moment(`${date}T00:00:00Z`, { dateStyle: "medium" }, 0);
  if (search.from)
    chips.push({
      key: "from",
      label: t("activities.filter.since", { date: day(search.from) }),
      without: { from: undefined },
    });
  if (search.to)
    chips.push({
      key: "to",
      label: t("activities.filter.until", { date: day(search.to) }),
      without: { to: undefined },
    });
  for (const { range, label, unit, per } of measures(format, t)) {
    const [least, most] = [search[`min_${range}`], search[`max_${range}`]];
    const tell = (value: number) => format.number(told(value, per), Number.isInteger(told(value, per)) ? 0 : 1);
    const words =
      least !== undefined && most !== undefined
        ? `${tell(least)} – ${tell(most)}`
        : least !== undefined
          ? `≥ ${tell(least)}`
          : most !== undefined
            ? `≤ ${tell(most)}`
            : null;
    if (words)
      chips.push({
        key: range,
        label: `${label} ${words} ${unit}`,
        without: { [`min_${range}`]: undefined, [`max_${range}`]: undefined },
      });
  }
  for (const tag of search.tag ?? [])
    chips.push({ key: `tag-${tag}`, label: `#${tag}`, without: { tag: search.tag?.filter((other) => other !== tag) } });
  if (search.gear_id)
    chips.push({ key: "gear", label: gear ?? t("activities.gear.title"), without: { gear_id: undefined } });
  for (const channel of search.has ?? [])
    chips.push({
      key: `has-${channel}`,
      label: t("activities.filter.with", { channel: t(`activities.has.${channel}`) }),
      without: { has: search.has?.filter((other) => other !== channel) },
    });
  return chips;
}

import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Change, Plan, PlannedItem } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { Badge, type Tone } from "@/ui/Badge";
import { IconButton } from "@/ui/Button";
import { Icon } from "@/ui/Icon";
import { Menu } from "@/ui/Menu";
import { VisuallyHidden } from "@/ui/VisuallyHidden";
import { addDays, sayDay } from "./calendar";
import { editPlan } from "./editing";
import { planSportIcon, planSportName, roleName } from "./naming";
import { stepsOf } from "./stepping";
import css from "./Week.module.css";

const TONES: Record<PlannedItem["role"], Tone> = {
  easy: "neutral",
  long: "good",
  hard: "warn",
  strength: "neutral",
  race: "accent",
};

type Props = {
  plan: Plan;
  item: PlannedItem;
  today: string;
  onOpen: (item: PlannedItem) => void;
  onReplace: (item: PlannedItem) => void;
};

export function ItemRow({ plan, item, today, onOpen, onReplace }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const ahead = item.day >= today && item.done === null;
  const { name } = item;
  const deed = (change: Change, said: string) => editPlan(plan, [change], said);
  const move = (days: number) => {
    const day = addDays(item.day, days);
    void deed({ op: "move", id: item.id, day }, t("plan_page.moved", { name, day: sayDay(day, format) }));
  };
  const dayBefore = addDays(item.day, -1) >= today;
  return (
    <div className={css.item} data-done={item.done !== null || undefined}>
      <span className={css.sport}>
        <Icon name={planSportIcon(item.sport)} />
        <VisuallyHidden>{planSportName(item.sport, t)}</VisuallyHidden>
      </span>
      <div className={css.what}>
        <button type="button" className={css.name} onClick={() => onOpen(item)}>
          {item.name}
        </button>
        {item.because[0] && (
          <p className={css.because}>
            {item.because[0].sentence}
            {item.because.length > 1 && ` ${t("plan_page.and_more", { count: item.because.length - 1 })}`}
          </p>
        )}
      </div>
      <p className={css.facts}>
        <Badge tone={TONES[item.role]}>{roleName(item.role, t)}</Badge>
        {item.start && <span>{item.start}</span>}
        <span>{format.hours(item.minutes * 60)}</span>
        <span>{t("plan_page.load", { load: format.number(item.load) })}</span>
        {item.day < today && !item.done && <span>{t("plan_page.not_done")}</span>}
        {item.locked && <Badge tone="accent">{t("plan_page.locked")}</Badge>}
        {item.done && (
          <Link to="/activities/$id" params={{ id: item.done.activity_id }} className={css.doneLink}>
            <Icon name="check" size={14} />
            {t("plan_page.done")}
          </Link>
        )}
      </p>
      {ahead && (
        <Menu
          trigger={<IconButton icon="more" label={t("plan_page.menu", { name })} />}
          items={[
            { key: "change", icon: "edit", label: t("plan_page.change"), run: () => onOpen(item) },
            {
              key: "steps",
              icon: "workouts",
              label: t("plan_page.change_steps_menu"),
              run: () => void navigate({ to: "/plan/steps", search: stepsOf(plan, item) }),
            },
            ...(item.role === "race"
              ? []
              : [
                  {
                    key: "replace",
                    icon: "library" as const,
                    label: t("plan_page.replace"),
                    run: () => onReplace(item),
                  },
                ]),
            ...(dayBefore
              ? [{ key: "before", icon: "back" as const, label: t("plan_page.day_before"), run: () => move(-1) }]
              : []),
            { key: "after", icon: "chevronRight", label: t("plan_page.day_after"), run: () => move(1) },
            {
              key: "lock",
              icon: "key",
              label: t(item.locked ? "plan_page.unlock" : "plan_page.lock"),
              run: () =>
                void deed(
                  { op: item.locked ? "unlock" : "lock", id: item.id },
                  t(item.locked ? "plan_page.unlocked_said" : "plan_page.locked_said", { name }),
                ),
            },
            "line",
            {
              key: "delete",
              icon: "trash",
              danger: true,
              label: t("plan_page.delete"),
              run: () => void deed({ op: "delete", id: item.id }, t("plan_page.deleted", { name })),
            },
          ]}
        />
      )}
    </div>
  );
}

import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan, PlannedItem } from "@/api/planTypes";
import { Button, IconButton } from "@/ui/Button";
import { Skeleton } from "@/ui/Skeleton";
import { Aside } from "./Aside";
import { CertificateCard } from "./CertificateCard";
import { addDays, mondayOf, weekNow, weeksWithItems } from "./calendar";
import { Offers } from "./Offers";
import css from "./Plan.module.css";
import type { Place } from "./picking";
import { Resting } from "./Resting";
import { SeasonCard } from "./SeasonCard";
import { WeekCard } from "./WeekCard";

const ItemDialog = lazy(() => import("./ItemDialog"));
const PickDialog = lazy(() => import("./PickDialog"));
const AdaptDialog = lazy(() => import("./AdaptDialog"));
const ForecastCard = lazy(() => import("./ForecastCard"));
const Assumed = lazy(() => import("./Assumed"));
const RulesNow = lazy(() => import("./RulesNow"));

const WEEKS_SHOWN = 3;

type Props = { plan: Plan; today: string };

/** The season above, the chosen week and the next below; beside them what was proved and what may come of it. */
export default function PlanView({ plan, today }: Props) {
  const { t } = useTranslation();
  const weeks = useMemo(() => weeksWithItems(plan.weeks, plan.items), [plan]);
  const [chosen, setChosen] = useState(() => weekNow(weeks, mondayOf(today)));
  const [open, setOpen] = useState<PlannedItem | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [adapting, setAdapting] = useState(false);
  const at = Math.max(
    0,
    weeks.findIndex((week) => week.monday === chosen),
  );
  const shown = weeks.slice(at, at + WEEKS_SHOWN);
  // Where it was taken out elsewhere meanwhile, the form over it says so and stays.
  const opened = plan.items.find((item) => item.id === open?.id) ?? open;
  const step = (days: number) => setChosen(addDays(chosen, days));
  return (
    <div className={css.stack}>
      {plan.line !== plan.branch ? (
        <Aside plan={plan} />
      ) : (
        <>
          {!plan.active && !plan.archived && <Resting plan={plan} />}
          <div className={css.deeds}>
            <Button icon="pulse" onClick={() => setAdapting(true)}>
              {t("plan_page.adapt.open")}
            </Button>
          </div>
          <Suspense>{plan.assumed_minutes !== null && <Assumed minutes={plan.assumed_minutes} />}</Suspense>
          <Suspense>{plan.rules_now && <RulesNow plan={plan} others={plan.rules_now} />}</Suspense>
          <Offers plan={plan} today={today} />
        </>
      )}
      <SeasonCard plan={plan} weeks={weeks} chosen={chosen} onChoose={setChosen} />
      <div className={css.columns}>
        <div className={css.weeks}>
          {shown.map((week, row) => (
            <WeekCard
              key={week.monday}
              plan={plan}
              week={week}
              today={today}
              onOpen={setOpen}
              onReplace={(item) => setPlace({ item })}
              onAdd={(day) => setPlace({ day })}
              aside={
                row === 0 && (
                  <span className={css.steps}>
                    <IconButton
                      icon="back"
                      label={t("plan_page.week_before")}
                      disabled={at === 0}
                      onClick={() => step(-7)}
                    />
                    <IconButton
                      icon="chevronRight"
                      label={t("plan_page.week_after")}
                      disabled={at >= weeks.length - 1}
                      onClick={() => step(7)}
                    />
                  </span>
                )
              }
            />
          ))}
        </div>
        <div className={css.proof}>
          <CertificateCard plan={plan} />
        </div>
        <div className={css.ahead}>
          <Suspense fallback={<Skeleton height={300} />}>
            <ForecastCard plan={plan} />
          </Suspense>
        </div>
      </div>
      <Suspense>
        {opened && (
          <ItemDialog
            key={opened.id}
            plan={plan}
            item={opened}
            today={today}
            onClose={() => setOpen(null)}
            onReplace={() => {
              setOpen(null);
              setPlace({ item: opened });
            }}
          />
        )}
        {place && <PickDialog plan={plan} place={place} today={today} onClose={() => setPlace(null)} />}
        {adapting && (
          <AdaptDialog
            plan={plan}
            today={today}
            onClose={() => setAdapting(false)}
            onOffers={() => window.scrollTo({ top: 0 })}
          />
        )}
      </Suspense>
    </div>
  );
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { keptRulesQuery } from "@/api/planQueries";
import type { Clash, GenerateWish, Relaxation } from "@/api/planTypes";
import { calendarQuery } from "@/features/calendar/queries";
import { useFormat } from "@/i18n/format";
import { useMe } from "@/shell/session";
import { Button, buttonLook } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { tell } from "@/ui/toasts";
import { addDays, mondayOf, todayIn } from "../calendar";
import { planSettled } from "../editing";
import { ClashCard } from "./ClashCard";
import { blank, draftFrom, forgetDraft, isBegun, keepDraft, keptDraft } from "./draft";
import { GoalCard } from "./GoalCard";
import { RulesCard } from "./RulesCard";
import { TimeCard } from "./TimeCard";
import { LOOKED_BACK, usualSports } from "./usual";
import css from "./Wizard.module.css";
import { DETAIL, type Filled, type Wizard, wishOf } from "./wish";

const RuleEditor = lazy(() => import("@/features/rules/RuleEditor"));

/** A few questions, and within seconds a plan that keeps to the answers, or which of them cannot be had together. */
export default function NewPlanPage() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const today = todayIn(format.timeZone);
  const userId = useMe()?.id ?? "";
  const first = addDays(mondayOf(today), 7);
  const [wizard, setWizard] = useState(() => draftFrom(keptDraft(userId), first, today));
  const [editing, setEditing] = useState<Clash["rules"][number] | null>(null);
  // Begun anew, the cards forget what was typed in them.
  const [begun, setBegun] = useState(0);
  useEffect(() => keepDraft(userId, wizard), [userId, wizard]);
  const rules = useQuery(keptRulesQuery(i18n.language));
  const lately = useQuery(calendarQuery(addDays(today, 1 - LOOKED_BACK), today, i18n.language));
  const held = (rules.data?.items ?? []).filter(
    ({ id, active, plan_id }) => active && plan_id === null && (wizard.rules?.includes(id) ?? true),
  );
  const filled: Filled = { ...wizard, sports: wizard.sports ?? usualSports(held, lately.data?.done ?? []) };
  const make = useMutation({
    mutationFn: (wish: GenerateWish) => answer(api.POST("/api/v1/plans/generate", { body: wish })),
    onSuccess: async (made) => {
      if (!made.plan) return;
      forgetDraft(userId);
      const seconds = format.number(made.seconds, 1);
      tell(t("plan_page.wizard.made", { name: made.plan.name, seconds }));
      await planSettled();
      await navigate({ to: "/plan", search: { plan: made.plan.id } });
    },
  });
  const change = (next: Partial<Wizard>) => setWizard((now) => ({ ...now, given: [], ...next }));
  const ask = (now: Filled, detail?: number) =>
    make.mutate(wishOf(now, now.events[0]?.name.trim() || t(`plan_page.wizard.goals.${now.goalType}`), detail));
  const give = (relaxation: Relaxation) => {
    const next = { ...filled, given: [...wizard.given, relaxation] };
    setWizard(next);
    ask(next);
  };
  const again = () => {
    setWizard(blank(first));
    setBegun((count) => count + 1);
    make.reset();
  };
  const unnamed = wizard.events.some((event) => !event.name.trim() || !event.date);
  const settling = wizard.sports === null && (rules.isPending || lately.isPending);
  const ready = filled.sports.length > 0 && wizard.first !== "" && !unnamed;
  const clash = make.data?.clash;
  return (
    <Page
      title={t("plan_page.new")}
      lead={t("plan_page.wizard.lead")}
      actions={
        <Link to="/plan" className={buttonLook.plain}>
          <Icon name="back" size={16} />
          {t("shell.pages.plan")}
        </Link>
      }
    >
      <form
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          ask(filled);
        }}
      >
        <GoalCard
          key={`goal-${begun}`}
          wizard={filled}
          assumed={wizard.sports === null && filled.sports.length > 0}
          today={today}
          onChange={change}
        />
        <TimeCard key={`time-${begun}`} wizard={wizard} onChange={change} />
        <RulesCard wizard={wizard} onChange={change} />
        <ErrorNote error={make.error} />
        {clash ? (
          <ClashCard
            clash={clash}
            kept={new Set(held.map(({ id }) => id))}
            busy={make.isPending}
            onGive={give}
            onEdit={setEditing}
          />
        ) : (
          make.data?.plan === null && (
            <section className={css.clash}>
              <p role="status">{make.data.sentence}</p>
              <div className={css.ways}>
                <Button icon="retry" busy={make.isPending} onClick={() => ask(filled)}>
                  {t("plan_page.wizard.again")}
                </Button>
                <Button icon="retry" busy={make.isPending} onClick={() => ask(filled, DETAIL.few)}>
                  {t("plan_page.wizard.less_detail")}
                </Button>
              </div>
            </section>
          )
        )}
        <div className={css.submit}>
          <Button look="primary" type="submit" busy={make.isPending} disabled={!ready}>
            {t("plan_page.wizard.make")}
          </Button>
          {isBegun(wizard, first) && (
            <Button look="quiet" disabled={make.isPending} onClick={again}>
              {t("plan_page.wizard.begin_again")}
            </Button>
          )}
          <span className={css.words} role="status">
            {make.isPending
              ? t("plan_page.wizard.making")
              : unnamed
                ? t("plan_page.wizard.unnamed")
                : !settling && filled.sports.length === 0 && t("plan_page.wizard.no_sport")}
          </span>
        </div>
      </form>
      <Suspense>
        {editing && (
          <RuleEditor
            id={editing.id}
            sentence={editing.sentence}
            onClose={() => setEditing(null)}
            onSaved={() => ask(filled)}
          />
        )}
      </Suspense>
    </Page>
  );
}

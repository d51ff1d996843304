import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asOffered, offerQuery, planQuery, stepsQuery } from "@/api/planQueries";
import type { ItemSteps, Plan } from "@/api/planTypes";
import { Forms, UndoButtons } from "@/features/workouts/editor/Forms";
import { useForms } from "@/features/workouts/editor/useForms";
import type { Body } from "@/features/workouts/model";
import { useFormat } from "@/i18n/format";
import { Button, buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { Checked } from "./Checked";
import { sayDay } from "./calendar";
import { useDraft } from "./drafting";
import css from "./ItemDialog.module.css";
import { planSportName, roleName } from "./naming";
import { changesOfSteps } from "./stepping";

/** The steps of one workout of a plan, changed in the plan: what that does to it is told before it is kept. */
export default function StepsPage() {
  const { t, i18n } = useTranslation();
  const { plan: id, item, branch, offer: offered } = useSearch({ from: "/inside/plan/steps" });
  const plan = useQuery(planQuery(id, i18n.language, branch));
  const offer = useQuery({ ...offerQuery(id, offered ?? "", i18n.language), enabled: offered !== undefined });
  const steps = useQuery(stepsQuery(id, item, i18n.language, branch, offered));
  // What comes later does not take away what is typed.
  const [kept, setKept] = useState<ItemSteps>();
  if (steps.data && !kept) setKept(steps.data);
  const failed = [plan, offer, ...(kept ? [] : [steps])].find(({ error }) => error);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!plan.data || (offered && !offer.data) || !kept)
    return (
      <Card flush>
        <SkeletonRows rows={6} height={44} label={t("shell.loading")} />
      </Card>
    );
  return <Steps plan={offer.data ? asOffered(plan.data, offer.data) : plan.data} steps={kept} />;
}

function Steps({ plan, steps }: { plan: Plan; steps: ItemSteps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { from } = useSearch({ from: "/inside/plan/steps" });
  const { item } = steps;
  const first = steps.workout as unknown as Body;
  const forms = useForms(first, item.day);
  const now = plan.items.find(({ id }) => id === item.id);
  const name = forms.body.name.trim() || item.name;
  const changes = changesOfSteps(now ?? item, now !== undefined, first, forms.body, item.name);
  const drafting = useDraft(plan, changes, forms.sound);
  const would = drafting.trial.edited?.diff.items.find(({ after }) => after?.name === name && after.own_steps)?.after;
  const back = from === "calendar" ? ({ to: "/calendar" } as const) : ({ to: "/plan", search: backTo(plan) } as const);
  const save = async () => {
    if (await drafting.save(t("plan_page.changed", { name }))) await navigate(back);
  };
  return (
    <Page
      title={t("plan_page.steps_title", { name: item.name })}
      lead={`${planSportName(item.sport, t)}, ${sayDay((now ?? item).day, format)} · ${plan.name}`}
      actions={
        <>
          <UndoButtons forms={forms} />
          <Link {...back} className={buttonLook.plain}>
            {t("shell.cancel")}
          </Link>
          <Button
            look="primary"
            busy={drafting.busy}
            disabled={!forms.sound || changes.length === 0 || !drafting.trial.edited}
            onClick={() => void save()}
          >
            {t(
              drafting.breaks ? "plan_page.keep_anyway" : plan.offer ? "plan_page.offers.save" : "plan_page.steps_save",
            )}
          </Button>
        </>
      }
    >
      <Forms
        forms={forms}
        head={
          <Field label={t("workouts_page.editor.name")} hint={steps.apart ? t("plan_page.steps_apart") : null}>
            <TextInput
              value={forms.body.name}
              maxLength={120}
              onChange={(event) => forms.tell({ name: event.target.value }, "name")}
            />
          </Field>
        }
        outcome={
          <Card title={t("plan_page.steps_would")}>
            <div className={css.stack}>
              {!now && <p>{t("plan_page.steps_gone", { name: item.name })}</p>}
              {would && (
                <p className={css.facts}>
                  <span>
                    {t("plan_page.forecast.turn", {
                      before: format.hours(item.minutes * 60),
                      after: format.hours(would.minutes * 60),
                    })}
                  </span>
                  <span>
                    {t("plan_page.load", {
                      load: t("plan_page.forecast.turn", {
                        before: format.number(item.load),
                        after: format.number(would.load),
                      }),
                    })}
                  </span>
                  {would.role !== item.role && (
                    <b>
                      {t("plan_page.steps_counts", { role: roleName(would.role, t), before: roleName(item.role, t) })}
                    </b>
                  )}
                </p>
              )}
              <Checked plan={plan} drafting={drafting} />
            </div>
          </Card>
        }
      />
    </Page>
  );
}

const backTo = (plan: Plan) => ({
  ...(!plan.active && { plan: plan.id }),
  ...(plan.line !== plan.branch && { plan: plan.id, branch: plan.line }),
});

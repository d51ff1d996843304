import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { plansQuery, templatesQuery } from "@/api/planQueries";
import type { PlanBrief, PlanTemplate } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Menu } from "@/ui/Menu";
import { SkeletonRows } from "@/ui/Skeleton";
import { offerUndo } from "@/ui/toasts";
import { sayDate } from "./calendar";
import { planSettled } from "./editing";
import css from "./Versions.module.css";

const ImportDialog = lazy(() => import("./ImportDialog"));
const RenameDialog = lazy(() => import("./RenameDialog"));
const TemplateDialog = lazy(() => import("./TemplateDialog"));

type Deed = { plan: PlanBrief; body: { active?: boolean; archived?: boolean } };

const change = ({ plan, body }: Deed) =>
  answer(api.PATCH("/api/v1/plans/{plan_id}", { params: { path: { plan_id: plan.id } }, body }));

/** Every plan there is, templates, and plans from outside. */
export default function PlansTab({ today }: { today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [archived, setArchived] = useState(false);
  const list = useQuery(plansQuery(archived));
  const templates = useQuery(templatesQuery);
  const [renaming, setRenaming] = useState<PlanBrief | null>(null);
  const [importing, setImporting] = useState(false);
  const [applying, setApplying] = useState<PlanTemplate | null>(null);
  const deed = useMutation({
    mutationFn: change,
    onSuccess: (_, { plan, body }) => {
      if (body.archived !== true) return;
      const back = () => void change({ plan, body: { archived: false, active: plan.active } }).then(planSettled);
      offerUndo(t("plan_page.plans.put_away", { name: plan.name }), t("shell.undo"), back, [`plan/${plan.id}`]);
    },
    onSettled: planSettled,
  });
  const forget = useMutation({
    mutationFn: (template_id: string) =>
      answer(api.DELETE("/api/v1/plan-templates/{template_id}", { params: { path: { template_id } } })),
    onSettled: planSettled,
  });
  const open = (id: string) => void navigate({ to: "/plan", search: { plan: id } });
  return (
    <div className={css.stack}>
      <Card
        flush
        title={t("plan_page.plans.title")}
        aside={
          <span className={css.badges}>
            <Button look="quiet" onClick={() => setArchived(!archived)}>
              {t(archived ? "plan_page.plans.current" : "plan_page.plans.away")}
            </Button>
            <Button icon="import" onClick={() => setImporting(true)}>
              {t("plan_page.import.open")}
            </Button>
          </span>
        }
      >
        <ErrorNote error={list.error ?? deed.error} />
        {list.isPending && <SkeletonRows rows={3} height={60} label={t("shell.loading")} />}
        {list.data?.items.length === 0 && (
          <p className={css.note}>{t(archived ? "plan_page.plans.none_away" : "plan_page.plans.none")}</p>
        )}
        <ul className={css.rows}>
          {list.data?.items.map((plan) => (
            <li key={plan.id} className={css.row}>
              <div className={css.main}>
                <Link to="/plan" search={{ plan: plan.id }}>
                  {plan.name}
                </Link>
                <p className={css.small}>
                  {sayDate(plan.first, format)} – {sayDate(plan.last, format)}
                  {plan.goal && ` · ${plan.goal}`}
                </p>
              </div>
              <span className={css.badges}>
                {plan.active && <Badge tone="accent">{t("plan_page.plans.active")}</Badge>}
                <Badge tone={plan.good ? "good" : plan.as_planned ? "warn" : "bad"}>
                  {t(`plan_page.certificate.${plan.good ? "good" : plan.as_planned ? "as_planned" : "bad"}`)}
                </Badge>
              </span>
              <Menu
                trigger={<IconButton icon="more" label={t("plan_page.menu", { name: plan.name })} />}
                items={[
                  { key: "rename", icon: "edit", label: t("plan_page.plans.rename"), run: () => setRenaming(plan) },
                  ...(plan.archived
                    ? []
                    : [
                        {
                          key: "active",
                          icon: "check" as const,
                          label: t(plan.active ? "plan_page.plans.rest" : "plan_page.plans.activate"),
                          run: () => deed.mutate({ plan, body: { active: !plan.active } }),
                        },
                      ]),
                  {
                    key: "archive",
                    icon: plan.archived ? ("undo" as const) : ("trash" as const),
                    label: t(plan.archived ? "plan_page.plans.bring_back" : "plan_page.plans.put_away_do"),
                    run: () => deed.mutate({ plan, body: { archived: !plan.archived } }),
                  },
                ]}
              />
            </li>
          ))}
        </ul>
      </Card>
      <Card flush title={t("plan_page.templates.title")}>
        <ErrorNote error={templates.error ?? forget.error} />
        {templates.data?.items.length === 0 && <p className={css.note}>{t("plan_page.templates.none")}</p>}
        <ul className={css.rows}>
          {templates.data?.items.map((template) => (
            <li key={template.id} className={css.row}>
              <div className={css.main}>
                <p>{template.name}</p>
                <p className={css.small}>
                  {t("plan_page.templates.weeks", { count: template.weeks })} ·{" "}
                  {t("plan_page.templates.sessions", { count: template.sessions })}
                  {template.description && ` · ${template.description}`}
                </p>
              </div>
              <Button onClick={() => setApplying(template)}>{t("plan_page.templates.apply")}</Button>
              <Menu
                trigger={<IconButton icon="more" label={t("plan_page.menu", { name: template.name })} />}
                items={[
                  {
                    key: "forget",
                    icon: "trash",
                    danger: true,
                    label: t("plan_page.templates.forget"),
                    run: () => forget.mutate(template.id),
                  },
                ]}
              />
            </li>
          ))}
        </ul>
      </Card>
      <Suspense>
        {renaming && <RenameDialog plan={renaming} onClose={() => setRenaming(null)} />}
        {importing && <ImportDialog onClose={() => setImporting(false)} onSaved={open} />}
        {applying && (
          <TemplateDialog template={applying} today={today} onClose={() => setApplying(null)} onMade={open} />
        )}
      </Suspense>
    </div>
  );
}

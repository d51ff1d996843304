import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { certificateQuery } from "@/api/planQueries";
import type { CertifiedRule, Plan } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { CopyText } from "@/ui/CopyText";
import { ErrorNote } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import css from "./Certificate.module.css";
import { sayDay } from "./calendar";
import { byConcern, figureWords, STATE_TONES } from "./certified";

const RuleEditor = lazy(() => import("@/features/rules/RuleEditor"));

/** Of the places where a rule is not kept, so many are named. */
const PLACES = 3;

/** How the plan stands with every rule it was held to, by the checker, which knows nothing of the solver. */
export function CertificateCard({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const { data, error } = useQuery(certificateQuery(plan.id, plan.version));
  const { good, violations, short, aside } = plan.certificate;
  const own = violations - aside.length;
  const asPlanned = !good && own === 0;
  const sentences = new Map(plan.rules.map((rule) => [rule.id, rule.sentence]));
  const rules = byConcern(data?.judged ?? []);
  const concerns = rules.filter((rule) => rule.state === "broken" || rule.state === "short");
  const shown = all ? rules : concerns;
  return (
    <Card
      title={t("plan_page.certificate.title")}
      aside={
        <Badge tone={good ? "good" : asPlanned ? "warn" : "bad"}>
          {t(`plan_page.certificate.${good ? "good" : asPlanned ? "as_planned" : "bad"}`)}
        </Badge>
      }
    >
      <div className={css.stack}>
        <p>
          {good
            ? t("plan_page.certificate.kept", { count: plan.rules.length })
            : own > 0 && t("plan_page.certificate.broken", { count: own })}{" "}
          {short > 0 && t("plan_page.certificate.short", { count: short })}
        </p>
        {aside.length > 0 && (
          <details>
            <summary>{t("plan_page.broken_aside", { count: aside.length })}</summary>
            <p>{t("plan_page.broken_aside_words")}</p>
            <ul className={css.rules}>
              {aside.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
        <ErrorNote error={error} />
        {!data && !error && <Skeleton height={44} />}
        {data && (
          <>
            {shown.length > 0 && (
              <ul className={css.rules}>
                {shown.map((rule) => (
                  <RuleLine
                    key={rule.id}
                    rule={rule}
                    sentence={sentences.get(rule.id) ?? rule.kind}
                    onEdit={sentences.has(rule.id) ? () => setEditing(rule.id) : undefined}
                  />
                ))}
              </ul>
            )}
            <div className={css.buttons}>
              {rules.length > concerns.length && (
                <Button look="quiet" icon={all ? "zoomOut" : "zoomIn"} onClick={() => setAll(!all)}>
                  {all ? t("plan_page.certificate.fewer") : t("plan_page.certificate.all", { count: rules.length })}
                </Button>
              )}
            </div>
            <dl className={css.facts}>
              <dt>{t("plan_page.certificate.solver")}</dt>
              <dd>
                {data.solver ?? t("plan_page.certificate.by_hand")}
                {data.gap !== null && `, ${t("plan_page.certificate.gap", { gap: format.number(data.gap, 1) })}`}
              </dd>
              <dt>{t("plan_page.certificate.checked")}</dt>
              <dd>{format.moment(plan.certificate.at, { dateStyle: "medium", timeStyle: "short" })}</dd>
              <dt>{t("plan_page.certificate.digest")}</dt>
              <dd className={css.digest}>
                <CopyText text={data.digest} label={t("plan_page.certificate.digest")} />
              </dd>
            </dl>
            <details className={css.verify}>
              <summary>{t("plan_page.certificate.verify")}</summary>
              <p>{t("plan_page.certificate.verify_words")}</p>
              <p>
                <a href={`/api/v1/plans/${plan.id}/export?format=json`} download="plan.json">
                  {t("plan_page.export_json")}
                </a>
              </p>
              <CopyText text="domestique plan verify plan.json" label={t("plan_page.certificate.command")} />
            </details>
          </>
        )}
      </div>
      <Suspense>
        {editing && (
          <RuleEditor
            id={editing}
            sentence={sentences.get(editing) ?? ""}
            onClose={() => setEditing(null)}
            // What it means for this plan is told at its top.
            onSaved={() => window.scrollTo({ top: 0 })}
          />
        )}
      </Suspense>
    </Card>
  );
}

type LineProps = { rule: CertifiedRule; sentence: string; onEdit?: () => void };

function RuleLine({ rule, sentence, onEdit }: LineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const unit = rule.unit ?? "";
  const say = (value: number) => figureWords(value, unit, t, format);
  const places = rule.breaches ?? [];
  const where = ({ first, last, value }: (typeof places)[number]) =>
    `${sayDay(first, format)}${last === first ? "" : `–${sayDay(last, format)}`} (${say(value)})`;
  return (
    <li>
      <p className={css.sentence}>
        <span>{sentence}</span>
        <span className={css.aside}>
          <Badge tone={STATE_TONES[rule.state]}>{t(`plan_page.state.${rule.state}`)}</Badge>
          {onEdit && <IconButton icon="edit" label={t("rules_page.edit_named", { sentence })} onClick={onEdit} />}
        </span>
      </p>
      <p className={css.figures}>
        {rule.strength === "hard" ? t("plan_page.must") : t("plan_page.wish", { weight: rule.strength.soft })}
        {rule.value !== undefined &&
          rule.limit !== undefined &&
          ` · ${t("plan_page.certificate.value", { value: say(rule.value), limit: say(rule.limit) })}`}
        {rule.slack !== undefined &&
          rule.slack > 0 &&
          ` · ${t("plan_page.certificate.slack", { slack: say(rule.slack) })}`}
      </p>
      {places.length > 0 && (
        <p className={css.figures}>
          {places.slice(0, PLACES).map(where).join(" · ")}
          {places.length > PLACES && ` · ${t("plan_page.and_more", { count: places.length - PLACES })}`}
        </p>
      )}
    </li>
  );
}

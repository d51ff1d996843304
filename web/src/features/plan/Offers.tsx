import { useMutation, useQuery } from "@tanstack/react-query";
import { Fragment, lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { offersQuery } from "@/api/planQueries";
import type { Offer, Plan } from "@/api/planTypes";
import { isCode } from "@/api/problem";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import css from "./Adapt.module.css";
import { DiffLines } from "./DiffLines";
import { offerBack, planSettled } from "./editing";
import { signed } from "./forecasting";

const OfferDialog = lazy(() => import("./OfferDialog"));

/** What may be taken or left: each a whole plan that was checked, beside how far it is from the one that stands. */
export function Offers({ plan, today }: { plan: Plan; today: string }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(offersQuery(plan.id, i18n.language));
  const offers = (data?.items ?? []).filter((offer) => offer.state === "open" && offer.plan_id === plan.id);
  if (offers.length === 0) return null;
  // Of one asking only one can be taken: they stand together.
  const askings = [...new Set(offers.map((offer) => offer.asked_id))].map((asked) =>
    offers.filter((offer) => offer.asked_id === asked),
  );
  return (
    <section className={css.offers} id="offers" aria-label={t("plan_page.offers.title")}>
      <h2>{t("plan_page.offers.title")}</h2>
      {askings.map((asked) => (
        <Fragment key={asked[0]?.asked_id}>
          {askings.length > 1 && asked[0] && (
            <h3 className={css.small}>
              {t(`plan_page.author.${asked[0].author}`)} ·{" "}
              {format.moment(asked[0].created_at, { dateStyle: "medium", timeStyle: "short" })}
            </h3>
          )}
          {asked.map((offer) => (
            <OfferCard key={offer.id} plan={plan} offer={offer} today={today} />
          ))}
        </Fragment>
      ))}
    </section>
  );
}

function OfferCard({ plan, offer, today }: { plan: Plan; offer: Offer; today: string }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const format = useFormat();
  const path = { params: { path: { proposal_id: offer.id } } };
  const take = useMutation({
    mutationFn: (accept_violations: boolean) =>
      answer(
        api.POST("/api/v1/proposals/{proposal_id}/approve", {
          ...path,
          body: { version: offer.version, accept_violations },
        }),
      ),
    onSuccess: async ({ version }) => {
      await planSettled();
      if (version !== null) offerBack(plan, plan.version, version, t("plan_page.offers.taken"));
    },
  });
  const leave = useMutation({
    mutationFn: () => answer(api.POST("/api/v1/proposals/{proposal_id}/reject", path)),
    onSettled: planSettled,
  });
  const breaks = !offer.good || isCode(take.error, "plan_breaks");
  const effect = (name: "ctl_end" | "form_event") => {
    const after = offer.effect[name];
    const before = offer.effect[`${name}_before`];
    if (after == null || before == null) return null;
    const say = (value: number) => signed(format.number(value));
    return t(`plan_page.offers.${name}`, { before: say(before), after: say(after) });
  };
  return (
    <article className={css.offer}>
      <div className={css.head}>
        <h3>{t(`plan_page.offers.effort.${offer.effort}`)}</h3>
        <Badge tone={offer.good ? "good" : "bad"}>
          {t(offer.good ? "plan_page.certificate.good" : "plan_page.certificate.bad")}
        </Badge>
        {offer.edits !== null && (
          <span className={css.small}>
            {t("plan_page.offers.edits", {
              count: offer.diff.items.length,
            })}
          </span>
        )}
      </div>
      <p>{offer.sentence}</p>
      <DiffLines diff={offer.diff} most={6} />
      {offer.rules.length > 0 && (
        <p className={css.small}>
          {t("plan_page.offers.rules")} {offer.rules.map((rule) => rule.sentence).join(" · ")}
        </p>
      )}
      {offer.rules_gone.length > 0 && (
        <p className={css.small}>
          {t("plan_page.offers.rules_gone")} {offer.rules_gone.map((rule) => rule.sentence).join(" · ")}
        </p>
      )}
      <p className={css.small}>{[effect("form_event"), effect("ctl_end")].filter(Boolean).join(" · ")}</p>
      {offer.stale && <p className={css.small}>{t("plan_page.offers.stale")}</p>}
      <ErrorNote error={take.error ?? leave.error} />
      <div className={css.buttons}>
        <Button look="primary" icon="check" busy={take.isPending} onClick={() => take.mutate(breaks)}>
          {t(breaks ? "plan_page.offers.take_anyway" : "plan_page.offers.take")}
        </Button>
        <Button icon="edit" onClick={() => setChanging(true)}>
          {t("plan_page.offers.change")}
        </Button>
        <Button busy={leave.isPending} onClick={() => leave.mutate()}>
          {t("plan_page.offers.leave")}
        </Button>
      </div>
      <Suspense>
        {changing && <OfferDialog plan={plan} offer={offer} today={today} onClose={() => setChanging(false)} />}
      </Suspense>
    </article>
  );
}

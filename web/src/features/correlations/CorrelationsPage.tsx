import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { correlationsQuery } from "@/api/lookBackQueries";
import type { Correlation, SilentPair } from "@/api/types";
import { buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import css from "./Correlations.module.css";
import { FoldedPair, PairCard } from "./PairCard";

/** What moved together, how surely, and what that does not prove; then what nothing can be said of, and why. */
export default function CorrelationsPage() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(correlationsQuery(i18n.language));
  return (
    <Page wide title={t("correlations_page.title")} lead={t("correlations_page.lead")}>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Told items={data.items} silent={data.silent} />
      ) : (
        <Skeleton height={420} />
      )}
    </Page>
  );
}

function Told({ items, silent }: { items: readonly Correlation[]; silent: readonly SilentPair[] }) {
  const { t } = useTranslation();
  const clear = items.filter((item) => item.clear).toSorted((a, b) => Math.abs(b.r) - Math.abs(a.r));
  const unclear = items.filter((item) => !item.clear);
  return (
    <>
      {clear.length > 0 ? (
        <section className={css.part}>
          <h2>{t("correlations_page.clear")}</h2>
          <div className={css.cards}>
            {clear.map((item) => (
              <PairCard key={item.id} item={item} />
            ))}
          </div>
        </section>
      ) : (
        <Card>
          <EmptyState
            icon="pulse"
            title={t("correlations_page.none.title")}
            actions={
              <Link to="/import" className={buttonLook.plain}>
                {t("shell.pages.import")}
              </Link>
            }
          >
            <p>{t("correlations_page.none.words")}</p>
          </EmptyState>
        </Card>
      )}
      {unclear.length > 0 && (
        <Card title={t("correlations_page.unclear")} flush>
          <p className={css.lead}>{t("correlations_page.unclear_words")}</p>
          <ul className={css.rows}>
            {unclear.map((item) => (
              <FoldedPair key={item.id} item={item} />
            ))}
          </ul>
        </Card>
      )}
      {silent.length > 0 && (
        <Card title={t("correlations_page.silent")} flush>
          <ul className={css.rows}>
            {silent.map(({ id, x, y, sentence }) => (
              <li key={id}>
                <span>{t("correlations_page.pair", { x: x.name, y: y.name })}</span>
                <span className={css.note}>{sentence}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

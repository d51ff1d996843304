import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { proposalsQuery } from "@/api/athleteQueries";
import type { Proposal, SettingKind } from "@/api/types";
import { trouble } from "@/features/activities/changes";
import { SPORTS, sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import css from "./Athlete.module.css";
import { figureOf } from "./figures";
import { accept, reject } from "./telling";
import { ZoneTable } from "./ZoneTable";

/** What the recordings speak for. Nothing is taken over unless the athlete says so. */
export function Proposals({ kinds }: { kinds: readonly SettingKind[] }) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(proposalsQuery(i18n.language));
  if (!data || data.items.length === 0) return null;
  const sports = [...new Set(data.items.map(({ sport }) => sport))].sort(byPlace);
  return (
    <Card title={t("athlete.proposals.title", { count: data.items.length })} flush>
      {sports.map((sport) => (
        <section key={sport} aria-label={sport ? sportName(sport, t) : t("athlete.all_sports")}>
          <h3 className={css.group}>{sport ? sportName(sport, t) : t("athlete.all_sports")}</h3>
          {kinds.flatMap((kind) =>
            data.items
              .filter((proposal) => proposal.slug === kind.slug && proposal.sport === sport)
              .map((proposal) => <One key={proposal.id} proposal={proposal} kind={kind} />),
          )}
        </section>
      ))}
    </Card>
  );
}

const place = (sport: Proposal["sport"]) => (sport ? (SPORTS as readonly string[]).indexOf(sport) : -1);
/** What holds for all sports comes first. */
const byPlace = (one: Proposal["sport"], other: Proposal["sport"]) => place(one) - place(other);

function One({ proposal, kind }: { proposal: Proposal; kind: SettingKind }) {
  const { t } = useTranslation();
  const format = useFormat();
  // Pace has its own words for each sport; a proposal for all of them is read in those of the first.
  const figure = figureOf(kind.unit, proposal.sport ?? (kind.unit === "m/s" ? (kind.sports[0] ?? null) : null), format);
  const yes = useMutation({ mutationFn: () => accept(proposal), onError: trouble });
  const no = useMutation({ mutationFn: () => reject(proposal), onError: trouble });
  const { bounds, current, low, high } = proposal;
  return (
    <section className={css.proposal} aria-label={kind.name}>
      <div className={css.main}>
        <h4>{kind.name}</h4>
        {bounds ? (
          <ZoneTable bounds={bounds} current={proposal.current_bounds} figure={figure} />
        ) : (
          <p className={css.change}>
            {current !== null && <s>{figure.show(current)}</s>} <strong>{figure.show(proposal.value)}</strong>{" "}
            <span className={css.unit}>{figure.unit}</span>
          </p>
        )}
        <p>{proposal.sentence}</p>
        {low !== null && high !== null && (
          <p className={css.small}>
            {t("athlete.proposals.probably", { low: figure.show(low), high: figure.show(high), unit: figure.unit })}
          </p>
        )}
        {proposal.activity_ids.length > 0 && (
          <p className={css.small}>
            {proposal.activity_ids.map((id, at) => (
              <Link key={id} to="/activities/$id" params={{ id }} className={css.evidence}>
                {t("athlete.proposals.evidence", { number: at + 1 })}
              </Link>
            ))}
          </p>
        )}
      </div>
      <div className={css.deeds}>
        <Button look="primary" busy={yes.isPending} onClick={() => yes.mutate()}>
          {t("athlete.proposals.accept")}
        </Button>
        <Button look="quiet" busy={no.isPending} onClick={() => no.mutate()}>
          {t("athlete.proposals.reject")}
        </Button>
      </div>
    </section>
  );
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { diffQuery, plansChanged, versionsQuery } from "@/api/planQueries";
import type { Plan, PlanBranch, PlanVersion } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote, ErrorState } from "@/ui/ErrorState";
import { Field, SelectInput } from "@/ui/Field";
import { Menu } from "@/ui/Menu";
import { SkeletonRows } from "@/ui/Skeleton";
import { DiffLines } from "./DiffLines";
import { rollBack } from "./editing";
import { branchName } from "./naming";
import css from "./Versions.module.css";

const BranchDialog = lazy(() => import("./BranchDialog"));
const MergeDialog = lazy(() => import("./MergeDialog"));

/** Nothing is ever lost: each version with who made it and why, any two laid beside each other. */
export default function VersionsTab({ plan }: { plan: Plan }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(versionsQuery(plan.id, i18n.language));
  const [pair, setPair] = useState<{ from: number; to: number } | null>(null);
  const [branching, setBranching] = useState<number | null>(null);
  const [merging, setMerging] = useState<string | null>(null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Card flush>
        <SkeletonRows rows={6} height={60} label={t("shell.loading")} />
      </Card>
    );
  const versions = data.items;
  const shown = pair ?? { from: versions[1]?.number ?? plan.version, to: versions[0]?.number ?? plan.version };
  return (
    <div className={css.stack}>
      {versions.length > 1 && <CompareCard plan={plan} versions={versions} pair={shown} onPair={setPair} />}
      {data.branches.length > 1 && <BranchesCard plan={plan} branches={data.branches} onMerge={setMerging} />}
      <Card flush title={t("plan_page.versions.title")}>
        <ol className={css.rows}>
          {versions.map((version) => (
            <VersionRow
              key={version.number}
              plan={plan}
              version={version}
              many={data.branches.length > 1}
              onCompare={() => setPair({ from: version.number, to: plan.version })}
              onBranch={() => setBranching(version.number)}
            />
          ))}
        </ol>
      </Card>
      <Suspense>
        {branching !== null && <BranchDialog plan={plan} from={branching} onClose={() => setBranching(null)} />}
        {merging !== null && <MergeDialog plan={plan} branch={merging} onClose={() => setMerging(null)} />}
      </Suspense>
    </div>
  );
}

type RowProps = {
  plan: Plan;
  version: PlanVersion;
  many: boolean;
  onCompare: () => void;
  onBranch: () => void;
};

function VersionRow({ plan, version, many, onCompare, onBranch }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = version.number === plan.version;
  const label = t("plan_page.versions.number", { number: version.number });
  return (
    <li className={css.row}>
      <span className={css.number}>{version.number}</span>
      <div className={css.main}>
        <p>{version.sentence}</p>
        <p className={css.small}>
          {t(`plan_page.author.${version.author}`)} ·{" "}
          {format.moment(version.at, { dateStyle: "medium", timeStyle: "short" })}
        </p>
        {version.parent !== null && <Changed plan={plan} from={version.parent} to={version.number} />}
      </div>
      <span className={css.badges}>
        {many && <Badge>{branchName(version.branch, t)}</Badge>}
        {now && <Badge tone="accent">{t("plan_page.versions.now")}</Badge>}
        <Badge tone={version.good ? "good" : version.as_planned ? "warn" : "bad"}>
          {version.as_planned
            ? t(`plan_page.certificate.${version.good ? "good" : "as_planned"}`)
            : t("plan_page.versions.breaks", { count: version.violations })}
        </Badge>
      </span>
      <Menu
        trigger={<IconButton icon="more" label={t("plan_page.versions.menu", { version: label })} />}
        items={[
          ...(now
            ? []
            : [
                { key: "compare", icon: "split" as const, label: t("plan_page.versions.compare_now"), run: onCompare },
                {
                  key: "back",
                  icon: "undo" as const,
                  label: t("plan_page.versions.back"),
                  run: () =>
                    void rollBack(
                      plan,
                      version.number,
                      plan.version,
                      t("plan_page.versions.went_back", { version: label }),
                    ),
                },
              ]),
          { key: "branch", icon: "routes", label: t("plan_page.versions.branch"), run: onBranch },
        ]}
      />
    </li>
  );
}

/** What a version changed, asked for when it is looked at. */
function Changed({ plan, from, to }: { plan: Plan; from: number; to: number }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...diffQuery(plan.id, from, to, i18n.language), enabled: open });
  return (
    <details className={css.small} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("plan_page.versions.what_changed")}</summary>
      <ErrorNote error={error} />
      {data && <DiffLines diff={data} />}
    </details>
  );
}

type CompareProps = {
  plan: Plan;
  versions: readonly PlanVersion[];
  pair: { from: number; to: number };
  onPair: (pair: { from: number; to: number }) => void;
};

function CompareCard({ plan, versions, pair, onPair }: CompareProps) {
  const { t, i18n } = useTranslation();
  const { data, error } = useQuery(diffQuery(plan.id, pair.from, pair.to, i18n.language));
  const choices = versions.map((version) => ({
    value: String(version.number),
    label: `${version.number}: ${version.sentence}`,
  }));
  return (
    <Card title={t("plan_page.versions.compare")}>
      <div className={css.stack}>
        <div className={css.pair}>
          <Field label={t("plan_page.versions.from")}>
            <SelectInput
              value={String(pair.from)}
              onChange={(next) => onPair({ ...pair, from: Number(next) })}
              choices={choices}
            />
          </Field>
          <Field label={t("plan_page.versions.to")}>
            <SelectInput
              value={String(pair.to)}
              onChange={(next) => onPair({ ...pair, to: Number(next) })}
              choices={choices}
            />
          </Field>
        </div>
        <ErrorNote error={error} />
        {data && (
          <>
            {data.items.length > 0 && (
              <p className={css.small}>{t("plan_page.versions.edits", { count: data.items.length })}</p>
            )}
            <DiffLines diff={data} />
          </>
        )}
      </div>
    </Card>
  );
}

type BranchesProps = { plan: Plan; branches: readonly PlanBranch[]; onMerge: (branch: string) => void };

function BranchesCard({ plan, branches, onMerge }: BranchesProps) {
  const { t } = useTranslation();
  const show = useMutation({
    mutationFn: (branch: string) =>
      answer(api.PATCH("/api/v1/plans/{plan_id}", { params: { path: { plan_id: plan.id } }, body: { branch } })),
    onSettled: plansChanged,
  });
  return (
    <Card flush title={t("plan_page.versions.branches")}>
      <ul className={css.rows}>
        {branches.map((branch) => (
          <li key={branch.name} className={css.row}>
            <div className={css.main}>
              <Link to="/plan" search={{ plan: plan.id, ...(branch.name !== plan.branch && { branch: branch.name }) }}>
                {branchName(branch.name, t)}
              </Link>
              <p className={css.small}>{t("plan_page.versions.number", { number: branch.head })}</p>
            </div>
            {branch.name === plan.branch ? (
              <Badge tone="accent">{t("plan_page.versions.shown")}</Badge>
            ) : (
              <span className={css.badges}>
                <Button
                  busy={show.isPending && show.variables === branch.name}
                  onClick={() => show.mutate(branch.name)}
                >
                  {t("plan_page.versions.show")}
                </Button>
                <Button icon="merge" onClick={() => onMerge(branch.name)}>
                  {t("plan_page.versions.merge")}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <ErrorNote error={show.error} />
    </Card>
  );
}

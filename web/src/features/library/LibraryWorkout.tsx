import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { libraryWorkoutQuery } from "@/api/queries";
import { sportName } from "@/features/activities/naming";
import type { Body } from "@/features/workouts/model";
import { StepTable } from "@/features/workouts/StepTable";
import { Badge } from "@/ui/Badge";
import { Button, buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote, ErrorState } from "@/ui/ErrorState";
import { CheckInput } from "@/ui/Field";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { AddDialog } from "./AddDialog";
import { Cost } from "./Cost";
import { Drawing } from "./Drawing";
import css from "./Library.module.css";

/** One workout: its level, its length, what it costs, its steps, and a day for it. */
export default function LibraryWorkout() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/library/$slug" });
  const { slug } = useParams({ from: "/inside/library/$slug" });
  const choice = useSearch({ from: "/inside/library/$slug" });
  const [adding, setAdding] = useState(false);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...libraryWorkoutQuery(slug, choice),
    placeholderData: keepPreviousData,
  });
  const set = (changes: typeof choice) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Card flush>
        <SkeletonRows rows={6} height={44} label={t("shell.loading")} />
      </Card>
    );
  const body = data.workout as unknown as Body;
  const chips = new Set([
    sportName(data.sport, t),
    t(`library_page.roles.${data.role as "easy"}`),
    data.system_name,
    ...data.needs.map((need) => t(`library_page.needs.${need as "pool"}`)),
  ]);
  const rung = data.ladder.find((one) => one.level === data.level);
  return (
    <Page
      title={data.name}
      lead={data.purpose}
      actions={
        <>
          <Link to="/library" className={buttonLook.plain}>
            <Icon name="back" size={16} />
            {t("library_page.back")}
          </Link>
          <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
            {t("library_page.add.open")}
          </Button>
        </>
      }
    >
      <div className={css.stack} aria-busy={isPlaceholderData || undefined}>
        <p className={css.chips}>
          {[...chips].map((chip) => (
            <Badge key={chip}>{chip}</Badge>
          ))}
          {data.masters && <Badge tone="good">{t("library_page.masters")}</Badge>}
          {data.kept_for && <Badge tone="accent">{t(`library_page.kept_for.${data.kept_for}`)}</Badge>}
        </p>
        <Card>
          <Drawing drawn={data.drawn} sport={data.sport} tall />
          <Cost item={data} />
        </Card>
        <Card title={t("library_page.level")} aside={<span className={css.small}>{data.family_name}</span>}>
          <label className={css.slider}>
            <span>
              <strong>{data.label}</strong>
              <span className={css.small}>
                {t("library_page.level_of", { level: data.level, levels: data.levels })}
                {rung && ` · ${t("library_page.rung", { rung: rung.rung })}`}
              </span>
            </span>
            <input
              type="range"
              min={1}
              max={data.levels}
              step={1}
              value={choice.level ?? data.level}
              aria-label={t("library_page.level")}
              aria-valuetext={`${data.level}: ${data.label}`}
              onChange={(event) => set({ level: Number(event.target.value), minutes: undefined })}
            />
          </label>
          <p className={css.small}>
            {data.level === data.own_level
              ? t("library_page.yours", { level: data.own_level })
              : t("library_page.not_yours", { level: data.own_level })}{" "}
            {data.level !== data.own_level && (
              <Button look="quiet" onClick={() => set({ level: undefined, minutes: undefined })}>
                {t("library_page.to_own")}
              </Button>
            )}
          </p>
          {data.fits && (
            <label className={css.slider}>
              <span>
                <strong>{t("library_page.fit")}</strong>
                <span className={css.small}>
                  {t("library_page.fit_range", { least: data.fits.least, most: data.fits.most })}
                </span>
              </span>
              <input
                type="range"
                min={data.fits.least}
                max={data.fits.most}
                step={1}
                value={choice.minutes ?? data.dose.minutes}
                aria-label={t("library_page.fit")}
                aria-valuetext={t("library_page.minutes", { count: data.dose.minutes })}
                onChange={(event) => set({ minutes: Number(event.target.value) })}
              />
            </label>
          )}
          {data.role === "strength" && (
            <CheckInput
              label={t("library_page.deload")}
              hint={t("library_page.deload_hint")}
              checked={choice.deload ?? false}
              onChange={(deload) => set({ deload: deload ? true : undefined })}
            />
          )}
          <ErrorNote error={error} />
        </Card>
        <Card title={t("workouts_page.steps")} flush>
          <StepTable body={body} />
        </Card>
      </div>
      {adding && <AddDialog workout={data} choice={choice} onClose={() => setAdding(false)} />}
    </Page>
  );
}

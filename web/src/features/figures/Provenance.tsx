import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { explainedQuery, metricsQuery } from "@/api/measureQueries";
import type { Explained, ExplainedInput } from "@/api/types";
import { figureOf } from "@/features/athlete/figures";
import { useFormat } from "@/i18n/format";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import css from "./Figures.module.css";
import { quantityOf, words } from "./show";

type Props = { activityId: string; sport: string; slug: string; onClose: () => void };

const TONES: Record<string, Tone> = { A: "good", B: "accent", C: "warn", D: "bad" };

/** Where a figure comes from: formula, source, how far to trust it, and everything it was computed from. */
export default function Provenance({ activityId, sport, slug: first, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const [trail, setTrail] = useState<readonly string[]>([first]);
  const slug = trail[trail.length - 1] as string;
  const { data, error, refetch } = useQuery(explainedQuery(activityId, slug, i18n.language));
  const catalogue = useQuery(metricsQuery(i18n.language));
  const metric = catalogue.data?.items.find((one) => one.slug === slug);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={data?.name ?? metric?.name ?? t("figures.where_from")}
      note={metric?.about}
      actions={
        trail.length > 1 && (
          <Button icon="back" onClick={() => setTrail(trail.slice(0, -1))}>
            {t("figures.back")}
          </Button>
        )
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Facts
          explained={data}
          activityId={activityId}
          sport={sport}
          onOpen={(next) => setTrail([...trail, next])}
          onClose={onClose}
        />
      ) : (
        <SkeletonRows rows={4} height={44} label={t("shell.loading")} />
      )}
    </Dialog>
  );
}

type FactsProps = {
  explained: Explained;
  activityId: string;
  sport: string;
  onOpen: (slug: string) => void;
  onClose: () => void;
};

function Facts({ explained, ...where }: FactsProps) {
  const { sport } = where;
  const { t } = useTranslation();
  const format = useFormat();
  const { value, unknown, formula, source, convention, grade, version, inputs } = explained;
  const shown = value === null ? null : quantityOf(value, explained, sport, format);
  return (
    <div className={css.explained}>
      {shown ? (
        <p className={css.answer}>
          {shown.value} <span className={css.unit}>{shown.unit}</span>
        </p>
      ) : (
        <p className={css.missing}>{unknown?.sentence}</p>
      )}
      {explained.state === "computing" && <p className={css.small}>{t("figures.computing")}</p>}
      <dl className={css.facts}>
        <dt>{t("figures.formula")}</dt>
        <dd>
          <code className={css.formula}>{formula}</code>
        </dd>
        {convention && (
          <>
            <dt>{t("figures.convention")}</dt>
            <dd>{convention}</dd>
          </>
        )}
        <dt>{t("figures.source")}</dt>
        <dd>{source}</dd>
        <dt>{t("figures.trust")}</dt>
        <dd>
          <Badge tone={TONES[grade] ?? "neutral"}>{grade}</Badge> {t(`figures.grades.${grade as "A"}`)}
        </dd>
        <dt>{t("figures.version")}</dt>
        <dd>{version}</dd>
      </dl>
      {inputs.length > 0 && (
        <>
          <h3>{t("figures.inputs")}</h3>
          <ul className={css.inputs}>
            {inputs.map((input) => (
              <OneInput key={`${input.kind}.${input.name}`} input={input} {...where} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Facts that are told on a page of their own. */
const PERSONAL = new Set(["sex", "birth_year", "person"]);
const PARTS = new Set(["laps", "lengths", "sets"]);

type InputProps = Omit<FactsProps, "explained"> & { input: ExplainedInput };

function OneInput({ input, activityId, sport, onOpen, onClose }: InputProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(metricsQuery(i18n.language));
  const metric = input.kind === "metric" ? data?.items.find(({ slug }) => slug === input.name) : undefined;
  const { value } = input;
  const said =
    value === null
      ? null
      : typeof value === "string"
        ? value
        : Array.isArray(value)
          ? value.map((one) => format.number(one)).join(" · ")
          : metric
            ? words(quantityOf(value, metric, sport, format))
            : input.kind === "setting"
              ? settingWords(input.name, value, sport, format)
              : format.number(value, Number.isInteger(value) ? 0 : 2);
  const day = (iso: string) => format.moment(`${iso}T00:00:00Z`, { dateStyle: "medium" }, 0);
  return (
    <li className={css.input}>
      <span className={css.kind}>{t(`figures.kinds.${input.kind}`)}</span>
      <span className={css.inputWords}>
        {input.kind === "metric" ? (
          <button type="button" className={css.link} onClick={() => onOpen(input.name)}>
            {input.label}
          </button>
        ) : input.kind === "setting" ? (
          <Link to="/settings" search={{ tab: "athlete" }} hash={`setting-${input.name}`}>
            {input.label}
          </Link>
        ) : PERSONAL.has(input.name) ? (
          <Link to="/settings">{input.label}</Link>
        ) : PARTS.has(input.name) ? (
          <Link to="/activities/$id" params={{ id: activityId }} search={{ view: "parts" }} onClick={onClose}>
            {input.label}
          </Link>
        ) : (
          input.label
        )}
        {input.kind === "setting" && value !== null && (
          <span className={css.small}>
            {input.since ? t("athlete.since", { day: day(input.since) }) : t("athlete.from_the_start")}
          </span>
        )}
        {input.source && (
          <span className={css.small}>
            <Link to="/activities/$id" params={{ id: activityId }} hash="file" onClick={onClose}>
              {t("figures.from_source", { source: input.source.device ?? input.source.file })}
            </Link>
          </span>
        )}
      </span>
      <span className={css.inputValue}>
        {said ?? (input.kind === "channel" || input.source ? "" : t("figures.not_there"))}
      </span>
    </li>
  );
}

/** Units of settings as the settings page writes them. */
const UNITS: Record<string, string> = {
  ftp: "W",
  cp: "W",
  w_prime: "J",
  threshold_hr: "bpm",
  max_hr: "bpm",
  rest_hr: "bpm",
  threshold_speed: "m/s",
  css: "m/s",
  weight: "kg",
  weight_goal: "kg",
  bike_weight: "kg",
  height: "cm",
  cda: "m²",
  crr: "1",
};

function settingWords(name: string, value: number, sport: string, format: ReturnType<typeof useFormat>) {
  const figure = figureOf(UNITS[name] ?? "", sport, format);
  return words({ value: figure.show(value), unit: figure.unit });
}

import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { modelsQuery } from "@/api/fitnessQueries";
import type { Models, Sport } from "@/api/types";
import { durationWords } from "@/charts/durations";
import { sportName } from "@/features/activities/naming";
import { clock, useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import css from "./Models.module.css";

const POWERED: readonly Sport[] = ["cycling", "rowing"];

/** What the bests of the last 90 days say of the athlete's limits, with how sure that is; or why nothing is said. */
export default function ModelsCard({ sport: chosen }: { sport: Sport | undefined }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const sport = chosen ?? "cycling";
  const { data, error, refetch } = useQuery(modelsQuery(sport, i18n.language));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={220} />;
  const since = format.moment(`${data.from}T00:00:00Z`, { dateStyle: "medium" }, 0);
  return (
    <Card title={t("models.title")}>
      <p className={css.note}>
        {t("models.since", { day: since })} {!chosen && t("models.power_of", { sport: sportName(sport, t) })}
      </p>
      <div className={css.models}>
        {(!chosen || POWERED.includes(sport) || sport === "running") && <Power models={data} />}
        {(!chosen || sport === "running") && <Running models={data} />}
        {(!chosen || sport === "swimming") && <Swimming models={data} />}
      </div>
    </Card>
  );
}

function Power({ models }: { models: Models }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { two, three } = models.critical_power;
  const { estimated_ftp: ftp } = models;
  const between = (ends: readonly number[] | null, per = 1, digits = 0) =>
    ends &&
    t("models.between", {
      low: format.number((ends[0] ?? 0) / per, digits),
      high: format.number((ends[1] ?? 0) / per, digits),
    });
  return (
    <>
      {[
        { key: "two" as const, fit: two },
        { key: "three" as const, fit: three },
      ].map(({ key, fit }) => (
        <section key={key} className={css.model} aria-label={t(`models.${key}`)}>
          <h3>{t(`models.${key}`)}</h3>
          {fit.cp === null || fit.w_prime === null ? (
            <p className={css.note}>{fit.unknown?.sentence}</p>
          ) : (
            <dl>
              <dt>CP</dt>
              <dd>
                <b>{format.number(fit.cp)} W</b> <span className={css.note}>{between(fit.cp_interval)}</span>
              </dd>
              <dt>W′</dt>
              <dd>
                <b>{format.number(fit.w_prime / 1000, 1)} kJ</b>{" "}
                <span className={css.note}>{between(fit.w_interval, 1000, 1)}</span>
              </dd>
              <dt>{t("models.fit")}</dt>
              <dd className={css.note}>
                {fit.r2 !== null && `R² ${format.number(fit.r2, 3)} · `}
                {t("models.efforts", { count: fit.n })}
              </dd>
            </dl>
          )}
        </section>
      ))}
      <section className={css.model} aria-label={t("models.ftp")}>
        <h3>{t("models.ftp")}</h3>
        {ftp.value === null ? (
          <p className={css.note}>{ftp.unknown?.sentence}</p>
        ) : (
          <p>
            <b>{format.number(ftp.value)} W</b>
            {ftp.seconds !== null && ftp.watts !== null && (
              <span className={css.note}>
                {" "}
                {t("models.from_effort", {
                  duration: durationWords(ftp.seconds, format.language),
                  watts: format.number(ftp.watts),
                })}
              </span>
            )}
          </p>
        )}
      </section>
    </>
  );
}

/** As a start list calls it: nobody runs 21.1 km. */
function raceName(metres: number, t: TFunction): string {
  if (metres === 21_097.5) return t("models.half_marathon");
  if (metres === 42_195) return t("models.marathon");
  return metres < 5000 ? `${metres} m` : `${metres / 1000} km`;
}

function Running({ models }: { models: Models }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { value, predictions, unknown } = models.vdot;
  return (
    <section className={css.model} aria-label="VDOT">
      <h3>{t("models.vdot")}</h3>
      {value === null ? (
        <p className={css.note}>{unknown?.sentence}</p>
      ) : (
        <>
          <p>
            <b>{format.number(value, 1)}</b>
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("models.race")}</th>
                <th scope="col">{t("models.time")}</th>
                <th scope="col">{t("models.range")}</th>
              </tr>
            </thead>
            <tbody>
              {predictions.map(({ distance_m, seconds, low, high }) => (
                <tr key={distance_m}>
                  <th scope="row">{raceName(distance_m, t)}</th>
                  <td>{clock(seconds)}</td>
                  <td className={css.note}>{t("models.between", { low: clock(low), high: clock(high) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Swimming({ models }: { models: Models }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { speed, interval, n, unknown } = models.css;
  const pace = (value: number) => format.speed(value, "swimming").value;
  return (
    <section className={css.model} aria-label="CSS">
      <h3>{t("models.css")}</h3>
      {speed === null ? (
        <p className={css.note}>{unknown?.sentence}</p>
      ) : (
        <p>
          <b>{pace(speed)} /100m</b>{" "}
          <span className={css.note}>
            {interval && t("models.between", { low: pace(interval[1] ?? speed), high: pace(interval[0] ?? speed) })}{" "}
            {t("models.efforts", { count: n })}
          </span>
        </p>
      )}
    </section>
  );
}

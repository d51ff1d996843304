import { useTranslation } from "react-i18next";
import type { ParsedWorkout } from "@/api/types";
import { clock, useFormat } from "@/i18n/format";
import css from "./Editor.module.css";

type Dose = NonNullable<ParsedWorkout["dose"]>;
const BANDS = ["low", "mid", "high"] as const;
const REASONS = [
  "no_ftp",
  "no_threshold_hr",
  "no_threshold_speed",
  "no_css",
  "no_max_hr",
  "no_speed",
  "open_end",
  "assumed_intensity",
  "assumed_reps",
  "usual_max_hr",
  "usual_zones",
  "usual_load",
  "no_weights",
] as const;

/** What it will cost, as far as that can be said; with open steps each figure is an "at least". */
export function DoseLine({ dose, sport }: { dose: Dose; sport: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const least = dose.open_steps > 0;
  const shown = (value: string) => (least ? t("workouts_page.dose.at_least", { value }) : value);
  const far =
    dose.metres === null ? null : sport === "swimming" ? format.swum(dose.metres) : format.distance(dose.metres);
  const figures: [string, string][] = [
    [t("workouts_page.dose.time"), dose.seconds === null ? "–" : shown(clock(Math.round(dose.seconds)))],
    ...(far ? [[t("workouts_page.dose.distance"), shown(`${far.value} ${far.unit}`)] as [string, string]] : []),
    [t("workouts_page.dose.load"), dose.load === null ? "–" : shown(format.number(dose.load))],
    ...(dose.sets ? [[t("workouts_page.dose.sets"), format.number(dose.sets)] as [string, string]] : []),
    ...(dose.volume_kg !== null
      ? [[t("workouts_page.dose.volume"), `${format.number(dose.volume_kg)} kg`] as [string, string]]
      : []),
  ];
  const bands = BANDS.map((band) => [band, dose[`${band}_s`]] as const).filter(
    (one): one is [(typeof BANDS)[number], number] => one[1] !== null && one[1] > 0,
  );
  const reasons = REASONS.filter((one) => dose.reasons.includes(one));
  return (
    <div className={css.dose}>
      <dl className={css.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {bands.map(([band, seconds]) => (
          <div key={band} data-band={band}>
            <dt>{t(`workouts_page.dose.${band}`)}</dt>
            <dd>{clock(Math.round(seconds))}</dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && (
        <ul className={css.reasons}>
          {reasons.map((one) => (
            <li key={one}>{t(`workouts_page.reason.${one}`)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

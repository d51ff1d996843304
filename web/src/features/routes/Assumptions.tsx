import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import type { Estimate } from "./queries";
import css from "./Route.module.css";

type Name = Estimate["assumptions"][number]["name"];

/** Enough digits to tell one road from another: a Crr of 0.005 is no 0.01. */
const DIGITS: Partial<Record<Name, number>> = {
  cda: 2,
  crr: 4,
  air_density: 3,
  tyre: 3,
  time_factor: 2,
  rider_mass: 1,
  bike_mass: 1,
  wind: 1,
  descent_cap: 1,
  flat_speed: 2,
};

export function Assumptions({ estimate, sport }: { estimate: Estimate; sport: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const how = sport === "cycling" ? "physics" : sport === "running" ? "foot_running" : "foot_walking";
  const shown = ({ name, value, values, unit }: Estimate["assumptions"][number]) => {
    const words = values
      ? values.map((one) => format.number(one)).join("-")
      : format.number(value ?? 0, DIGITS[name] ?? 0);
    return unit === "1" ? words : `${words} ${unit}`;
  };
  return (
    <details className={css.details}>
      <summary>{t("routes.estimate.assumed")}</summary>
      <table className={css.assumptions}>
        <thead>
          <tr>
            <th scope="col">{t("routes.estimate.name")}</th>
            <th scope="col">{t("routes.estimate.value")}</th>
            <th scope="col">{t("routes.estimate.origin")}</th>
          </tr>
        </thead>
        <tbody>
          {estimate.assumptions.map((one) => (
            <tr key={one.name}>
              <th scope="row">{t(`routes.estimate.names.${one.name}`)}</th>
              <td>{shown(one)}</td>
              <td>
                <Badge tone={one.origin === "assumed" ? "warn" : "neutral"}>
                  {t(`routes.estimate.origins.${one.origin}`)}
                </Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.small}>{t(`routes.estimate.${how}`)}</p>
    </details>
  );
}

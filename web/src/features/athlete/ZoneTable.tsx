import { useTranslation } from "react-i18next";
import css from "./Athlete.module.css";
import type { Figure } from "./figures";
import { zoneRanges } from "./zoneRanges";

type Props = { bounds: readonly number[]; current: readonly number[] | null; figure: Figure };

/** Zones as they would be, beside what holds today where that is something else. */
export function ZoneTable({ bounds, current, figure }: Props) {
  const { t } = useTranslation();
  const zones = zoneRanges(bounds, figure, t);
  const held = current ? zoneRanges(current, figure, t) : [];
  const most = held.length > zones.length ? held : zones;
  return (
    <table className={css.zones}>
      <thead>
        <tr>
          <th scope="col">{t("athlete.zones.zone")}</th>
          {current && <th scope="col">{t("athlete.zones.now")}</th>}
          <th scope="col">{t("athlete.zones.proposed", { unit: figure.unit })}</th>
        </tr>
      </thead>
      <tbody>
        {most.map(({ name }, at) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {current && <td className={css.small}>{held[at]?.range ?? t("athlete.zones.none")}</td>}
            <td>{zones[at]?.range ?? t("athlete.zones.none")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

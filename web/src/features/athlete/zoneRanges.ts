import type { TFunction } from "i18next";
import type { Figure } from "./figures";

export type Zone = { name: string; range: string };

/** Upper bounds, from the lowest zone to the last but one, as what a person reads of each zone. */
export function zoneRanges(bounds: readonly number[], figure: Figure, t: TFunction): Zone[] {
  const shown = bounds.map(figure.show);
  return [...shown, null].map((high, at) => {
    const low = at > 0 ? shown[at - 1] : undefined;
    const name = `Z${at + 1}`;
    if (low === undefined)
      return { name, range: t(figure.paced ? "athlete.zones.slower" : "athlete.zones.up_to", { high }) };
    if (high === null) return { name, range: t(figure.paced ? "athlete.zones.faster" : "athlete.zones.over", { low }) };
    return { name, range: `${low}–${high}` };
  });
}

import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Source } from "@/api/types";
import { type Format, useFormat } from "@/i18n/format";
import { Icon } from "@/ui/Icon";
import { VisuallyHidden } from "@/ui/VisuallyHidden";
import { channelName } from "../channelName";
import css from "./Sources.module.css";

type Piece = Source["evidence"][number];

/** Why two recordings count as one session, in words, each with its figure. */
export function Evidence({ evidence }: { evidence: readonly Piece[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (evidence.length === 0) return null;
  return (
    <ul className={css.evidence} aria-label={t("activities.sources.evidence")}>
      {evidence.map((piece) => {
        const stand = piece.says === null ? "neither" : piece.says ? "for" : "against";
        return (
          <li key={piece.name} data-stand={stand}>
            <Icon name={({ for: "check", against: "warning", neither: "info" } as const)[stand]} size={14} />
            <VisuallyHidden>{t(`activities.sources.${stand}`)} </VisuallyHidden>
            {inWords(piece, format, t)}
          </li>
        );
      })}
    </ul>
  );
}

function inWords({ name, value }: Piece, format: Format, t: TFunction): string {
  if (name === "overlap") return t("activities.sources.overlap", { share: format.number(value * 100) });
  if (name === "distance_apart_m") {
    const apart = format.height(value);
    return t("activities.sources.apart", { distance: `${apart.value} ${apart.unit}` });
  }
  return t("activities.sources.alike", { channel: channelName(name, t), value: format.number(value, 2) });
}

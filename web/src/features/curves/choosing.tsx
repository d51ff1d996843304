import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CurveKind, Curves, Sport } from "@/api/types";
import { isPaced } from "@/i18n/format";
import { Switch } from "@/ui/Switch";
import css from "./Curves.module.css";

/** What has a curve in each sport, the one that says most first. */
export const CURVES_OF: Partial<Record<Sport, readonly CurveKind[]>> = {
  cycling: ["power", "heart_rate"],
  running: ["speed", "heart_rate", "power"],
  swimming: ["speed", "heart_rate"],
  strength: ["heart_rate"],
};

export const AFTER_KJ = "0,500,1000,1500,2000";
const PERIODS = ["this", "42d", "90d", "season", "all"] as const;

/** A period by its name, a year by its number; what was spent before it, when anything was. */
export function curveName(key: string, afterKj: number, t: TFunction): string {
  const known = PERIODS.find((one) => one === key);
  const name = known ? t(`curves.keys.${known}`) : key;
  if (afterKj === 0) return name;
  return `${name}, ${t("curves.after", { kj: afterKj })}`;
}

export const titleOf = (kind: CurveKind, sport: string, t: TFunction) =>
  t(`curves.title.${kind === "speed" && isPaced(sport) ? "pace" : kind}`);

/** Curves nobody has a point on say why instead of standing empty; what is not worked out yet is not missing. */
export function reasonOf(curves: Curves, t: TFunction): string | null {
  if (curves.curves.some(({ values }) => values.some((value) => value !== null))) return null;
  if (curves.state === "computing") return t("figures.computing");
  return curves.curves.find(({ unknown }) => unknown)?.unknown?.sentence ?? t("curves.nothing_yet");
}

type Props = {
  kinds: readonly CurveKind[];
  kind: CurveKind;
  onKind: (kind: CurveKind) => void;
  perKg: boolean;
  onPerKg: (perKg: boolean) => void;
  tired: boolean;
  onTired: (tired: boolean) => void;
};

export function CurveTools({ kinds, kind, onKind, perKg, onPerKg, tired, onTired }: Props) {
  const { t } = useTranslation();
  return (
    <span className={css.tools}>
      {kinds.length > 1 && (
        <Switch
          label={t("curves.kind")}
          choices={kinds.map((value) => ({ value, label: t(`charts.channels.${value}`) }))}
          value={kind}
          onChange={(next) => onKind(next as CurveKind)}
        />
      )}
      {kind === "power" && (
        <>
          <Switch
            label={t("curves.per")}
            choices={[
              { value: "w", label: t("curves.absolute") },
              { value: "kg", label: t("curves.per_kg") },
            ]}
            value={perKg ? "kg" : "w"}
            onChange={(next) => onPerKg(next === "kg")}
          />
          <Switch
            label={t("curves.compare_with")}
            choices={[
              { value: "periods", label: t("curves.by_period") },
              { value: "tired", label: t("curves.fatigue") },
            ]}
            value={tired ? "tired" : "periods"}
            onChange={(next) => onTired(next === "tired")}
          />
        </>
      )}
    </span>
  );
}

import { useTranslation } from "react-i18next";
import { Button, IconButton } from "@/ui/Button";
import { CheckInput, Field, SelectInput, TextInput } from "@/ui/Field";
import type { Measure, Scale, Target } from "../model";
import css from "./Editor.module.css";

/** Each way to tell a target that the form offers, with a figure to begin from. */
const WAYS: readonly [Measure, Scale, number][] = [
  ["power", "of_threshold", 0.9],
  ["power", "absolute", 200],
  ["power", "zone", 2],
  ["heart_rate", "absolute", 140],
  ["heart_rate", "of_threshold", 0.9],
  ["heart_rate", "of_max", 0.8],
  ["heart_rate", "zone", 2],
  ["speed", "absolute", 3.3333],
  ["speed", "of_threshold", 0.9],
  ["speed", "zone", 2],
  ["speed", "offset_100", 0],
  ["cadence", "absolute", 90],
  ["rpe", "absolute", 6],
];
const SHARES: readonly Scale[] = ["of_threshold", "of_max"];

const wayOf = (target: Pick<Target, "measure" | "scale">) => `${target.measure}.${target.scale}` as const;
const fits = (sport: string) => (way: (typeof WAYS)[number]) => way[1] !== "offset_100" || sport === "swimming";

type Props = { sport: string; targets: readonly Target[]; onChange: (targets: Target[]) => void };

export function TargetFields({ sport, targets, onChange }: Props) {
  const { t } = useTranslation();
  const ways = WAYS.filter(fits(sport));
  const free = ways.filter(([measure]) => targets.every((one) => one.measure !== measure));
  const put = (at: number, target: Target) => onChange(targets.map((one, nth) => (nth === at ? target : one)));
  return (
    <div className={css.targets}>
      {targets.map((target, at) => {
        const open = ways.filter(
          ([measure]) => measure === target.measure || targets.every((one) => one.measure !== measure),
        );
        return (
          <div className={css.fields} key={target.measure}>
            <Field label={t("workouts_page.editor.target")}>
              <SelectInput
                value={wayOf(target)}
                onChange={(next) => {
                  const way = WAYS.find(([measure, scale]) => `${measure}.${scale}` === next);
                  if (way) put(at, { measure: way[0], scale: way[1], low: way[2], high: way[2] });
                }}
                choices={open.map(([measure, scale]) => ({
                  value: `${measure}.${scale}`,
                  label: t(`workouts_page.editor.ways.${measure}.${scale}` as "workouts_page.editor.ways.power.zone"),
                }))}
              />
            </Field>
            <Bound
              label={t("workouts_page.editor.from")}
              target={target}
              sport={sport}
              value={target.low}
              onChange={(low) =>
                put(at, tidy({ ...target, low, high: target.low === target.high ? low : target.high }))
              }
            />
            <Bound
              label={t("workouts_page.editor.to")}
              target={target}
              sport={sport}
              value={target.high}
              onChange={(high) => put(at, tidy({ ...target, high }))}
            />
            <CheckInput
              label={t("workouts_page.ramp")}
              checked={target.ramp ?? false}
              onChange={(ramp) => put(at, tidy({ ...target, ramp }))}
            />
            <IconButton
              icon="trash"
              label={t("workouts_page.editor.no_target")}
              onClick={() => onChange(targets.filter((_, nth) => nth !== at))}
            />
          </div>
        );
      })}
      {targets.length < 3 && free[0] && (
        <div>
          <Button
            icon="plus"
            onClick={() => {
              const usual = free.find(([measure]) => measure === (sport === "cycling" ? "power" : "speed")) ?? free[0];
              if (usual) onChange([...targets, { measure: usual[0], scale: usual[1], low: usual[2], high: usual[2] }]);
            }}
          >
            {t("workouts_page.editor.add_target")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Only a ramp may fall. */
const tidy = (target: Target): Target =>
  target.ramp || target.low <= target.high ? target : { ...target, low: target.high, high: target.low };

/** Percent for shares, a clock for paces, plain figures else. */
function Bound({
  label,
  target,
  sport,
  value,
  onChange,
}: {
  label: string;
  target: Target;
  sport: string;
  value: number;
  onChange: (value: number) => void;
}) {
  const paced = target.measure === "speed" && target.scale === "absolute" && sport !== "cycling";
  if (paced) {
    const metres = sport === "swimming" ? 100 : 1000;
    const seconds = Math.round(metres / Math.max(value, 0.1));
    return (
      <Field label={`${label} (${sport === "swimming" ? "/100 m" : "/km"})`}>
        <TextInput
          key={seconds}
          defaultValue={`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`}
          inputMode="numeric"
          onBlur={(event) => {
            const [minutes, rest] = event.target.value.split(":").map(Number);
            const told = (minutes ?? 0) * 60 + (rest ?? 0);
            if (Number.isFinite(told) && told > 0) onChange(Math.round((metres / told) * 1e4) / 1e4);
          }}
        />
      </Field>
    );
  }
  const factor = SHARES.includes(target.scale)
    ? 100
    : target.measure === "speed" && target.scale === "absolute"
      ? 3.6
      : 1;
  return (
    <Field label={label}>
      <TextInput
        type="number"
        step={target.measure === "rpe" ? 0.5 : 1}
        value={Math.round(value * factor * 100) / 100}
        onChange={(event) =>
          event.target.value !== "" && onChange(Math.round((Number(event.target.value) / factor) * 1e5) / 1e5)
        }
      />
    </Field>
  );
}

import { Progress as Base } from "@base-ui/react/progress";
import css from "./Progress.module.css";

/** `value` from 0 to 1; null when how much is left is not known. */
export function Progress({ value, label }: { value: number | null; label: string }) {
  return (
    <Base.Root value={value === null ? null : Math.round(value * 100)} className={css.root} aria-label={label}>
      <Base.Track className={css.track}>
        <Base.Indicator className={css.bar} />
      </Base.Track>
    </Base.Root>
  );
}

import { useState } from "react";
import css from "./Histogram.module.css";

export type Bin = { key: string; from: string; share: number; words: string; color?: string };

/** How often each value came up. The bin pointed at is told in words above. */
export function Histogram({ label, bins, unit }: { label: string; bins: readonly Bin[]; unit: string }) {
  const [at, setAt] = useState<number | null>(null);
  const most = Math.max(...bins.map(({ share }) => share), 0) || 1;
  const every = Math.max(1, Math.ceil(bins.length / 8));
  const shown = at === null ? null : bins[at];
  return (
    <figure className={css.histogram}>
      <figcaption className={css.hidden}>{label}</figcaption>
      <p className={css.now}>{shown?.words}</p>
      <div className={css.bins} aria-hidden="true" onMouseLeave={() => setAt(null)}>
        {bins.map(({ key, share, color }, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing only repeats what the list below says in words
          <span key={key} className={css.slot} onMouseEnter={() => setAt(index)}>
            <span
              className={css.bar}
              style={{ height: `${(share / most) * 100}%`, background: `var(--${color ?? "ctl"})` }}
            />
          </span>
        ))}
      </div>
      <div className={css.ticks} aria-hidden="true">
        {bins.map(({ key, from }, index) => (
          <span key={key}>{index % every === 0 && index < bins.length - every / 2 && <b>{from}</b>}</span>
        ))}
      </div>
      <p className={css.unit}>{unit}</p>
      <ul className={css.words}>
        {bins.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
    </figure>
  );
}

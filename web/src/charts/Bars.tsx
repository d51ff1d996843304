import css from "./Bars.module.css";

export type Bar = {
  key: string;
  /** Short mark before the bar, such as Z3. */
  mark?: string;
  name: string;
  detail?: string;
  share: number;
  value: string;
  color: string;
};

/** Parts of a whole, one row each: the words carry everything, the bar only shows it. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ share }) => share), 0) || 1;
  return (
    <ul className={css.bars} aria-label={label}>
      {bars.map(({ key, mark, name, detail, share, value, color }) => (
        <li key={key} className={css.row}>
          <span className={css.mark}>{mark}</span>
          <span className={css.name}>
            {name}
            {detail && <span className={css.detail}>{detail}</span>}
          </span>
          <span className={css.track}>
            <span
              className={css.fill}
              style={{ width: `${(share / most) * 100}%`, "--tone": `var(--${color})` } as React.CSSProperties}
            />
          </span>
          <span className={css.value}>{value}</span>
        </li>
      ))}
    </ul>
  );
}

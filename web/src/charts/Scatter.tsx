import css from "./Scatter.module.css";

export type Dot = { key: string; x: number; y: number; words: string };

type Side = { name: string; say: (value: number) => string };

const WIDTH = 320;
const HEIGHT = 200;
const AIR = 8;

/** Two figures of the same days, a dot each. */
export function Scatter({ label, x, y, dots }: { label: string; x: Side; y: Side; dots: readonly Dot[] }) {
  const across = rangeOf(dots.map((dot) => dot.x));
  const up = rangeOf(dots.map((dot) => dot.y));
  const place = (value: number, { low, high }: Ends, length: number) =>
    AIR + ((value - low) / (high - low || 1)) * (length - 2 * AIR);
  return (
    <figure className={css.scatter}>
      <p className={css.side}>{y.name}</p>
      <div className={css.plot}>
        <span className={css.up}>
          <span>{y.say(up.high)}</span>
          <span>{y.say(up.low)}</span>
        </span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
          {dots.map((dot) => (
            <circle
              key={dot.key}
              cx={place(dot.x, across, WIDTH).toFixed(1)}
              cy={(HEIGHT - place(dot.y, up, HEIGHT)).toFixed(1)}
              r="3"
            >
              <title>{dot.words}</title>
            </circle>
          ))}
        </svg>
      </div>
      <div className={css.across}>
        <span>{x.say(across.low)}</span>
        <span>{x.name}</span>
        <span>{x.say(across.high)}</span>
      </div>
    </figure>
  );
}

type Ends = { low: number; high: number };

const rangeOf = (values: readonly number[]): Ends => ({ low: Math.min(...values), high: Math.max(...values) });

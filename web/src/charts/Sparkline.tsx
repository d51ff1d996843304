import css from "./Sparkline.module.css";

const WIDTH = 120;
const HEIGHT = 28;

/** The shape of the effort at a glance; decoration beside numbers that say it exactly. */
export function Sparkline({ values }: { values: readonly number[] }) {
  if (values.length < 2) return <span className={css.spark} />;
  const top = Math.max(...values);
  const bottom = Math.min(...values);
  const height = top - bottom || 1;
  const x = (at: number) => ((at / (values.length - 1)) * WIDTH).toFixed(1);
  const y = (value: number) => (HEIGHT - 2 - ((value - bottom) / height) * (HEIGHT - 4)).toFixed(1);
  const line = values.map((value, at) => `${x(at)} ${y(value)}`).join("L");
  return (
    <svg
      className={css.spark}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={css.area} d={`M0 ${HEIGHT}L${line}L${WIDTH} ${HEIGHT}Z`} />
      <path className={css.line} d={`M${line}`} />
    </svg>
  );
}

import { bars, type Drawn, TALLEST } from "./drawing";
import css from "./Library.module.css";

/** The course of a workout; the words beside it say the same, so it is not read out. */
export function Drawing({ drawn, sport, tall = false }: { drawn: Drawn; sport: string; tall?: boolean }) {
  return (
    <svg
      className={tall ? css.tall : css.drawing}
      viewBox={`0 0 1000 ${TALLEST}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {tall && sport !== "strength" && (
        <line className={css.threshold} x1={0} x2={1000} y1={TALLEST - 100} y2={TALLEST - 100} />
      )}
      {bars(drawn, sport).map((bar, at) => (
        <polygon
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is nothing but its place
          key={at}
          data-zone={bar.zone}
          points={`${bar.x},${TALLEST} ${bar.x},${TALLEST - bar.start} ${bar.x + bar.width},${TALLEST - bar.stop} ${bar.x + bar.width},${TALLEST}`}
        />
      ))}
    </svg>
  );
}

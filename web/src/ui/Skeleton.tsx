import css from "./Skeleton.module.css";

/** The exact size of what will stand here, so that nothing moves when it comes. */
export function Skeleton({ width = "100%", height = 16 }: { width?: number | string; height?: number | string }) {
  return <span className={css.bone} style={{ width, height }} aria-hidden="true" />;
}

export function SkeletonRows({ rows, height, label }: { rows: number; height: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bones have nothing but their place
        <div key={row} className={css.row} style={{ height }}>
          <Skeleton width={20} height={20} />
          <Skeleton width={`${30 + ((row * 17) % 25)}%`} />
          <span className={css.gap} />
          <Skeleton width={72} />
        </div>
      ))}
    </div>
  );
}

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";

export type Shown = { from: number; to: number; before: number; after: number };

/** Pixels drawn beyond the screen on either side, so that scrolling and Tab always find the next row. */
const AHEAD = 900;

/** Which of many entries of known heights are near the screen, when the page itself scrolls. */
export function useWindowed(heights: readonly number[], box: RefObject<HTMLElement | null>): Shown {
  const ends = useMemo(() => {
    let sum = 0;
    return heights.map((height) => {
      sum += height;
      return sum;
    });
  }, [heights]);
  const measure = useCallback((): [number, number] => {
    const top = box.current ? -box.current.getBoundingClientRect().top : 0;
    return [firstAfter(ends, top - AHEAD), firstAfter(ends, top + innerHeight + AHEAD) + 1];
  }, [ends, box]);
  const [range, setRange] = useState<[number, number]>([0, 30]);
  const frame = useRef(0);
  useLayoutEffect(() => {
    const update = () =>
      setRange((before) => {
        const now = measure();
        return before[0] === now[0] && before[1] === now[1] ? before : now;
      });
    const later = () => {
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(update);
    };
    update();
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    return () => {
      cancelAnimationFrame(frame.current);
      removeEventListener("scroll", later);
      removeEventListener("resize", later);
    };
  }, [measure]);
  const from = Math.max(0, Math.min(range[0], heights.length - 1));
  const to = Math.min(range[1], heights.length);
  const total = ends.at(-1) ?? 0;
  return { from, to, before: ends[from - 1] ?? 0, after: total - (ends[to - 1] ?? 0) };
}

/** The first entry whose end lies beyond `place`. */
export function firstAfter(ends: readonly number[], place: number): number {
  let low = 0;
  let high = Math.max(0, ends.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Seconds } from "@/charts/TimeChart";

/** A stretch of the way, in metres: pinned by a click, or shown while pointed at. */
export type Choosing = {
  pinned: Seconds | null;
  onPin: (stretch: Seconds | null) => void;
  onHover: (stretch: Seconds | null) => void;
};

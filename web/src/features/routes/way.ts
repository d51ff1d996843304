import type { Route as Drawn } from "@/features/activity/map/route";
import type { Route } from "./queries";

/** A hole longer than this is not drawn across, as on the server. */
const HOLE_DEGREES = 0.18;

/** The line in the shape the map draws. Its "seconds" are metres along the way: a route has no time. */
export function drawnOf({ line }: Pick<Route, "line">): Drawn {
  const points = line.latitude.map((latitude, at): [number, number] => [line.longitude[at] ?? 0, latitude]);
  const pieces: [number, number][][] = [];
  points.forEach((point, at) => {
    const before = points[at - 1];
    const apart = before && line.metres[at] === line.metres[at - 1] && far(before, point);
    if (!before || apart) pieces.push([point]);
    else pieces.at(-1)?.push(point);
  });
  const longitudes = points.map(([longitude]) => longitude);
  return {
    pieces,
    points,
    seconds: line.metres,
    metres: line.metres,
    box: {
      west: Math.min(...longitudes),
      east: Math.max(...longitudes),
      south: Math.min(...line.latitude),
      north: Math.max(...line.latitude),
    },
  };
}

const far = (one: [number, number], other: [number, number]) =>
  Math.abs(one[1] - other[1]) > HOLE_DEGREES || Math.abs(one[0] - other[0]) > HOLE_DEGREES;

type Profile = NonNullable<Route["profile"]>;

/** The step of the profile nearest to a place on the way. */
export const stepAt = ({ step_m, altitude_m }: Profile, metres: number) =>
  Math.max(0, Math.min(altitude_m.length - 1, Math.round(metres / step_m)));

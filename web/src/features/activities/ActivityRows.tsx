import type { ActivityRow as Row } from "@/api/types";
import { ActivityRow } from "./ActivityRow";

/** A few of them, as on Today. */
export function ActivityRows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <ActivityRow row={row} />
        </li>
      ))}
    </ul>
  );
}

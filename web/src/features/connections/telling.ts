import type { OutboxItem } from "@/api/types";
import type { Tone } from "@/ui/Badge";

const DAY_MS = 86_400_000;

export const daysLeft = (until: string, now: Date): number =>
  Math.floor((new Date(until).getTime() - now.getTime()) / DAY_MS);

const TONES: Record<OutboxItem["state"], Tone> = {
  waiting: "neutral",
  sending: "accent",
  unsure: "warn",
  done: "good",
  failed: "bad",
  cancelled: "neutral",
};

type Stands = Pick<OutboxItem, "state" | "deed" | "can">;

/** That the athlete is asked something is no failure, and what was taken away did not arrive. */
export const asksYou = ({ state, can }: Stands) => state === "failed" && can.includes("keep_theirs");

export const outboxBadge = (item: Stands) =>
  asksYou(item)
    ? ({ tone: "warn", state: "asks" } as const)
    : item.state === "done" && item.deed === "delete"
      ? ({ tone: "good", state: "taken_away" } as const)
      : ({ tone: TONES[item.state], state: item.state } as const);

type Steered = Pick<OutboxItem, "deed" | "trouble">;

/** What a press does, said of what it is done to. */
export const deedLabel = (deed: OutboxItem["can"][number], item: Steered) => {
  if (deed === "keep_theirs") return item.deed === "delete" || item.trouble === "gone_there" ? "leave_so" : deed;
  if (deed === "send_ours")
    return item.deed === "delete" ? "take_away_still" : item.trouble === "gone_there" ? "send_again" : deed;
  return deed === "undo" && item.deed === "delete" ? "put_back" : deed;
};

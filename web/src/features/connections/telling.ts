import type { Connection, OutboxItem } from "@/api/types";
import type { Tone } from "@/ui/Badge";

const DAY_MS = 86_400_000;

export const daysLeft = (until: string, now: Date): number =>
  Math.floor((new Date(until).getTime() - now.getTime()) / DAY_MS);

const STANDS: Record<Connection["state"], Tone> = { ok: "good", needs_you: "bad", paused: "warn", off: "neutral" };

type Standing = Pick<Connection, "state" | "syncing" | "trouble" | "next_try_at" | "feeds">;

/** Green only where nothing is left to be tried or read again. */
export function connectionBadge({ state, syncing, trouble, next_try_at, feeds }: Standing) {
  if (syncing) return { tone: "accent", state: "syncing" } as const;
  if (state === "ok" && trouble && next_try_at) return { tone: "warn", state: "again" } as const;
  if (state === "ok" && feeds.some((feed) => feed.on && feed.sentence))
    return { tone: "warn", state: "partly" } as const;
  return { tone: STANDS[state], state } as const;
}

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

/** While the account needs the athlete, another try would end where the last one did. */
export const offered = (can: OutboxItem["can"], there: Pick<Connection, "state"> | undefined) =>
  there?.state === "needs_you" ? can.filter((deed) => deed !== "retry") : can;

type Steered = Pick<OutboxItem, "deed" | "trouble">;

/** What a press does, said of what it is done to. */
export const deedLabel = (deed: OutboxItem["can"][number], item: Steered) => {
  if (deed === "keep_theirs") return item.deed === "delete" || item.trouble === "gone_there" ? "leave_so" : deed;
  if (deed === "send_ours")
    return item.deed === "delete" ? "take_away_still" : item.trouble === "gone_there" ? "send_again" : deed;
  return deed === "undo" && item.deed === "delete" ? "put_back" : deed;
};

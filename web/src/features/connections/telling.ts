import type { OutboxItem } from "@/api/types";
import type { Tone } from "@/ui/Badge";

const DAY_MS = 86_400_000;

export const daysLeft = (until: string, now: Date): number =>
  Math.floor((new Date(until).getTime() - now.getTime()) / DAY_MS);

export const OUTBOX_TONES: Record<OutboxItem["state"], Tone> = {
  waiting: "neutral",
  sending: "accent",
  unsure: "warn",
  done: "good",
  failed: "bad",
  cancelled: "neutral",
};

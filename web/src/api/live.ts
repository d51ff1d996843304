import { create } from "zustand";
import type { Freshness } from "./freshness";

type Live = "off" | "connecting" | "on" | "waiting";

export const useLive = create<{ state: Live }>(() => ({ state: "off" }));

/** Which cached answers a notice makes stale; a topic not listed here is none of this page's business. */
const STALE: Record<string, readonly string[][]> = {
  import: [["imports"]],
  activity: [
    ["activities"],
    ["activity"],
    ["sources"],
    ["corrections"],
    ["streams"],
    ["tags"],
    ["gear"],
    ["summary"],
    ["plans"],
  ],
  job: [["jobs"]],
  metric: [["insights"], ["summary"], ["fitness"], ["proposals"], ["metrics"]],
  route: [["routes"], ["route"]],
  athlete: [
    ["me"],
    ["athlete"],
    ["settings-history"],
    ["proposals"],
    ["summary"],
    ["fitness"],
    ["route"],
    ["wellness"],
    ["measurements"],
  ],
  session: [["sessions"]],
  connection: [["connections"], ["webhooks"], ["uploads"], ["sync-history"], ["wellness"]],
  outbox: [["outbox"], ["workouts"], ["uploads"], ["egress"]],
  workout: [["workouts"], ["plans"]],
  rule: [["rules"], ["plans"]],
  plan: [["plans"]],
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Listens until told to stop. The browser reconnects after a cut; after a refusal we do, ever more slowly. */
export function listen(queries: Freshness): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let missed = false;

  const everything = () => void queries.invalidateQueries();

  const open = () => {
    useLive.setState({ state: missed ? "waiting" : "connecting" });
    source = new EventSource("/api/v1/events");
    source.onopen = () => {
      useLive.setState({ state: "on" });
      wait = FIRST_WAIT_MS;
      if (missed) everything();
      missed = false;
    };
    source.onerror = () => {
      missed = true;
      useLive.setState({ state: "waiting" });
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
    source.addEventListener("changed", (event) => {
      const { topic } = JSON.parse(event.data) as { topic: string };
      for (const queryKey of STALE[topic] ?? []) void queries.hearsOf(queryKey);
    });
    source.addEventListener("resync", everything);
    source.addEventListener("signed_out", () => void queries.invalidateQueries({ queryKey: ["me"] }));
  };

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
    useLive.setState({ state: "off" });
  };
}

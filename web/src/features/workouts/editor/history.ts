import type { Body } from "../model";

export type History = { past: readonly Body[]; now: Body; future: readonly Body[]; joined: string | null };

export type Deed = { kind: "set"; body: Body; join?: string } | { kind: "undo" } | { kind: "redo" };

const MOST = 200;

export const begun = (body: Body): History => ({ past: [], now: body, future: [], joined: null });

/** Deeds of one `join` are one to undo: a drag, or words typed without a pause. */
export function history(state: History, deed: Deed): History {
  if (deed.kind === "set") {
    if (JSON.stringify(deed.body) === JSON.stringify(state.now)) return state;
    const joins = deed.join !== undefined && deed.join === state.joined;
    return {
      past: joins ? state.past : [...state.past, state.now].slice(-MOST),
      now: deed.body,
      future: [],
      joined: deed.join ?? null,
    };
  }
  const [from, to] = deed.kind === "undo" ? [state.past, state.future] : [state.future, state.past];
  const found = deed.kind === "undo" ? from.at(-1) : from[0];
  if (!found) return state;
  return deed.kind === "undo"
    ? { past: from.slice(0, -1), now: found, future: [state.now, ...to], joined: null }
    : { past: [...to, state.now], now: found, future: from.slice(1), joined: null };
}

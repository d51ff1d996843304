import { useState } from "react";
import type { Change, Plan } from "@/api/planTypes";
import { keepChanges } from "./editing";
import { type Trial, useTrial } from "./trying";

type Refused = { changes: readonly Change[]; said: string; of: string };

export type Drafting = {
  trial: Trial;
  /** More rules that must hold would be broken: it is kept only by who says so. */
  breaks: boolean;
  /** The server said no to this very thing: what `trial` tells is about it. */
  refused: boolean;
  busy: boolean;
  /** The plan went on since the form was opened; the form is checked on it as it is now. */
  newer: boolean;
  /** True: kept. Otherwise what was typed stands as it was. */
  save: (said: string) => Promise<boolean>;
  /** Something else than the form says, at once. */
  deed: (changes: readonly Change[], said: string) => Promise<boolean>;
};

/** A form over a plan: tried while it is typed, kept when that is said, and never lost over a plan that went on. */
export function useDraft(plan: Plan, changes: readonly Change[], on = true): Drafting {
  const [begun] = useState(plan.version);
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<Refused | null>(null);
  const written = JSON.stringify(changes);
  const refused = last?.of === written ? last : null;
  const asked = refused?.changes ?? changes;
  const trial = useTrial(plan, asked, on);
  const breaks = trial.breaks || refused !== null;
  const send = async (these: readonly Change[], said: string, accept: boolean) => {
    setBusy(true);
    const end = await keepChanges(plan, these, said, accept);
    setBusy(false);
    setLast(end === "breaks" ? { changes: these, said, of: written } : null);
    return end === "done";
  };
  return {
    trial,
    breaks,
    refused: refused !== null,
    busy,
    newer: plan.version !== begun,
    save: (said) => send(asked, refused?.said ?? said, breaks),
    deed: (these, said) => send(these, said, false),
  };
}

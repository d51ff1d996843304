/** A plan as somebody pasted it: chats wrap it in marks and words, which are not the plan's. */
export type Opened = { plan: Record<string, never> } | { why: "not_json"; line: number | null } | { why: "not_plan" };

export function opened(text: string): Opened {
  const [first, last] = [text.indexOf("{"), text.lastIndexOf("}")];
  const inner = first >= 0 && last > first ? text.slice(first, last + 1) : text;
  for (const one of [text, inner])
    try {
      const found: unknown = JSON.parse(one);
      if (typeof found === "object" && found !== null && !Array.isArray(found))
        return { plan: found as Record<string, never> };
      return { why: "not_plan" };
    } catch (error) {
      if (one === inner) return { why: "not_json", line: lineOf(String(error), inner) };
    }
  return { why: "not_plan" };
}

/** Browsers tell the place in their own words; some tell none. */
function lineOf(said: string, text: string): number | null {
  const line = /line (\d+)/.exec(said)?.[1];
  if (line) return Number(line);
  const at = /position (\d+)/.exec(said)?.[1];
  return at ? text.slice(0, Number(at)).split("\n").length : null;
}

/** `plan.items.3.minutes` is the fourth workout's `minutes`; what is of the plan itself has no number. */
export function placeOf(field: string): { workout: number | null; name: string } {
  const [, at, name] = /^plan\.items\.(\d+)(?:\.(.*))?$/.exec(field) ?? [];
  if (at !== undefined) return { workout: Number(at) + 1, name: name ?? "" };
  return { workout: null, name: field.replace(/^plan\.?/, "") };
}

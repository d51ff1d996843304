import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { NewRule, Rule } from "./types";

export const rulesQuery = (language: string) =>
  queryOptions({ queryKey: ["rules", "list", language], queryFn: () => answer(api.GET("/api/v1/rules", {})) });

export const packsQuery = (language: string) =>
  queryOptions({
    queryKey: ["rules", "packs", language],
    staleTime: 60 * 60_000,
    queryFn: () => answer(api.GET("/api/v1/rule-packs")),
  });

/** What the words would become; nothing is kept by asking. */
export const parsedQuery = (text: string, language: string) =>
  queryOptions({
    queryKey: ["rules", "parsed", language, text],
    enabled: text !== "",
    queryFn: () => answer(api.POST("/api/v1/rules/parse", { body: { text } })),
  });

/** What cannot live together, of those held and those told. */
export const conflictsQuery = (rules: readonly NewRule[], language: string) =>
  queryOptions({
    queryKey: ["rules", "conflicts", language, rules],
    queryFn: () => answer(api.POST("/api/v1/rules/conflicts", { body: { rules: [...rules] } })),
  });

export const ruleQuery = (rule_id: string, language: string) =>
  queryOptions({
    queryKey: ["rules", "one", rule_id, language],
    queryFn: () => answer(api.GET("/api/v1/rules/{rule_id}", { params: { path: { rule_id } } })),
  });

/** How a rule would read in the place of one there is, what is wrong with it and what it clashes with; nothing is kept.
 * `written` is the rule as JSON. */
export const readQuery = (instead_of: string, written: string, language: string) =>
  queryOptions({
    queryKey: ["rules", "read", instead_of, language, written],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(api.POST("/api/v1/rules/read", { body: { rule: JSON.parse(written) as NewRule, instead_of } })),
  });

const changed = () => {
  void queries.invalidateQueries({ queryKey: ["rules"] });
  void queries.invalidateQueries({ queryKey: ["plans"] });
};

export const ruleVersionsQuery = (rule_id: string, language: string) =>
  queryOptions({
    queryKey: ["rules", "versions", rule_id, language],
    queryFn: () => answer(api.GET("/api/v1/rules/{rule_id}/versions", { params: { path: { rule_id } } })),
  });

export async function saveRules(rules: readonly NewRule[]) {
  const saved = await answer(api.POST("/api/v1/rules", { body: { rules: [...rules] } }));
  changed();
  return saved;
}

export async function changeRule(rule: Rule, change: { rule?: NewRule; active?: boolean }) {
  const next = await answer(
    api.PATCH("/api/v1/rules/{rule_id}", {
      params: { path: { rule_id: rule.id } },
      body: { version: rule.version, ...change },
    }),
  );
  changed();
  return next;
}

export async function deleteRule(rule: Rule) {
  await answer(api.DELETE("/api/v1/rules/{rule_id}", { params: { path: { rule_id: rule.id } } }));
  changed();
}

/** Deleted by mistake: it is there again under its own id, with all it ever said. */
export async function restoreRule(rule_id: string) {
  await answer(api.POST("/api/v1/rules/{rule_id}/restore", { params: { path: { rule_id } } }));
  changed();
}

/** `on`: the day a pack that passes counts from. */
export async function applyPack(slug: string, on: string | null) {
  const taken = await answer(api.POST("/api/v1/rule-packs/{slug}/apply", { params: { path: { slug } }, body: { on } }));
  changed();
  return taken;
}

/** All that came with it goes, and comes back with an undo. */
export async function giveBackPack(slug: string) {
  const { items } = await answer(api.DELETE("/api/v1/rule-packs/{slug}", { params: { path: { slug } } }));
  changed();
  return items;
}

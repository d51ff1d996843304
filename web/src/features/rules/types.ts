import type { components } from "@/api/schema";

type Schemas = components["schemas"];

export type Rule = Schemas["TrainingRule"];
export type Tier = Rule["tier"];
export type Parsed = Schemas["RulesInWords"];
export type Proposed = Schemas["RuleProposed"];
export type NewRule = Schemas["NewRules"]["rules"][number];
export type Pack = Schemas["RulePack"];
export type Conflict = Schemas["RuleConflict"];
export type Tried = Schemas["RuleTried"];

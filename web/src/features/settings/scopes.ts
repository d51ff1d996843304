import type { Scope } from "@/api/types";

export const GROUPS = ["done", "body", "training", "outside", "house"] as const;
export type Group = (typeof GROUPS)[number];

/** Every scope that the server knows, by what it is about: one that is missing here does not compile. */
const GROUP_OF: Record<Scope, Group> = {
  "activities:read": "done",
  "activities:write": "done",
  "fitness:read": "done",
  "wellness:read": "body",
  "athlete:read": "body",
  "athlete:write": "body",
  "workouts:read": "training",
  "workouts:write": "training",
  "workouts:send": "training",
  "plans:read": "training",
  "plans:write": "training",
  "connections:read": "outside",
  "connections:write": "outside",
  "egress:read": "outside",
  "jobs:read": "house",
  "jobs:write": "house",
  "events:read": "house",
  "admin:read": "house",
};

export const SCOPES = Object.keys(GROUP_OF) as Scope[];

export const scopesOf = (group: Group) => SCOPES.filter((scope) => GROUP_OF[scope] === group);

/** Colons part keys from areas in the wording. */
type Worded<S extends string> = S extends `${infer Noun}:${infer Verb}` ? `${Noun}_${Verb}` : never;
export const worded = <S extends Scope>(scope: S) => scope.replace(":", "_") as Worded<S>;

/** Of one that a key was given by a newer server, its own name. */
export const isScope = (name: string): name is Scope => name in GROUP_OF;

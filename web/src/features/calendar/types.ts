import type { components } from "@/api/schema";

type Schemas = components["schemas"];

export type Agenda = Schemas["AgendaShape"];
export type Planned = Schemas["AgendaPlanned"];
export type Done = Schemas["AgendaDone"];
export type Week = Schemas["AgendaWeek"];
export type Day = { day: string; planned: readonly Planned[]; done: readonly Done[] };

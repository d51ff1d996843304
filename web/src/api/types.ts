import type { components } from "./schema";

type Shapes = components["schemas"];

export type Me = Shapes["Me"];
export type Athlete = Shapes["Athlete"];
export type AthletePatch = Partial<Shapes["AthleteWish"]>;
export type Import = Shapes["Import"];
export type ImportItem = Shapes["ImportItem"];
export type Sport = Shapes["Sport"];
export type ActivityRow = Shapes["ActivityItem"];
export type Activity = Shapes["WholeActivityShape"];
export type Sources = Shapes["SourcesShape"];
export type Source = Sources["items"][number];
export type CorrectionKind = Shapes["CorrectionKindShape"];
export type Correction = Shapes["CorrectionShape"];
export type GroupFigures = Shapes["SumsShape"];
export type Gear = Shapes["GearShape"];
export type Job = Shapes["Job"];
export type Streams = Shapes["StreamsShape"];
export type Scope = Shapes["ApiKeyWish"]["scopes"][number];
export type SettingsHistory = Shapes["SettingsHistory"];
export type SettingKind = Shapes["SettingKindShape"];
export type Setting = Shapes["SettingShape"];
export type Proposal = Shapes["ProposalShape"];
export type Summary = Shapes["SummaryShape"];
export type SpanSums = Shapes["SpanSums"];
export type Morning = Shapes["Morning"];

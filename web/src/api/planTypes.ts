import type { components } from "./schema";

type Shapes = components["schemas"];

export type PlanBrief = Shapes["PlanBrief"];
/** `offer`: the plan as an offer has it; its version is the offer's then, and changes go there. */
export type Plan = Shapes["PlanShape"] & { offer?: string };
export type PlannedItem = Shapes["PlannedShape"];
export type ItemSteps = Shapes["ItemSteps"];
export type PlanWeek = Shapes["WeekShape"];
export type PlanVersion = Shapes["VersionShape"];
export type PlanBranch = Shapes["BranchShape"];
export type PlanDiff = Shapes["PlanDiff"];
export type Verdict = Shapes["VerdictShape"];
export type Edited = Pick<Shapes["Edited"], "verdict" | "worse" | "diff">;
export type Change = Shapes["ChangeWish"];
export type MergeAnswer = Shapes["MergeAnswer"];
export type BlameLine = Shapes["BlameLine"];
export type Generated = Shapes["Generated"];
export type GenerateWish = Shapes["GenerateWish"];
export type Clash = Shapes["ClashShape"];
export type Relaxation = Shapes["RelaxationShape"];
export type AdaptWish = Shapes["AdaptWish"];
export type Offer = Shapes["PlanProposal"];
export type Proposals = Shapes["Proposals"];
export type RulesNow = Shapes["RulesNowShape"];
export type OfferChange = Shapes["OfferChange"];
export type OfferDetail = Shapes["ProposalDetail"];
export type Forecast = Shapes["ForecastShape"];
export type ForecastSeries = Shapes["ForecastSeries"];
export type Imported = Shapes["Imported"];
export type PlanTemplate = Shapes["TemplateShape"];

/** A certificate as it is kept (planning/certificate.py): what is not known is left out. */
export type CertifiedRule = {
  id: string;
  version: number;
  kind: string;
  strength: "hard" | { soft: number };
  tier: "safety" | "athlete" | "science";
  state: "kept" | "broken" | "short" | "not_weighed";
  value?: number;
  limit?: number;
  slack?: number;
  unit?: string;
  at?: string;
  breaches?: { first: string; last: string; value: number; limit: number; items: string[] }[];
};
export type Certificate = {
  good: boolean;
  violations: number;
  short: number;
  judged: CertifiedRule[];
  dropped: string[];
  solver: string | null;
  outcome: string | null;
  gap: number | null;
  digest: string;
};

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
export type Metric = Shapes["MetricShape"];
export type ActivityMetrics = Shapes["ActivityMetricsShape"];
export type MetricValue = ActivityMetrics["items"][number];
export type Explained = Shapes["ExplainedShape"];
export type ExplainedInput = Explained["inputs"][number];
export type Wellness = Shapes["WellnessShape"];
export type WellnessSeries = Shapes["WellnessSeries"];
export type Fitness = Shapes["FitnessShape"];
export type WeekSum = Shapes["SumShape"];
export type Curves = Shapes["CurvesShape"];
export type CurveKind = Curves["kind"];
export type ActivityZones = Shapes["ZonesShape"];
export type KindZones = Shapes["KindZonesShape"];
export type Distribution = Shapes["DistributionShape"];
export type PeriodZones = Shapes["PeriodZonesShape"];
export type Selected = Shapes["SelectionShape"];
export type Records = Shapes["RecordsShape"];
export type RecordItem = Shapes["RecordShape"];
export type Compared = Shapes["ComparedShape"];
/** As the client tells it: a pair arrives as a list. */
type Listed<T> = T extends readonly [number, number]
  ? number[]
  : T extends object
    ? { [K in keyof T]: Listed<T[K]> }
    : T;
export type Models = Listed<Shapes["ModelsShape"]>;
export type Intervals = Shapes["IntervalsShape"];
export type IntervalColumn = Shapes["ColumnShape"];
export type IntervalsWish = Shapes["IntervalsWish"];
export type SimilarIntervals = Shapes["SimilarShape"];
export type Piece = Pick<Intervals["items"][number], "start_s" | "end_s" | "kind" | "name">;
export type Insight = Shapes["InsightShape"];
export type Correlation = Shapes["CorrelationShape"];
export type CorrelationPoints = Shapes["CorrelationPoints"];
export type SilentPair = Shapes["SilentPair"];
export type Periods = Shapes["PeriodsShape"];
export type PeriodFigure = Periods["figures"][number];
export type Trend = Shapes["TrendShape"];
export type Milestones = Shapes["MilestonesShape"];
export type Measurement = Shapes["MeasurementShape"];
export type NewMeasurement = Shapes["NewMeasurement"];
export type Connection = Shapes["ConnectionShape"];
export type Feed = Shapes["ConnectionFeed"];
export type Service = Shapes["ServiceShape"];
export type FormField = Shapes["FormField"];
export type SignInWaits = Shapes["SignInWaits"];
export type Workout = Shapes["WorkoutShape"];
export type NewWorkout = Shapes["NewWorkout"];
export type SyncRun = Shapes["SyncRunShape"];
export type OutboxItem = Shapes["OutboxItemShape"];
export type DayReadings = Shapes["DaySeriesShape"];

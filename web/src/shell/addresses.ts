/** What an address may say after its question mark; anything else is left out. */
export const SPAN_NAMES = ["30d", "90d", "1y", "3y"] as const;
export type SpanName = (typeof SPAN_NAMES)[number];

export const ACTIVITY_VIEWS = ["intervals", "parts", "curves", "zones", "figures"] as const;
export type ActivityView = (typeof ACTIVITY_VIEWS)[number];

export const CONNECTION_VIEWS = ["accounts", "webhooks", "sending", "history", "left"] as const;
export type ConnectionView = (typeof CONNECTION_VIEWS)[number];

export const CALENDAR_VIEWS = ["month", "week"] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export const FORM_SPANS = ["6w", "3m", "1y", "3y", "all"] as const;
export type FormSpan = (typeof FORM_SPANS)[number];

export const PLAN_VIEWS = ["season", "versions", "plans"] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

export function oneOf<Name extends string, Value extends string>(
  name: Name,
  said: unknown,
  known: readonly Value[],
): { [Key in Name]?: Value } {
  const found = known.find((one) => one === said);
  return (found === undefined ? {} : { [name]: found }) as { [Key in Name]?: Value };
}

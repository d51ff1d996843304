/** The tokens a canvas needs, read when drawing: it cannot use CSS variables itself. */
export type ChartTheme = Record<
  "text" | "muted" | "line" | "line-strong" | "raised" | "accent" | "surface" | "ctl" | "atl" | "tsb" | "bad" | "warn",
  string
>;

const TOKENS = [
  "text",
  "muted",
  "line",
  "line-strong",
  "raised",
  "accent",
  "surface",
  "ctl",
  "atl",
  "tsb",
  "bad",
  "warn",
] as const;

export function chartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()])) as ChartTheme;
}

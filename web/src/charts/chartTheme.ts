/** The tokens a canvas needs, read when drawing: it cannot use CSS variables itself. */
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
  "good",
  "bad",
  "warn",
  "zone-1",
  "zone-2",
  "zone-3",
  "zone-4",
  "zone-5",
  "zone-6",
  "zone-7",
] as const;

export type ChartTheme = Record<(typeof TOKENS)[number], string>;

export function chartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()])) as ChartTheme;
}

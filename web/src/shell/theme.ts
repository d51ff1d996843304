import { create } from "zustand";

export type Theme = "system" | "light" | "dark";

const KEPT = "domestique.theme";
const night = matchMedia("(prefers-color-scheme: dark)");

const kept = (): Theme => {
  const said = localStorage.getItem(KEPT);
  return said === "light" || said === "dark" ? said : "system";
};

const shown = (theme: Theme) => (theme === "system" ? (night.matches ? "dark" : "light") : theme);

type State = { theme: Theme; shown: "light" | "dark" };

export const useTheme = create<State>(() => ({ theme: kept(), shown: shown(kept()) }));

export function changeTheme(theme: Theme) {
  localStorage.setItem(KEPT, theme);
  apply(theme);
}

function apply(theme: Theme) {
  const now = shown(theme);
  document.documentElement.dataset.theme = now;
  document
    .querySelector('meta[name="theme-color"]')
    ?.setAttribute("content", getComputedStyle(document.documentElement).getPropertyValue("--bg").trim());
  useTheme.setState({ theme, shown: now });
}

night.addEventListener("change", () => apply(useTheme.getState().theme));

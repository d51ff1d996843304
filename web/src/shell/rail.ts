import { create } from "zustand";

const KEPT = "domestique.rail";

export const useRail = create<{ narrow: boolean }>(() => ({ narrow: localStorage.getItem(KEPT) === "narrow" }));

export function showRail() {
  document.documentElement.dataset.rail = useRail.getState().narrow ? "narrow" : "wide";
}

export function toggleRail() {
  const narrow = !useRail.getState().narrow;
  localStorage.setItem(KEPT, narrow ? "narrow" : "wide");
  useRail.setState({ narrow });
  showRail();
}

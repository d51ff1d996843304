import { create } from "zustand";

export type Overlay = "palette" | "help";

type Overlays = { shown: Overlay | null; open: (overlay: Overlay) => void; close: () => void };

export const useOverlays = create<Overlays>((set) => ({
  shown: null,
  open: (shown) => set({ shown }),
  close: () => set({ shown: null }),
}));

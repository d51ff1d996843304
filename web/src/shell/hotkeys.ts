import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useOverlays } from "./overlays";
import { PAGES } from "./pages";

const SECOND_KEY_WITHIN_MS = 1200;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** By `code` where a letter is meant: with a Korean keyboard on, the key `g` says `ㅎ`. */
const letter = (event: KeyboardEvent) => (event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : null);

export function useHotkeys() {
  const navigate = useNavigate();
  useEffect(() => {
    let goAt = 0;
    const press = (event: KeyboardEvent) => {
      const overlays = useOverlays.getState();
      if ((event.metaKey || event.ctrlKey) && letter(event) === "k") {
        event.preventDefault();
        overlays.open("palette");
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (overlays.shown) return;
      if (event.key === "?") {
        event.preventDefault();
        overlays.open("help");
        return;
      }
      const key = letter(event);
      const page = PAGES.find((candidate) => candidate.key === key);
      if (event.timeStamp - goAt < SECOND_KEY_WITHIN_MS && page) {
        event.preventDefault();
        goAt = 0;
        void navigate({ to: page.path });
      } else goAt = key === "g" ? event.timeStamp : 0;
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [navigate]);
}

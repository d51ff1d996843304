import { useEffect, useRef } from "react";

/** `j` and `k` walk the rows' links, `x` chooses; Enter is then the link's own. */
export function useRowKeys() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = { KeyJ: 1, KeyK: -1, KeyX: 0 }[event.code];
      const busy =
        event.target instanceof HTMLElement &&
        event.target.closest("input, select, textarea, [role=dialog], [role=menu]");
      if (step === undefined || busy || event.metaKey || event.ctrlKey || event.altKey || !box.current) return;
      const links = [...box.current.querySelectorAll<HTMLElement>("[data-row-link]")];
      const at = links.indexOf(document.activeElement as HTMLElement);
      if (step === 0) {
        const row = links[at]?.closest("li");
        row
          ?.querySelector<HTMLElement>("input[type=checkbox]")
          ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
        return;
      }
      links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return box;
}

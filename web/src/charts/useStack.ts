import { type RefObject, useEffect, useRef } from "react";
import { useTheme } from "@/shell/theme";
import { listenToTouch, listenToWheel } from "./gestures";
import { PanelStack, type Range, type StackOptions } from "./PanelStack";
import { indexAt } from "./samples";

/** A stack in the hosts marked `data-panel` below `box`, alive as long as `options` stay the same. */
export function useStack(
  stack: RefObject<PanelStack | null>,
  box: RefObject<HTMLElement | null>,
  options: StackOptions | null,
  first?: Range | null,
) {
  const start = useRef(first);
  const theme = useTheme((state) => state.shown);
  useEffect(() => {
    start.current = first;
  });
  useEffect(() => {
    if (!options || !box.current) return;
    const hosts = [...box.current.querySelectorAll<HTMLElement>("[data-panel]")];
    if (hosts.length === 0) return;
    const made = new PanelStack(hosts, options);
    stack.current = made;
    if (start.current) made.setRange(start.current);
    const stop = [
      listenToWheel(box.current, made),
      listenToTouch(box.current, made, {
        touch: (at) => made.moveCursor(indexAt(options.x, at)),
        select: (range, done) => {
          made.showSelection(range);
          if (done) options.onSelect(range);
        },
      }),
    ];
    const watch = new ResizeObserver(() => made.resize(hosts));
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      for (const end of stop) end();
      made.destroy();
      stack.current = null;
    };
  }, [stack, box, options]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is read from the page when drawing
  useEffect(() => stack.current?.repaint(), [theme, stack]);
}

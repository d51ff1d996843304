import type { PanelStack, Range } from "./PanelStack";

const WHEEL_STEP = 1.0015;

/** Zooms by wheel with a modifier only: a bare wheel is the page's scroll and is never taken. */
export function listenToWheel(box: HTMLElement, stack: PanelStack): () => void {
  const turn = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    stack.zoom(WHEEL_STEP ** event.deltaY, stack.xAt(event.clientX));
  };
  box.addEventListener("wheel", turn, { passive: false });
  return () => box.removeEventListener("wheel", turn);
}

type Finger = { x: number };

/**
 * Touch: one finger sideways selects, two pinch and pull; up and down stays the page's scroll (touch-action: pan-y).
 */
export function listenToTouch(
  box: HTMLElement,
  stack: PanelStack,
  say: { touch: (x: number) => void; select: (range: Range | null, done: boolean) => void },
): () => void {
  const fingers = new Map<number, Finger>();
  let anchor: number | null = null;
  let pinch: { range: Range; left: number; right: number } | null = null;

  const spread = () => [...fingers.values()].map((finger) => finger.x).sort((a, b) => a - b) as [number, number];

  const down = (event: PointerEvent) => {
    if (event.pointerType !== "touch") return;
    fingers.set(event.pointerId, { x: event.clientX });
    if (fingers.size === 1) {
      anchor = stack.xAt(event.clientX);
      say.touch(anchor);
    } else if (fingers.size === 2) {
      anchor = null;
      const [left, right] = spread();
      pinch = { range: stack.shown, left, right };
    }
  };
  const move = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, { x: event.clientX });
    if (pinch && fingers.size === 2) return squeeze(pinch);
    if (anchor === null) return;
    const here = stack.xAt(event.clientX);
    say.touch(here);
    say.select({ min: Math.min(anchor, here), max: Math.max(anchor, here) }, false);
  };
  const squeeze = ({ range, left, right }: { range: Range; left: number; right: number }) => {
    const [nowLeft, nowRight] = spread();
    const width = box.clientWidth;
    const factor = Math.max(24, right - left) / Math.max(24, nowRight - nowLeft);
    const edge = box.getBoundingClientRect().left;
    const middle = ((left + right) / 2 - edge) / width;
    const nowMiddle = ((nowLeft + nowRight) / 2 - edge) / width;
    const length = (range.max - range.min) * factor;
    const held = range.min + (range.max - range.min) * middle;
    stack.setRange({ min: held - length * nowMiddle, max: held + length * (1 - nowMiddle) });
  };
  const up = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (anchor !== null && event.type === "pointerup") {
      const here = stack.xAt(event.clientX);
      const range = { min: Math.min(anchor, here), max: Math.max(anchor, here) };
      say.select(range.max - range.min > (stack.shown.max - stack.shown.min) / 100 ? range : null, true);
    }
    anchor = null;
    if (fingers.size < 2) pinch = null;
  };
  box.addEventListener("pointerdown", down);
  addEventListener("pointermove", move);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", up);
  return () => {
    box.removeEventListener("pointerdown", down);
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", up);
    removeEventListener("pointercancel", up);
  };
}

import { Toast } from "@base-ui/react/toast";

/** One manager for the whole page, so that anything may speak, component or not. */
export const toasts = Toast.createToastManager();

/** Offers that still stand, by toast, with what each would change back. */
const open = new Map<string, readonly string[]>();

/** What can be undone is done at once and offered back, instead of asking first.
 *
 * `about` names what the undo would change, as a path such as `activity/ID/notes`. A newer deed on the same thing, on
 * what contains it or on a part of it withdraws the offer (`withdraw`): undoing the older would undo the newer too.
 */
export function offerUndo(done: string, undo: string, run: () => void, about: readonly string[]) {
  withdraw(...about);
  const id: string = toasts.add({
    title: done,
    timeout: 10_000,
    onClose: () => open.delete(id),
    actionProps: {
      children: undo,
      onClick: () => {
        if (!open.delete(id)) return;
        toasts.close(id);
        run();
      },
    },
  });
  open.set(id, about);
  return id;
}

/** Called before the deed is asked for, so that nobody can press the older undo while it is on its way. */
export function withdraw(...about: readonly string[]) {
  for (const [id, mine] of open) {
    if (!mine.some((one) => about.some((other) => touches(one, other)))) continue;
    open.delete(id);
    toasts.close(id);
  }
}

const touches = (one: string, other: string) => `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);

export function tell(title: string, description?: string) {
  return toasts.add({ title, description });
}

export function tellTrouble(title: string, description?: string) {
  return toasts.add({ title, description, type: "trouble", timeout: 12_000, priority: "high" });
}

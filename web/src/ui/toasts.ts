import { Toast } from "@base-ui/react/toast";

/** One manager for the whole page, so that anything may speak, component or not. */
export const toasts = Toast.createToastManager();

/** What can be undone is done at once and offered back, instead of asking first. */
export function offerUndo(done: string, undo: string, run: () => void) {
  const id = toasts.add({
    title: done,
    timeout: 10_000,
    actionProps: {
      children: undo,
      onClick: () => {
        toasts.close(id);
        run();
      },
    },
  });
  return id;
}

export function tell(title: string, description?: string) {
  return toasts.add({ title, description });
}

export function tellTrouble(title: string, description?: string) {
  return toasts.add({ title, description, type: "trouble", timeout: 12_000, priority: "high" });
}

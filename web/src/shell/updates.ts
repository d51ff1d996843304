import i18next from "i18next";
import { toasts } from "@/ui/toasts";

/** A new version waits until the person says so: a silent switch could lose what is being typed. */
export async function watchForUpdates() {
  if (!("serviceWorker" in navigator)) return;
  const replaced = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (replaced) location.reload();
  });
  const registration = await navigator.serviceWorker.register("/sw.js");
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => {
      if (next.state === "installed" && navigator.serviceWorker.controller) offer(next);
    });
  });
}

function offer(worker: ServiceWorker) {
  toasts.add({
    title: i18next.t("shell.update.ready"),
    timeout: 0,
    actionProps: { children: i18next.t("shell.update.reload"), onClick: () => worker.postMessage("take-over") },
  });
}

import "./ui/tokens.css";
import "./ui/base.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queries } from "./api/queries";
import { firstLanguage, startLanguage } from "./i18n";
import { router } from "./router";
import { showRail } from "./shell/rail";
import { watchForUpdates } from "./shell/updates";
import { ToastProvider } from "./ui/Toasts";

showRail();
await startLanguage(firstLanguage());

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);

if (import.meta.env.PROD) watchForUpdates();

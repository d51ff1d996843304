import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { render } from "vitest-browser-react";
import { queries } from "@/api/queries";
import { ToastProvider } from "@/ui/Toasts";

export const show = (children: ReactNode) =>
  render(
    <QueryClientProvider client={queries}>
      <ToastProvider>{children}</ToastProvider>
    </QueryClientProvider>,
  );

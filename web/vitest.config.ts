import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { alias } from "./vite.config";

const executablePath = process.env.CHROMIUM;
if (!executablePath) throw new Error("CHROMIUM must name a Chromium to test in. ./dev test finds or fetches one.");

const root = process.getuid?.() === 0;
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  server: { fs: { allow: [".", "../src/domestique/locales"] } },
  // All of them, named: one found later would be bundled in mid-run, with a second React in it.
  optimizeDeps: {
    include: [
      "@base-ui/react/button",
      "@base-ui/react/dialog",
      "@base-ui/react/field",
      "@base-ui/react/menu",
      "@base-ui/react/progress",
      "@base-ui/react/tabs",
      "@base-ui/react/toast",
      "@tanstack/react-query",
      "@tanstack/react-router",
      "axe-core",
      "i18next",
      "maplibre-gl",
      "openapi-fetch",
      "react",
      "react-dom",
      "react-dom/client",
      "react/jsx-dev-runtime",
      "react-i18next",
      "uplot",
      "zustand",
    ],
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing/setup.ts"],
    reporters: ["default", "./src/testing/lastLine.ts"],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: root ? ["--no-sandbox", ...quiet] : quiet } }),
      instances: [{ browser: "chromium", viewport: { width: 1280, height: 800 } }],
    },
  },
});

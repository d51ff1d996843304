import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.DOMESTIQUE_API ?? "http://127.0.0.1:8000";

export const alias = { "@locales": here("../src/domestique/locales"), "@": here("./src") };

export default defineConfig({
  plugins: [react()],
  resolve: { alias },
  build: {
    outDir: here("../src/domestique/webdist"),
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    // Inlined assets would be data: URLs; the content security policy allows them for images only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs and what changes least often, so that a new version of ours leaves it cached.
            {
              name: "base",
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|zustand|openapi-fetch)\//,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: { "/api": api, "/health": api },
    fs: { allow: [here("."), here("../src/domestique/locales")] },
  },
});

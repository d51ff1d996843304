// What the first page load needs, from Vite's own manifest: the entry, everything it imports at once, their styles.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const DIST = fileURLToPath(new URL("../../src/domestique/webdist/", import.meta.url));

const manifest = JSON.parse(await readFile(`${DIST}.vite/manifest.json`, "utf8"));

function* closure(key, seen = new Set()) {
  if (seen.has(key)) return;
  seen.add(key);
  const chunk = manifest[key];
  yield chunk.file;
  yield* chunk.css ?? [];
  yield* chunk.assets ?? [];
  for (const next of chunk.imports ?? []) yield* closure(next, seen);
}

const unique = (files) => [...new Set(files)];

/** The entry and one language: what a first visit downloads before anything can be seen. */
export const firstLoad = (language) => unique([...closure("index.html"), ...closure(`src/i18n/${language}.ts`)]);

/** Chunks loaded later, each with what only it brings. */
export function lazyChunks() {
  const already = new Set([...firstLoad("ko"), ...firstLoad("en")]);
  return Object.keys(manifest)
    .filter((key) => manifest[key].isDynamicEntry)
    .map((key) => ({ key, files: unique(closure(key)).filter((file) => !already.has(file)) }));
}

/** Kept for a start without network: the shell in both languages, and the chart. */
export const precached = () =>
  unique([
    "index.html",
    "theme.js",
    "icon.svg",
    ...firstLoad("ko"),
    ...firstLoad("en"),
    ...closure("src/i18n/koPages.ts"),
    ...closure("src/i18n/enPages.ts"),
    ...closure("src/charts/TimeChart.tsx"),
  ]);

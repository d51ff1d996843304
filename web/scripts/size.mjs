// Fails when the first load or a later chunk outgrows its budget (gzip, as sent).
import { stat } from "node:fs/promises";
import { DIST, firstLoad, lazyChunks } from "./shell.mjs";

const KB = 1024;
const FIRST_LOAD = 200 * KB;
const LAZY = 60 * KB;
/** The map library with its worker; only pages that show a route ask for it. */
const MAP = 450 * KB;
const MAP_KEY = "src/features/activity/map/RouteMap.tsx";

const weigh = async (files) => {
  const sizes = await Promise.all(files.map(async (file) => (await stat(`${DIST}${file}.gz`)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
};
const kb = (bytes) => `${(bytes / KB).toFixed(1).padStart(6)} KB gz`;

const rows = [];
for (const language of ["ko", "en"])
  rows.push({
    name: `first load (${language})`,
    size: await weigh(["index.html", "theme.js", ...firstLoad(language)]),
    most: FIRST_LOAD,
  });
for (const { key, files } of lazyChunks())
  rows.push({ name: key, size: await weigh(files), most: key === MAP_KEY ? MAP : LAZY });

for (const { name, size, most } of rows) console.log(`${kb(size)} of ${(most / KB).toFixed(0).padStart(3)}  ${name}`);
const fat = rows.filter(({ size, most }) => size > most);
for (const { name } of fat) console.error(`Over budget: ${name}. Load it later, or make it smaller.`);
process.exit(fat.length > 0 ? 1 : 0);

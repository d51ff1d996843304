// Puts the list of what to keep, and a version made of that list, into the service worker.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { DIST, precached } from "./shell.mjs";

const files = precached();
const hash = createHash("sha256");
for (const file of files) hash.update(file).update(await readFile(`${DIST}${file}`));
const source = await readFile(`${DIST}sw.js`, "utf8");
const filled = source
  .replace('"__VERSION__"', JSON.stringify(hash.digest("hex").slice(0, 12)))
  .replace('"__FILES__"', JSON.stringify(files.map((file) => (file === "index.html" ? "/" : `/${file}`))));
// A hash in a file name may hold two underscores of its own.
if (/"__[A-Z]+__"/.test(filled)) throw new Error("sw.js still has an empty place");
await writeFile(`${DIST}sw.js`, filled);

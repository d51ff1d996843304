// Writes .gz and .br beside every text file, so that the server only ever sends bytes.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { DIST } from "./shell.mjs";

const TEXT = new Set([".css", ".html", ".js", ".json", ".mjs", ".svg", ".webmanifest"]);
const squeeze = { gz: promisify(gzip), br: promisify(brotliCompress) };

const files = (await readdir(DIST, { recursive: true })).filter(
  (file) => TEXT.has(extname(file)) && !file.startsWith("."),
);
await Promise.all(
  files.map(async (file) => {
    const path = join(DIST, file);
    const bytes = await readFile(path);
    await writeFile(`${path}.gz`, await squeeze.gz(bytes, { level: 9 }));
    await writeFile(
      `${path}.br`,
      await squeeze.br(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    );
  }),
);
console.log(`precompressed ${files.length} files`);

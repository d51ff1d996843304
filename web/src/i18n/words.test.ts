import i18next from "i18next";
import { describe, expect, test } from "vitest";
import { words as firstEn } from "./en";
import { pageWords as enPages } from "./enPages";
import { words as firstKo } from "./ko";
import { pageWords as koPages } from "./koPages";

const en = { ...firstEn, ...enPages };
const ko = { ...firstKo, ...koPages };

const sources = import.meta.glob<string>("../**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

const paths = (node: object, at = ""): string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string" ? [`${at}${key}`] : paths(value as object, `${at}${key}.`),
  );
const keys = (words: object) => new Set(paths(words).map((path) => path.replace(PLURAL, "")));
const sentences = (words: object): [string, string][] =>
  paths(words).map((path) => [
    path,
    path.split(".").reduce<unknown>((node, key) => (node as never)[key], words) as string,
  ]);
const slots = (sentence: string) => [...new Set(sentence.match(/\{\{\w+\}\}/g) ?? [])].sort();

/** The door, the frame and the first page are drawn before the words of the other pages are there. */
const FIRST = ["main", "features/door/Doorstep", "features/door/Setup", "features/door/SignIn", "features/today/Today"];

/** What these files lead to, but for the pages that the router loads later. */
function reached(roots: readonly string[]): Set<string> {
  const found = new Set<string>();
  const left = roots.map((root) => `../${root}.tsx`);
  for (let file = left.pop(); file; file = left.pop()) {
    if (found.has(file) || file.startsWith("../i18n/")) continue;
    const from = file;
    const source = sources[from] ?? "";
    found.add(from);
    const later = from === "../router.tsx" ? /(?!)/g : /import\("([^"]+)"\)/g;
    for (const [, said = ""] of [...source.matchAll(/from "([^"]+)"/g), ...source.matchAll(later)]) {
      const path = said.startsWith("@/") ? `../${said.slice(2)}` : said.startsWith(".") && beside(from, said);
      if (path) left.push(...[".ts", ".tsx", "/index.ts"].map((end) => path + end).filter((one) => one in sources));
    }
  }
  return found;
}

const beside = (file: string, said: string) => `../${new URL(said, `https://x/${file.slice(3)}`).pathname.slice(1)}`;

describe("words", () => {
  test("what is drawn first says nothing whose words come later", () => {
    const files = reached(FIRST);
    expect(files.size).toBeGreaterThan(60);
    const early = [...files].flatMap((file) =>
      [...(sources[file] ?? "").matchAll(/["`](\w+)\.[\w$]/g)].map(([, area = ""]) => `${area} in ${file}`),
    );
    expect(early.filter((one) => (one.split(" ")[0] ?? "") in enPages)).toEqual([]);
  });

  test("both languages have the same keys", () => {
    expect([...keys(ko)].sort()).toEqual([...keys(en)].sort());
  });

  test("English plurals have both forms, Korean only the one it has", () => {
    const english = paths(en).filter((path) => PLURAL.test(path));
    for (const path of english) expect(english).toContain(path.replace(PLURAL, "_one"));
    expect(paths(ko).filter((path) => /_one$/.test(path))).toEqual([]);
  });

  test("a sentence takes the same slots in both", () => {
    const korean = new Map(sentences(ko));
    for (const [path, sentence] of sentences(en).filter(([path]) => !/_one$/.test(path)))
      expect([path, slots(korean.get(path) ?? "")]).toEqual([path, slots(sentence)]);
  });

  test("every key written out in the source exists", () => {
    const known = keys(en);
    const branches = new Set(
      [...known].flatMap((key) => key.split(".").map((_, at, all) => all.slice(0, at).join("."))),
    );
    const used = Object.values(sources).flatMap((source) => [
      ...source.matchAll(/\bt\(\s*"([\w.]+)"(\s*,\s*\{\s*returnObjects: true)?/g),
    ]);
    expect(used.length).toBeGreaterThan(100);
    const missing = used.filter(([, key = "", whole]) => !known.has(key) && !(whole && branches.has(key)));
    expect(missing.map(([, key]) => key)).toEqual([]);
  });

  test("Korean phrasing never leaves a choice of particle to the reader", () => {
    for (const [path, sentence] of sentences(ko))
      expect([path, /\((?:이|가|을|를|은|는|와|과|으)\)/.test(sentence)]).toEqual([path, false]);
  });

  test("a count is spoken", async () => {
    expect(i18next.t("imports.tally.added", { count: 1 })).toBe("1 file added");
    expect(i18next.t("imports.tally.added", { count: 20_360 })).toBe("20,360 files added");
    await i18next.changeLanguage("ko");
    expect(i18next.t("imports.tally.added", { count: 1 })).toBe("추가한 파일 1개");
  });
});

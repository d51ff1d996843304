import { expect, test } from "vitest";
import type { PlannedItem } from "@/api/planTypes";
import type { LibraryItem } from "@/api/types";
import { changeOf, choicesOf, firstSport } from "./picking";

const workout = (slug: string, sport: LibraryItem["sport"], load: number, role: LibraryItem["role"] = "easy") =>
  ({
    slug,
    sport,
    role,
    name: slug,
    purpose: "",
    family_name: "",
    system_name: "",
    label: "",
    tags: [],
    needs: [],
    dose: { minutes: 60, load },
  }) as unknown as LibraryItem;
const shelf = [
  workout("ride", "cycling", 60),
  workout("jog", "running", 30),
  workout("tempo", "running", 70, "hard"),
  workout("stroll", "running", 52),
];
const stands = { id: "i", sport: "run", load: 50, template: "stroll" } as PlannedItem;
const any = { q: "", sport: "", role: "" } as const;

test("in another's place comes what asks about as much, and not the same again", () => {
  const slugs = (asking: Parameters<typeof choicesOf>[1]) =>
    choicesOf(shelf, asking, { item: stands }).map(({ slug }) => slug);
  expect(slugs(any)).toEqual(["ride", "jog", "tempo"]);
  expect(slugs({ ...any, sport: "running" })).toEqual(["jog", "tempo"]);
  expect(slugs({ q: "TEM", sport: "", role: "hard" })).toEqual(["tempo"]);
  const tagged = { ...workout("long", "running", 90), tags: ["tempo"] };
  expect(choicesOf([tagged, ...shelf], { ...any, q: "tempo " }, { day: "2026-11-25" }).map(({ slug }) => slug)).toEqual(
    ["tempo", "long"],
  );
  expect(choicesOf(shelf, any, { day: "2026-11-25" })).toEqual(shelf);
});

test("the sport asked for first is the one that stands there, else the one the plan has most of", () => {
  const items = [{ sport: "swim" }, { sport: "bike" }, { sport: "bike" }] as PlannedItem[];
  expect(firstSport({ items }, { item: stands })).toBe("running");
  expect(firstSport({ items }, { day: "2026-11-25" })).toBe("cycling");
  expect(firstSport({ items: [] }, { day: "2026-11-25" })).toBe("");
});

test("a day is needed for one more, none for one instead", () => {
  const item = { template: "jog", level: 2 };
  expect(changeOf({ item: stands }, "jog", 2, "", "")).toEqual([{ op: "replace", id: "i", item }]);
  expect(changeOf({ day: "2026-11-25" }, "jog", 2, "", "")).toEqual([]);
  expect(changeOf({ day: "2026-11-25" }, "jog", 2, "2026-11-26", "")).toEqual([{ op: "add", day: "2026-11-26", item }]);
  expect(changeOf({ day: "2026-11-25" }, "jog", 2, "2026-11-26", "06:30")).toEqual([
    { op: "add", day: "2026-11-26", start: "06:30", item },
  ]);
});

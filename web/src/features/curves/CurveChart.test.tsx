import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Curves } from "@/api/types";
import { show } from "@/testing/render";
import { CurveChart } from "./CurveChart";
import { curveName, reasonOf } from "./choosing";

const unknown = { reason: "too_few", about: null, sentence: "There is not enough data yet." };
const curve = (key: string, values: (number | null)[], ids: (string | null)[]) => ({
  key,
  after_kj: 0,
  from: "2026-01-01",
  to: "2026-05-01",
  values,
  activity_ids: ids,
  unknown: null,
});
const curves = {
  kind: "power",
  unit: "W",
  state: "fresh",
  seconds: [1, 5, 60, 300],
  curves: [
    curve("this", [800, 700, 400, null], ["here", "here", "here", null]),
    curve("all", [900, 820, 450, 320], ["far", "here", "far", "far"]),
  ],
} as Curves;

const within = (element: React.ReactNode) => {
  const root = createRootRoute();
  const index = createRoute({ getParentRoute: () => root, path: "/", component: () => element });
  const activity = createRoute({ getParentRoute: () => root, path: "/activities/$id", component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([index, activity]),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  return <RouterProvider router={router as never} />;
};

const name = (key: string) => (key === "this" ? "This activity" : "All time");

test("each best leads to the activity that holds it, but not to the page one is on", async () => {
  await show(
    within(<CurveChart curves={curves} sport="cycling" perKg={false} label="Power curve" nameOf={name} here="here" />),
  );
  await expect.element(page.getByRole("img", { name: "Power curve" })).toBeVisible();
  const links = page.getByRole("link");
  await expect.element(links.nth(0)).toHaveAttribute("href", "/activities/far");
  expect(links.elements().map((link) => link.textContent)).toEqual(["450 W", "320 W"]);
  await expect.element(page.getByRole("cell", { name: "700 W" })).toBeVisible();
  await expect.element(page.getByRole("cell", { name: "—" })).toBeVisible();
});

test("a curve nobody has a point on says why", () => {
  const t = ((key: string) => key) as never;
  expect(reasonOf(curves, t)).toBeNull();
  const empty = { ...curves, curves: [{ ...curve("all", [], []), unknown }] } as Curves;
  expect(reasonOf(empty, t)).toBe(unknown.sentence);
  expect(reasonOf({ ...empty, state: "computing" }, t)).toBe("figures.computing");
});

test("periods by their names, years by their numbers, and what was spent before", () => {
  const t = ((key: string, slots?: object) => `${key}${slots ? JSON.stringify(slots) : ""}`) as never;
  expect(curveName("42d", 0, t)).toBe("curves.keys.42d");
  expect(curveName("2024", 0, t)).toBe("2024");
  expect(curveName("all", 1000, t)).toBe('curves.keys.all, curves.after{"kj":1000}');
});

import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "@/testing/render";
import { useHotkeys } from "./hotkeys";
import { useOverlays } from "./overlays";
import Palette from "./Palette";
import { PAGES } from "./pages";

function House() {
  useHotkeys();
  const shown = useOverlays((overlays) => overlays.shown);
  return (
    <>
      <Outlet />
      {shown === "palette" && <Palette />}
    </>
  );
}

function open() {
  const root = createRootRoute({ component: House });
  const pages = PAGES.map(({ name, path }) =>
    createRoute({ getParentRoute: () => root, path, component: () => <h1>{name}</h1> }),
  );
  const router = createRouter({
    routeTree: root.addChildren(pages),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  return show(<RouterProvider router={router as never} />);
}

afterEach(() => useOverlays.getState().close());

const here = (name: string) => page.getByRole("heading", { level: 1, name });

test("opens by keyboard, finds by words in either language, goes there", async () => {
  await open();
  await expect.element(here("today")).toBeVisible();
  await userEvent.keyboard("{Control>}k{/Control}");
  const box = page.getByRole("combobox");
  await expect.element(box).toHaveFocus();
  await box.fill("언어");
  await expect.element(page.getByRole("option")).toHaveLength(2);
  await box.fill("fitn");
  await expect.element(page.getByRole("option", { name: /Fitness/ })).toHaveAttribute("aria-selected", "true");
  await userEvent.keyboard("{Enter}");
  await expect.element(here("fitness")).toBeVisible();
  await expect.element(page.getByRole("combobox")).not.toBeInTheDocument();
});

test("arrows walk the list and wrap around", async () => {
  await open();
  await expect.element(here("today")).toBeVisible();
  useOverlays.getState().open("palette");
  await expect.element(page.getByRole("combobox")).toHaveFocus();
  await userEvent.keyboard("{ArrowUp}");
  const options = page.getByRole("option").elements();
  expect(options.at(-1)?.getAttribute("aria-selected")).toBe("true");
});

test("says so when nothing matches", async () => {
  await open();
  await expect.element(here("today")).toBeVisible();
  useOverlays.getState().open("palette");
  await page.getByRole("combobox").fill("z");
  await expect.element(page.getByText("Nothing matches “z”.")).toBeVisible();
});

test("g and a letter go to a page, unless something is being typed", async () => {
  await open();
  await expect.element(here("today")).toBeVisible();
  await userEvent.keyboard("ga");
  await expect.element(here("activities")).toBeVisible();
  useOverlays.getState().open("palette");
  await expect.element(page.getByRole("combobox")).toHaveFocus();
  await userEvent.keyboard("gp");
  useOverlays.getState().close();
  await expect.element(here("activities")).toBeVisible();
});

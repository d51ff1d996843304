import axe from "axe-core";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { FieldProblem } from "@/api/problem";
import { show } from "@/testing/render";
import every from "../every_kind.json";
import type { Figures } from "../told";
import { FiguresForm } from "./FiguresForm";

const NAMED = ["label", "select-name", "button-name", "aria-valid-attr-value", "duplicate-id-aria"];
const noRules = () => vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ items: [] }));

test("every kind of rule has a form in which each figure has its name and no word is missing", async () => {
  noRules();
  const { container } = await show(
    Object.entries(every).map(([kind, params]) => (
      <section key={kind} aria-label={kind}>
        <FiguresForm kind={kind} params={params} problems={[]} onChange={() => undefined} />
      </section>
    )),
  );
  expect(container.textContent).not.toMatch(/\w+_page\./);
  for (const shown of container.querySelectorAll("section"))
    expect([shown.ariaLabel, shown.querySelectorAll("input, select, button").length > 0]).toEqual([
      shown.ariaLabel,
      true,
    ]);
  const { violations } = await axe.run(container, { runOnly: NAMED, resultTypes: ["violations"] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

function Sheet({ kind, told, problems }: { kind: keyof typeof every; told: Figures[]; problems: FieldProblem[] }) {
  const [params, setParams] = useState<Figures>(every[kind]);
  const change = (next: Figures) => {
    told.push(next);
    setParams(next);
  };
  return <FiguresForm kind={kind} params={params} problems={problems} onChange={change} />;
}

test("what is typed is told in the words of the schema, and what is no number yet stays as it is typed", async () => {
  const told: Figures[] = [];
  await show(<Sheet kind="max_time" told={told} problems={[]} />);
  const minutes = page.getByLabelText("At most, min");
  await userEvent.clear(minutes);
  expect(told.at(-1)).toEqual({ per: "week", minutes: 540, sports: ["bike", "run"] });
  await userEvent.clear(page.getByLabelText("At most, h"));
  expect(told.at(-1)).toEqual({ per: "week", sports: ["bike", "run"] });
  await userEvent.fill(minutes, "90");
  await page.getByRole("button", { name: "Ride" }).click();
  await page.getByLabelText("Counted").selectOptions("Each workout");
  expect(told.at(-1)).toEqual({ per: "session", minutes: 90, sports: ["run"] });
  await expect.element(minutes).toHaveValue(90);
});

test("a share is typed as a percentage, and what is wrong stands at it", async () => {
  const told: Figures[] = [];
  const wrong = { field: "rule.params.max_load_fraction", code: "rule_number", detail: "0.1 to 1" };
  await show(<Sheet kind="deload" told={told} problems={[wrong]} />);
  const share = page.getByLabelText("Of the week before, at most (%)");
  await expect.element(share).toHaveValue(65);
  await userEvent.fill(share, "5");
  expect(told.at(-1)?.max_load_fraction).toBe(0.05);
  await expect.element(page.getByText("A number from 10 to 100.")).toBeVisible();
});

test("which workouts are meant is chosen one by one", async () => {
  noRules();
  const told: Figures[] = [];
  await show(<Sheet kind="preference" told={told} problems={[]} />);
  await page.getByRole("button", { name: "Remove: Workouts you would rather not do 1" }).click();
  expect(told.at(-1)?.dislike).toEqual([{ tags: ["trainer"] }]);
  await page.getByRole("button", { name: "Workouts you like: One more" }).click();
  await page.getByRole("group", { name: "Workouts you like 2" }).getByLabelText("Sport").selectOptions("Run");
  expect(told.at(-1)?.like).toEqual([{ role: "hard", weekdays: ["tue", "thu"] }, { sport: "run" }]);
});

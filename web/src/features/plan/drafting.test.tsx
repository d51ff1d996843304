import { useState } from "react";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { Change, Plan } from "@/api/planTypes";
import { show } from "@/testing/render";
import { Checked } from "./Checked";
import { useDraft } from "./drafting";

const plan = { id: "p", version: 3, line: "main", last: "2027-02-21", items: [] } as unknown as Plan;
const why = "Only because days passed otherwise.";
const breach = { first: "2026-11-24", last: "2026-11-24", value: 2, limit: 1, items: [], sentence: "Two hard days." };

function Form() {
  const [version, setVersion] = useState(3);
  const [minutes, setMinutes] = useState("");
  const changes: Change[] = minutes ? [{ op: "resize", id: "a", minutes: Number(minutes) }] : [];
  const now = { ...plan, version };
  const drafting = useDraft(now, changes);
  const [end, setEnd] = useState("");
  return (
    <>
      <input aria-label="Minutes" value={minutes} onChange={(event) => setMinutes(event.target.value)} />
      <button type="button" onClick={() => void drafting.save("Changed.").then((kept) => setEnd(`kept ${kept}`))}>
        {drafting.breaks ? "Anyway" : "Save"}
      </button>
      <button type="button" onClick={() => void drafting.deed([{ op: "delete", id: "a" }], "Gone.")}>
        {drafting.refused ? "Out anyway" : "Out"}
      </button>
      <button type="button" onClick={() => setVersion(4)}>
        Newer
      </button>
      <Checked plan={now} drafting={drafting} />
      <p>{end}</p>
    </>
  );
}

type Asked = { base: number; changes: Change[]; dry_run: boolean; accept_violations: boolean };
const no = (code: string) => Response.json({ code, title: code }, { status: 409 });

function answering(refuse: (asked: Asked) => Response | null) {
  const kept: Asked[] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (input) => {
    const request = input as Request;
    if (!request.url.endsWith("/edit")) return Response.json({ items: [], series: [] });
    const asked = (await request.json()) as Asked;
    const gone = asked.changes[0]?.op === "delete";
    const longer = asked.changes[0]?.minutes === 90;
    const violations = gone ? [breach] : longer ? [{ ...breach, because: why }] : [];
    const told = {
      verdict: { good: !gone, violations, judged: [] },
      worse: gone ? violations : [],
      diff: { items: [] },
      plan: null,
    };
    if (asked.dry_run) return Response.json({ ...told, version: null });
    const refused = refuse(asked);
    if (refused) return refused;
    kept.push(asked);
    return Response.json({ ...told, version: asked.base + 1 });
  });
  return kept;
}

test("what breaks a rule is told, and kept by a second press only", async () => {
  const kept = answering((asked) => (asked.accept_violations ? null : no("plan_breaks")));
  await show(<Form />);
  await page.getByRole("button", { name: "Out", exact: true }).click();
  await expect.element(page.getByText("Two hard days.")).toBeVisible();
  expect(kept).toEqual([]);
  await page.getByRole("button", { name: "Anyway", exact: true }).click();
  await expect.element(page.getByText("kept true")).toBeVisible();
  expect(kept).toMatchObject([{ changes: [{ op: "delete", id: "a" }], accept_violations: true }]);
});

test("what days break that passed otherwise is not told as broken", async () => {
  answering(() => null);
  await show(<Form />);
  await page.getByLabelText("Minutes").fill("90");
  await expect.element(page.getByText("This breaks no rule", { exact: false })).toBeVisible();
  await page.getByText("1 limit is passed only", { exact: false }).click();
  await expect.element(page.getByText(why)).toBeVisible();
});

test("a plan that went on takes nothing of what was typed", async () => {
  const kept = answering((asked) => (asked.base === 3 ? no("stale_version") : null));
  await show(<Form />);
  await page.getByLabelText("Minutes").fill("75");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.element(page.getByText("kept false")).toBeVisible();
  await page.getByRole("button", { name: "Newer" }).click();
  await expect.element(page.getByText("What you wrote is still here", { exact: false })).toBeVisible();
  await expect.element(page.getByLabelText("Minutes")).toHaveValue("75");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.element(page.getByText("kept true")).toBeVisible();
  expect(kept).toMatchObject([{ base: 4, changes: [{ op: "resize", minutes: 75 }], accept_violations: false }]);
});

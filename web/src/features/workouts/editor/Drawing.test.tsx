import { useState } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "@/testing/render";
import type { Body } from "../model";
import { bars, type Stretch, zoneOf } from "./bars";
import { Drawing } from "./Drawing";
import type { Path } from "./tree";

const stretch = (
  step: number,
  seconds: number | null,
  share: number | null,
  band: Stretch["band"] = "low",
): Stretch => ({
  step,
  intent: "work",
  seconds,
  metres: null,
  start: share,
  stop: share,
  band,
});

test("bars are as wide as long and as high as hard; what has no length is drawn open", () => {
  const drawn = bars([stretch(0, 600, 0.6), stretch(1, 300, 1.2, "high"), stretch(2, null, null, null)], null);
  expect(drawn.map((bar) => Math.round(bar.width * 100))).toEqual([50, 25, 25]);
  expect(drawn[0]?.start).toBeCloseTo(0.5);
  expect(drawn.map((bar) => bar.open)).toEqual([false, false, true]);
  expect(zoneOf(stretch(0, 60, 1.05))).toBe("var(--zone-4)");
  expect(zoneOf(stretch(0, 60, null, "rest"))).toBe("var(--line-strong)");
});

function Held({ first, seen }: { first: Body; seen: { body: Body } }) {
  const [body, setBody] = useState(first);
  const [chosen, setChosen] = useState<Path | null>(null);
  const profile = body.steps.map((_, at) => stretch(at, 300, 0.6));
  const draw = (next: Body) => {
    seen.body = next;
    setBody(next);
  };
  return <Drawing body={body} profile={profile} chosen={chosen} onChoose={setChosen} onDraw={draw} />;
}

test("keys choose, lengthen, ask more, duplicate and delete", async () => {
  const target = { measure: "power", scale: "of_threshold", low: 0.6, high: 0.6 } as const;
  const first: Body = {
    sport: "cycling",
    name: "x",
    steps: [600, 300].map((value) => ({ intent: "work", end: { kind: "time", value }, targets: [target] })),
  };
  const seen = { body: first };
  await show(<Held first={first} seen={seen} />);
  const at = (nth: number) => seen.body.steps[nth] as { end: { value: number }; targets: { low: number }[] };
  await page.getByRole("button", { name: /10:00/ }).click();
  await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}{ArrowUp}");
  expect(at(0).end.value).toBe(660);
  expect(at(0).targets[0]?.low).toBeCloseTo(0.61);
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(page.getByRole("button", { name: /^Work, 5:00/ })).toHaveFocus();
  await userEvent.keyboard("{Control>}d{/Control}");
  expect(seen.body.steps).toHaveLength(3);
  await userEvent.keyboard("{Delete}");
  expect(seen.body.steps).toHaveLength(2);
});

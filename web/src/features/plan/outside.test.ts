import { expect, test } from "vitest";
import { opened, placeOf } from "./outside";

const plan = { name: "x", items: [] };
const written = JSON.stringify(plan, null, 2);

test("a plan is found where a chat wraps it in marks and words", () => {
  expect(opened(written)).toEqual({ plan });
  expect(opened(`Here it is:\n\`\`\`json\n${written}\n\`\`\`\nHave fun!`)).toEqual({ plan });
});

test("what is no JSON tells the line, what is JSON but no plan says so", () => {
  expect(opened('{\n  "name": "x",\n  oops\n}')).toEqual({ why: "not_json", line: 3 });
  expect(opened("plain words")).toMatchObject({ why: "not_json" });
  for (const text of ["[1, 2]", '"x"', "null", "12"]) expect(opened(text)).toEqual({ why: "not_plan" });
});

test("a problem is told by the workout it is about", () => {
  expect(placeOf("plan.items.3.minutes")).toEqual({ workout: 4, name: "minutes" });
  expect(placeOf("plan.items.0")).toEqual({ workout: 1, name: "" });
  expect(placeOf("plan.name")).toEqual({ workout: null, name: "name" });
  expect(placeOf("plan")).toEqual({ workout: null, name: "" });
});

import { expect, test } from "vitest";
import { safeNext } from "./next";
import { strengthOf } from "./strength";

test("after signing in one stays in the house", () => {
  expect(safeNext("/activities?q=han")).toBe("/activities?q=han");
  for (const away of ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", 7, undefined])
    expect(safeNext(away)).toBeUndefined();
  for (const doorstep of ["/sign-in", "/sign-in?next=%2Fsign-in", "/setup"]) expect(safeNext(doorstep)).toBeUndefined();
});

test("a password's strength is told by length and sameness, in any script", () => {
  expect(strengthOf("")).toBe("empty");
  expect(strengthOf("Tr0ub4!")).toBe("short");
  expect(strengthOf("aaaaaaaaaaaa")).toBe("common");
  expect(strengthOf("password1234")).toBe("common");
  expect(strengthOf("minji-2026-ride", ["minji"])).toBe("common");
  expect(strengthOf("강변을 달리는 조용한 아침의 자전거")).toBe("strong");
});

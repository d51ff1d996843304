import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { show } from "@/testing/render";
import { pieces, TextBox } from "./TextBox";

const problem = { line: 2, start: 3, stop: 7, code: "unknown_word", sentence: "“blah” is no word of a workout." };

test("a problem is underlined at its own letters, also behind letters of two units", () => {
  const bad = (text: string) => pieces(text, [problem], null).flatMap((one) => (one.bad ? [one.text] : []));
  expect(bad("10m Z2\n5m blah now")).toEqual(["blah"]);
  expect(bad("10m Z2\n🚴m blah")).toEqual(["blah"]);
  expect(bad("10m Z2")).toEqual([]);
  expect(
    pieces("a\nbc", [], null)
      .map((one) => one.text)
      .join(""),
  ).toBe("a\nbc\n");
});

test("what is wrong is said below and leads to its place", async () => {
  const typed = vi.fn();
  await show(<TextBox text={"10m Z2\n5m blah"} problems={[problem]} chosen={null} onText={typed} />);
  await page.getByRole("button", { name: /blah/ }).click();
  const box = page.getByRole("textbox").element() as HTMLTextAreaElement;
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe("blah");
  expect(box.getAttribute("aria-invalid")).toBe("true");
});

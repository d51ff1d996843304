import axe from "axe-core";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "@/testing/render";
import { TagsInput } from "./TagsInput";

const changed = vi.fn<(tags: string[]) => void>();

function Tags() {
  const [tags, setTags] = useState<string[]>(["race"]);
  return (
    <TagsInput
      label="Tags"
      tags={tags}
      known={["race", "commute"]}
      onChange={(next) => {
        changed(next);
        setTags(next);
      }}
    />
  );
}

test("Enter or a comma ends a tag, Backspace takes the last, and none stands twice", async () => {
  await show(<Tags />);
  await page.getByLabelText("Tags").click();
  await userEvent.keyboard("hills{Enter}race{Enter}rain,");
  expect(changed.mock.lastCall?.[0]).toEqual(["race", "hills", "rain"]);
  await userEvent.keyboard("{Backspace}");
  expect(changed.mock.lastCall?.[0]).toEqual(["race", "hills"]);
  await page.getByRole("button", { name: "Take away the tag race" }).click();
  expect(changed.mock.lastCall?.[0]).toEqual(["hills"]);
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { show } from "@/testing/render";
import { Evidence } from "./Evidence";

test("each piece of evidence says in words which way it points", async () => {
  await show(
    <Evidence
      evidence={[
        { name: "overlap", value: 0.978, says: null },
        { name: "heart_rate", value: 0.97, says: true },
        { name: "distance_apart_m", value: 412, says: false },
      ]}
    />,
  );
  const words = page
    .getByRole("listitem")
    .elements()
    .map((element) => element.textContent);
  expect(words).toEqual([
    "Known: 98% of the time is shared",
    "Speaks for it: Heart rate moves the same way (0.97 of 1)",
    "Speaks against it: The tracks lie 412 m apart",
  ]);
});

import axe from "axe-core";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { Cursor } from "@/charts/cursor";
import { show } from "@/testing/render";
import { RouteSvg } from "./RouteSvg";
import { type Route, routeOf } from "./route";

const time = Array.from({ length: 200 }, (_, at) => at);
const route = routeOf({
  activity_id: "a",
  start: "2026-05-01T06:30:00Z",
  count: time.length,
  channels: [
    { channel: "time", unit: "s", values: time },
    { channel: "latitude", unit: "deg", values: time.map((at) => 37 + Math.sin(at / 30) / 100) },
    { channel: "longitude", unit: "deg", values: time.map((at) => 127 + at / 5000) },
  ],
}) as Route;

test("the route is a picture with words, and follows the chart's cursor both ways", async () => {
  const cursor = new Cursor();
  await show(
    <div style={{ width: 640 }}>
      <RouteSvg route={route} marks={[]} cursor={cursor} selection={{ from: 10, to: 60 }} label="Route of 5 km" />
    </div>,
  );
  const picture = page.getByRole("img", { name: "Route of 5 km" });
  await expect.element(picture).toBeVisible();
  const dot = document.querySelector<SVGCircleElement>("svg circle:last-of-type");
  expect(dot?.r.baseVal.value).toBe(0);
  cursor.move(100, {});
  expect(dot?.r.baseVal.value).toBeGreaterThan(0);
  const start = document.querySelector<SVGCircleElement>("svg > circle");
  const { left, top } = (start as SVGCircleElement).getBoundingClientRect();
  picture
    .element()
    .dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: left + 6, clientY: top + 6 }));
  expect(cursor.seconds).toBeLessThan(5);
  picture.element().dispatchEvent(new PointerEvent("pointerout", { bubbles: true, relatedTarget: document.body }));
  expect(cursor.seconds).toBeNull();
  const { violations } = await axe.run(picture.element());
  expect(violations).toEqual([]);
});

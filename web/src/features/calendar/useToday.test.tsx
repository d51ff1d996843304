import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { show } from "@/testing/render";
import { useToday } from "./useToday";

const Shown = ({ zone }: { zone: string }) => <p>{useToday(zone)}</p>;

afterEach(() => {
  vi.useRealTimers();
});

test("a page that is left open has another today after midnight, where the athlete lives", async () => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: new Date("2026-11-22T14:59:40Z") });
  await show(<Shown zone="Asia/Seoul" />);
  await expect.element(page.getByText("2026-11-22")).toBeVisible();
  vi.advanceTimersByTime(40_000);
  await expect.element(page.getByText("2026-11-23")).toBeVisible();
});

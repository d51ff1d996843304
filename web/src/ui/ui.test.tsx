import axe from "axe-core";
import { useState } from "react";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Problem, Unreachable } from "@/api/problem";
import { show } from "@/testing/render";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { ErrorState } from "./ErrorState";
import { Field, TextInput } from "./Field";
import { Menu } from "./Menu";
import { offerUndo, tell, withdraw } from "./toasts";

/** Once what fades in is there: half faded, no text has the contrast it is meant to have. */
async function expectAccessible() {
  await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

function Sheet() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open it</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Rename">
        <Field label="Name" error="Too short">
          <TextInput />
        </Field>
      </Dialog>
    </>
  );
}

describe("dialog", () => {
  test("takes the focus, closes by Escape and gives the focus back", async () => {
    await show(<Sheet />);
    const opener = page.getByRole("button", { name: "Open it" });
    await opener.click();
    const dialog = page.getByRole("dialog", { name: "Rename" });
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().contains(document.activeElement)).toBe(true);
    await expectAccessible();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
  });

  test("a field says its own error", async () => {
    await show(<Sheet />);
    await page.getByRole("button", { name: "Open it" }).click();
    await expect.element(page.getByLabelText("Name")).toHaveAccessibleDescription("Too short");
  });
});

describe("toast", () => {
  test("what was done can be undone, once", async () => {
    await show(<p>page</p>);
    const undo = vi.fn();
    offerUndo("Deleted “Morning ride”", "Undo", undo, ["activity/1"]);
    await expect.element(page.getByText("Deleted “Morning ride”").first()).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    expect(undo).toHaveBeenCalledOnce();
    await expect.element(page.getByRole("button", { name: "Undo" })).not.toBeInTheDocument();
  });

  test("a newer deed on the same thing withdraws the older offer, and on another thing does not", async () => {
    await show(<p>page</p>);
    const undo = vi.fn();
    const offers = page.getByRole("button", { name: "Undo" });
    offerUndo("Saved notes", "Undo", undo, ["activity/1/notes"]);
    await expect.element(offers).toBeVisible();
    const stale = offers.element() as HTMLElement;
    offerUndo("Saved tags", "Undo", undo, ["activity/1/tags"]);
    await expect.poll(() => offers.all().length).toBe(2);
    withdraw("activity/1/notes");
    stale.click();
    expect(undo).not.toHaveBeenCalled();
    await expect.poll(() => offers.all().length).toBe(1);
    withdraw("activity/10");
    await expect.poll(() => offers.all().length).toBe(1);
    withdraw("activity/1");
    await expect.poll(() => offers.all().length).toBe(0);
  });
});

describe("a toast beside a dialog", () => {
  test("covers neither what is pressed at its end nor the cross, however tall the dialog is", async () => {
    await page.viewport(390, 600);
    onTestFinished(() => page.viewport(1280, 800));
    const save = vi.fn();
    await show(
      <Dialog open onClose={() => undefined} title="Tall" actions={<Button onClick={save}>Save</Button>}>
        <div style={{ height: 900 }}>Much to say</div>
      </Dialog>,
    );
    const button = page.getByRole("button", { name: "Save" });
    await expect.element(button).toBeVisible();
    const before = button.element().getBoundingClientRect().top;
    tell("A sync was asked for.", "It takes a while, and says so in two lines on a screen that is this narrow.");
    const dialog = page.getByRole("dialog", { name: "Tall" });
    const toast = () => document.querySelector("[data-part=toasts]")?.getBoundingClientRect();
    await expect.poll(() => toast()?.height ?? 0).toBeGreaterThan(50);
    await expect.poll(() => dialog.element().getBoundingClientRect().top - (toast()?.bottom ?? 0)).toBeGreaterThan(0);
    expect(button.element().getBoundingClientRect().top).toBe(before);
    await button.click();
    expect(save).toHaveBeenCalledOnce();
  });
});

describe("menu", () => {
  test("opens and runs by keyboard", async () => {
    const run = vi.fn();
    await show(<Menu trigger={<Button>More</Button>} items={[{ key: "a", label: "Rename", run }]} />);
    (page.getByRole("button", { name: "More" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("menuitem", { name: "Rename" })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  });
});

describe("error", () => {
  test("shows what happened, what to do and a number to quote", async () => {
    const problem = new Problem(500, "broken", "The disk is full.", "Free some space.", "01a1-77");
    const again = vi.fn();
    await show(<ErrorState error={problem} onRetry={again} />);
    await expect.element(page.getByRole("heading", { name: "The disk is full." })).toBeVisible();
    await expect.element(page.getByText("Free some space.")).toBeVisible();
    await expect.element(page.getByRole("button", { name: /01a1-77/ })).toBeVisible();
    await page.getByRole("button", { name: "Try again" }).click();
    expect(again).toHaveBeenCalledOnce();
    await expectAccessible();
  });

  test("no answer is told apart from a refusal", async () => {
    await show(<ErrorState error={new Unreachable("cut")} />);
    await expect.element(page.getByRole("heading", { name: "The server does not answer." })).toBeVisible();
  });
});

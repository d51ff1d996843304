"""From a few wishes to a plan, and what becomes of it: changed by hand, undone, adapted."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.e2e.moving_in import move_in_in_english, undo
from tests.e2e.visitor import Visitor


def test_a_plan_is_made_changed_and_adapted(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url)
    page = visitor.page
    move_in_in_english(page)

    # Wishes, some of them by the keyboard, and within seconds a plan with its certificate.
    page.goto(f"{url}/plan/new")
    page.get_by_label("Name of the plan").fill("Spring")
    page.get_by_label("Weeks", exact=True).fill("3")
    expect(page.get_by_text("Choose at least one sport.")).to_be_visible()
    page.get_by_role("button", name="Ride", exact=True).click()
    page.get_by_role("button", name="Weekday mornings").click()
    page.get_by_role("button", name="Weekend mornings").click()
    free = page.get_by_role("gridcell", name="Mon 06:00–06:30")
    expect(free).to_have_attribute("aria-selected", "true")
    free.focus()
    page.keyboard.press("Space")
    expect(free).to_have_attribute("aria-selected", "false")
    assert visitor.barriers() == []
    # Off to the rules and back: nothing that was answered is lost.
    page.get_by_role("link", name="Change rules").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rules")
    page.go_back()
    expect(page.get_by_label("Name of the plan")).to_have_value("Spring")
    expect(free).to_have_attribute("aria-selected", "false")
    page.get_by_role("button", name="Make the plan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Spring")
    expect(page.get_by_text("Keeps the rules", exact=True)).to_be_visible()
    page.get_by_role("button", name="Carry it out").click()
    expect(page.get_by_role("button", name="Carry it out")).to_have_count(0)

    # A rule of the plan is changed where the certificate tells it, by words and by figures, and read back before it is
    # kept; the plan says that its rules are others now, and one press undoes it.
    page.get_by_role("button", name=re.compile("^Show (all|the rule)")).click()
    page.get_by_role("button", name=re.compile("^Edit: Training only")).click()
    dialog = page.get_by_role("dialog").filter(has_text="Edit the rule")
    dialog.get_by_label("Workouts a day, at most").fill("99")
    expect(dialog.get_by_text("A whole number from 0 to 10.")).to_be_visible()
    dialog.get_by_label("Say it anew").fill("At most 2 hours a week and be nice")
    expect(dialog.get_by_text("Not understood: “be nice”")).to_be_visible()
    assert visitor.barriers() == []
    page.keyboard.press("Enter")
    expect(dialog.get_by_label("At most, h")).to_have_value("2")
    dialog.get_by_label("At most, min").fill("30")
    expect(dialog.get_by_text("At most 2 h 30 min a week", exact=True)).to_be_visible()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    others = page.get_by_role("heading", name="Your rules are others now")
    expect(others).to_be_visible()
    undo(page, "Rule changed")
    expect(others).to_have_count(0)

    # Another day: the checker's word while it is chosen; one press and it was never so.
    workout = page.get_by_role("list").get_by_role("button", name=re.compile("^Menu for ")).first
    workout.click()
    page.get_by_role("menuitem", name="Change…").click()
    dialog = page.get_by_role("dialog").filter(has=page.get_by_label("Minutes"))
    day = dialog.get_by_label("Day")
    before = day.input_value()
    day.fill(str(date.fromisoformat(before) + timedelta(days=1)))
    expect(dialog.get_by_role("status").filter(has_text="rule")).to_be_visible()
    expect(dialog.get_by_role("heading", name="At the end")).to_be_visible()
    dialog.get_by_role("button", name=re.compile("^(Save|Keep it anyway)$")).click()
    expect(dialog).to_have_count(0)
    undo(page, "changed.")
    expect(page.get_by_text("The plan is as it was before.")).to_be_visible()

    # Other steps of a workout, in the plan itself: what they make of it, and the checker's word, before they are kept.
    page.get_by_role("list").get_by_role("button", name=re.compile("^Menu for ")).first.click()
    page.get_by_role("menuitem", name="Change steps…").click()
    steps = page.get_by_label("As text").last
    expect(steps).to_have_value(re.compile("%"))
    steps.fill("20m 60%\n5x 3m 115% / 3m 50%\n10m 55%")
    expect(page.get_by_text(re.compile("→ 1h"))).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="rule")).to_be_visible()
    assert visitor.barriers() == []
    page.get_by_role("button", name=re.compile("^(Save in the plan|Keep it anyway)$")).click()
    undo(page, "changed.")
    expect(page.get_by_text("The plan is as it was before.").last).to_be_visible()

    # One of the library on a free day, by the keyboard alone; again what would come of it is said first.
    page.get_by_role("button", name=re.compile("^Add a workout on ")).last.press("Enter")
    dialog = page.get_by_role("dialog").filter(has_text="Add a workout")
    dialog.get_by_label("Search").press_sequentially("recovery")
    dialog.get_by_role("radio").first.press("Space")
    expect(dialog.get_by_role("status").filter(has_text="rule")).to_be_visible()
    expect(dialog.get_by_text(" → ").first).to_be_visible()
    assert visitor.barriers() == []
    dialog.get_by_role("button", name=re.compile("^(Add|Keep it anyway)$")).press("Enter")
    expect(dialog).to_have_count(0)
    undo(page, "added on")
    expect(page.get_by_text("The plan is as it was before.").last).to_be_visible()

    # Ill for some days: ways on, one of them changed so that it breaks a rule, and taken all the same.
    page.get_by_role("button", name="What happened?").click()
    page.get_by_role("radio", name="Ill").check()
    page.get_by_label("From", exact=True).fill(before)
    page.get_by_role("button", name="Show ways on").click()
    offer = page.get_by_role("article").first
    expect(offer.get_by_text("Keeps the rules")).to_be_visible()
    offer.get_by_role("button", name="Change this offer").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=re.compile("^Leave .* as it was$")).first.click()
    expect(dialog.get_by_role("status").filter(has_text="broken")).to_be_visible()
    undo(page, "stays as it was.")
    expect(dialog.get_by_role("status").filter(has_text="broken")).to_have_count(0)
    expect(dialog.get_by_role("button", name="Undo the last change")).to_have_count(0)
    dialog.get_by_role("button", name=re.compile("^Leave .* as it was$")).first.click()
    expect(dialog.get_by_role("status").filter(has_text="broken")).to_be_visible()
    expect(dialog.get_by_role("button", name="Undo the last change")).to_be_visible()
    assert visitor.barriers() == []
    dialog.get_by_role("button", name="Close").last.click()
    expect(offer.get_by_text("Breaks rules")).to_be_visible()
    offer.get_by_role("button", name="Take it anyway").click()
    expect(page.get_by_text("The plan is changed.")).to_be_visible()
    page.get_by_role("tab", name="Versions").click()
    expect(page.get_by_text("Now", exact=True)).to_be_visible()
    # What if: a branch is tried beside what is carried out, and taken in.
    page.get_by_role("button", name=re.compile("^Menu for Version ")).first.click()
    page.get_by_role("menuitem", name="Branch off here").click()
    page.get_by_role("dialog").get_by_label("Name").fill("more runs")
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Versions")).to_have_attribute("aria-selected", "false")
    expect(page.get_by_text("This is more runs, to try something.")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Menu for ")).last.click()
    page.get_by_role("menuitem", name="Lock").click()
    expect(page.get_by_text("is locked: no new plan moves it.")).to_be_visible()
    page.get_by_role("button", name="Take into Main").click()
    expect(page.get_by_text("more runs is taken in.")).to_be_visible()
    expect(page.get_by_text("This is more runs")).to_have_count(0)
    expect(page.get_by_text("Locked", exact=True).first).to_be_visible()
    assert visitor.barriers() == []

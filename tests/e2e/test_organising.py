"""Many activities at once: conditions in the address, what is chosen, what is done to it and taken back."""

from collections.abc import Callable
from datetime import timedelta

from playwright.sync_api import Page, expect

from tests.e2e.moving_in import file, hand_in, move_in_in_english, undo
from tests.e2e.visitor import Visitor
from tests.fakes.fit_file import START, fit_ride

RIDES = [
    file(f"ride-{day}.fit", fit_ride(seconds=300 * (day + 1), start=START + timedelta(days=day), serial=day + 1))
    for day in range(4)
]


def _rows(page: Page) -> int:
    return page.get_by_role("checkbox", name="Choose ").count()


def test_conditions_and_bulk_actions(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url)
    page = visitor.page
    move_in_in_english(page)
    hand_in(page, url, RIDES, choose="Choose files", done="Done")
    page.goto(f"{url}/activities")
    boxes = page.get_by_role("checkbox", name="Choose ")
    expect(boxes).to_have_count(4)
    expect(page.get_by_role("heading", name="May 2026")).to_be_visible()
    expect(page.get_by_text("4 activities").first).to_be_visible()

    page.get_by_role("button", name="Filter").click()
    page.get_by_label("least").first.fill("12")
    expect(boxes).to_have_count(2)
    assert "min_duration_s=720" in page.url
    assert visitor.barriers() == []
    page.reload()
    expect(boxes).to_have_count(2)
    page.get_by_role("button", name="Remove condition Duration").click()
    expect(boxes).to_have_count(4)
    assert "min_duration_s" not in page.url
    page.get_by_label("Order").select_option("duration:asc")
    expect(page.get_by_role("heading", name="May 2026")).to_be_hidden()
    expect(page.locator("dl dd").first).to_contain_text("5:00")
    page.go_back()
    page.goto(f"{url}/activities")

    boxes.first.check()
    boxes.nth(2).click(modifiers=["Shift"])
    expect(page.get_by_text("3 chosen")).to_be_visible()
    assert visitor.barriers() == []
    page.get_by_role("button", name="Tags").click()
    page.get_by_label("Add", exact=True).fill("race")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Changed 3 activities").first).to_be_visible()
    tags = page.locator("li").get_by_text("race", exact=True)
    expect(tags).to_have_count(3)
    undo(page, "Changed 3 activities")
    expect(tags).to_have_count(0)

    page.get_by_role("button", name="Choose", exact=True).click()
    boxes.first.check()
    page.get_by_role("button", name="Choose all 4").click()
    page.get_by_role("region", name="Chosen activities").get_by_role("button", name="Delete").click()
    expect(page.get_by_text("No activities yet")).to_be_visible()
    undo(page, "Deleted 4 activities")
    expect(boxes).to_have_count(4)

    page.get_by_role("button", name="Menu for").first.click()
    page.get_by_role("menuitem", name="Delete").click()
    expect(boxes).to_have_count(3)
    page.get_by_role("link", name="Bin").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bin")
    page.get_by_role("button", name="Bring back").click()
    expect(page.get_by_text("The bin is empty")).to_be_visible()


def test_by_hand_and_gear(url: str, visit: Callable[..., Visitor]) -> None:
    page = visit(url).page
    move_in_in_english(page)
    page.goto(f"{url}/settings?tab=gear")
    page.get_by_label("Name").fill("Steel one")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_text("0 activities")).to_be_visible()

    page.goto(f"{url}/activities")
    page.get_by_role("button", name="Add by hand").click()
    page.get_by_label("Name").fill("Lunch loop")
    page.get_by_label("Duration (min)").fill("45")
    page.get_by_label("Distance (km)").fill("20")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lunch loop")
    expect(page.get_by_text("45:00").first).to_be_visible()
    page.get_by_label("Gear").select_option("Steel one")
    expect(page.get_by_text("Saved").first).to_be_visible()
    page.get_by_role("button", name="7", exact=True).click()
    expect(page.get_by_role("button", name="7", exact=True)).to_have_attribute("aria-pressed", "true")
    page.goto(f"{url}/settings?tab=gear")
    expect(page.get_by_text("1 activity · 20.0 km")).to_be_visible()

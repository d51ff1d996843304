"""An account is connected, read and written to, and what left is told; all against pretend services on this machine."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from domestique.emulators import World, running
from domestique.emulators.faults import Plan
from tests.e2e.house import open_house
from tests.e2e.moving_in import move_in_in_english, undo
from tests.e2e.visitor import Visitor


@pytest.fixture
def world() -> World:
    world = World(seed=5)
    for ago in range(30):
        day = (date.today() - timedelta(days=ago)).isoformat()
        world.intervals.account.add_wellness(day, restingHR=48 + ago % 3, hrv=61.0, weight=70.5)
    return world


@pytest.fixture
def url(world: World, database_url: str) -> Iterator[str]:
    with running(world) as pretend, open_house(database_url, emulators=pretend) as (url, _):
        yield url


def _connect(page: Page, name: str, fields: dict[str, str]) -> None:
    service = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=name, exact=True))
    service.get_by_role("button").click()
    for label, value in fields.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_label("I have read the terms").check()
    page.get_by_role("dialog").get_by_role("button", name="Connect", exact=True).click()


def _write_and_draw(page: Page) -> None:
    """What is typed is drawn, what is wrong is marked, and what is drawn by keys is written."""
    box = page.get_by_role("textbox", name="As text")
    expect(box).to_have_value(re.compile("4x 4m 105-110%"))
    written = box.input_value()
    box.fill(f"{written}5m blah")
    expect(page.get_by_text("is no word of a workout")).to_be_visible()
    expect(page.get_by_role("button", name="Save")).to_be_disabled()
    box.fill(written)
    warm_up = page.get_by_role("button", name=re.compile("^Warm-up, 15:00"))
    warm_up.press("Shift+ArrowRight")
    expect(box).to_have_value(re.compile("^16m 50-75%"))
    page.get_by_role("button", name="Undo").click()
    expect(box).to_have_value(written)


def test_from_a_key_to_a_workout_on_its_way(world: World, url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url)
    page = visitor.page
    move_in_in_english(page)
    page.goto(f"{url}/connections")
    expect(page.get_by_text("Nothing is connected yet")).to_be_visible()
    _connect(page, "intervals.icu", {"API key": world.intervals.account.key})
    card = page.get_by_role("region", name="intervals.icu")
    expect(card.get_by_text("Pretend service")).to_be_visible()
    # The first sync is a job of its own, and tells when it is done.
    expect(card.get_by_text("All is read.")).to_be_visible(timeout=90_000)

    page.goto(f"{url}/workouts")
    page.get_by_role("link", name="New workout").click()
    _write_and_draw(page)
    assert visitor.barriers() == []
    tomorrow = date.today() + timedelta(days=1)
    page.get_by_label("Day", exact=True).fill(tomorrow.isoformat())
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("4 × 4 min VO₂max")
    expect(page.get_by_text("105–110 % of FTP · 90–100 /min")).to_be_visible()
    expect(page.get_by_text("A range becomes its middle (105-110 % FTP).")).to_be_visible()
    page.get_by_role("button", name="Send to intervals.icu").click()
    expect(page.get_by_role("button", name="Take away from intervals.icu")).to_be_enabled(timeout=90_000)
    assert visitor.barriers() == []
    (event,) = world.snapshot()[next(place for place in world.snapshot() if place.startswith("intervals"))]["events"]
    assert event["by"] == "client"
    assert tomorrow.isoformat() in str(event)

    page.goto(f"{url}/connections?view=sending")
    expect(page.get_by_text("4 × 4 min VO₂max")).to_be_visible()
    assert visitor.barriers() == []
    page.get_by_role("tab", name="What left").click()
    expect(page.get_by_role("row").filter(has_text="Workout").first).to_be_visible()
    world.faults.plan(Plan("wrong_shape", service="intervals"))
    page.get_by_role("tab", name="Accounts").click()
    card.get_by_role("button", name="Sync now").click()
    page.get_by_role("tab", name="History").click()
    expect(page.get_by_text("30 days").first).to_be_visible()
    expect(page.get_by_text("Daily wellness could not all be read.")).to_be_visible(timeout=90_000)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("A later sync made up for it.")).to_be_visible(timeout=90_000)
    expect(page.get_by_role("button", name="Try again")).to_have_count(0)
    page.set_viewport_size({"width": 390, "height": 844})
    for view in ("webhooks", "sending", "history", "left", "accounts"):
        page.goto(f"{url}/connections?view={view}")
        expect(page.get_by_label("Loading")).to_have_count(0)
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), view
    assert visitor.barriers() == []

    page.goto(f"{url}/workouts")
    expect(page.get_by_text("At intervals.icu")).to_be_visible()
    page.get_by_role("link", name="4 × 4 min VO₂max").click()
    page.get_by_role("button", name="Menu for 4 × 4 min VO₂max").click()
    page.get_by_role("menuitem", name="Delete").click()
    dialog = page.get_by_role("dialog").filter(has=page.get_by_role("button", name="Delete here and there"))
    expect(dialog.get_by_text("intervals.icu")).to_be_visible()
    dialog.get_by_role("button", name="Delete here and there").click()
    undo(page, "is being taken away where it stood")
    expect(page.get_by_text("At intervals.icu")).to_be_visible(timeout=90_000)
    assert visitor.barriers() == []

"""Pages of a history, against a list that behaves as Garmin's does: by the clock on the wall, newest first."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from domestique.connectors.connector import Cursor, Page, Payload
from domestique.connectors.errors import ShapeChanged
from domestique.connectors.garmin_shapes.activities import listed
from domestique.connectors.garmin_shapes.paging import activities_page, page_of
from domestique.connectors.garmin_shapes.plans import ByDay, ByRange, Question, Whole, day_in_path, range_in_path

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def _row(number: int, minutes_ago: int, offset_h: int) -> dict[str, object]:
    start = NOW - timedelta(minutes=minutes_ago)
    return {
        "activityId": number,
        "startTimeGMT": start.strftime("%Y-%m-%d %H:%M:%S"),
        "startTimeLocal": (start + timedelta(hours=offset_h)).strftime("%Y-%m-%d %H:%M:%S"),
    }


class Listing:
    def __init__(self, rows: list[dict[str, object]]) -> None:
        self.rows = sorted(rows, key=lambda row: str(row["startTimeLocal"]), reverse=True)
        self.asked: list[Mapping[str, str | int]] = []

    async def __call__(self, question: Question) -> bytes:
        params = question[1]
        self.asked.append(params)
        low, high = str(params["startDate"]), str(params["endDate"])
        held = [row for row in self.rows if low <= str(row["startTimeLocal"])[:10] <= high]
        start = int(params["start"])
        return json.dumps(held[start : start + int(params["limit"])]).encode()


async def _all(listing: Listing, since: date | None, most: int) -> list[Page]:
    pages, cursor = [], None
    while True:
        page = await activities_page(listing, cursor, today=TODAY, since=since, most=most)
        pages.append(page)
        assert len(pages) < 500
        if page.done:
            return pages
        cursor = json.loads(json.dumps(page.cursor))


def _found(pages: list[Page]) -> list[set[str]]:
    return [{one.external_id for payload in page.payloads for one in listed(payload.body)} for page in pages]


places = some.tuples(some.integers(0, 90_000), some.integers(-12, 14))


@settings(max_examples=60)
@given(some.lists(places, max_size=40), some.integers(1, 9), some.none() | some.integers(0, 70))
async def test_every_activity_is_listed_and_no_page_claims_what_it_did_not_list(
    held: list[tuple[int, int]], most: int, back: int | None
) -> None:
    """What lies in a page's window and is not on the page would be taken for deleted."""
    rows = [_row(number, *place) for number, place in enumerate(held, 1)]
    since = None if back is None else TODAY - timedelta(days=back)
    pages = await _all(Listing(rows), since, most)
    found = _found(pages)
    wanted = {str(row["activityId"]) for row in rows if since is None or str(row["startTimeLocal"])[:10] >= str(since)}
    assert set().union(*found) == wanted
    for page, ids in zip(pages, found, strict=True):
        for row in rows if page.window else ():
            at = datetime.fromisoformat(str(row["startTimeGMT"])).replace(tzinfo=UTC)
            assert page.window is not None
            assert not page.window[0] < at < page.window[1] or str(row["activityId"]) in ids
    assert pages[-1].cursor == {"since": "2026-10-26"}


async def test_windows_meet_so_that_a_deletion_anywhere_in_the_past_is_seen() -> None:
    pages = await _all(Listing([_row(n, n * 1440, 9) for n in range(100)]), None, 45)
    windows = [page.window for page in pages if page.window]
    assert [newer[0] for newer in windows[:-1]] == [older[1] for older in windows[1:]]
    assert windows[0][1] > NOW
    assert windows[-1][0].year == 1970


async def test_an_activity_that_comes_in_between_two_pages_shifts_nothing() -> None:
    listing = Listing([_row(n, n * 1440, 9) for n in range(100)])
    first = await activities_page(listing, None, today=TODAY, since=None)
    listing.rows.insert(0, _row(999, 0, 9))
    second = await activities_page(listing, first.cursor, today=TODAY, since=None)
    seen = _found([first, second])
    assert seen[0] | seen[1] >= {str(n) for n in range(85)}


async def test_a_later_run_asks_for_three_weeks_at_once_and_never_for_more_than_45() -> None:
    listing = Listing([_row(n, n * 1440, 9) for n in range(100)])
    page = await activities_page(listing, {"since": "2026-10-26"}, today=TODAY, since=None)
    assert (page.done, _found([page])) == (True, [{str(n) for n in range(27)}])
    assert [asked["limit"] for asked in listing.asked] == [45]


async def test_rows_without_a_start_are_a_new_shape() -> None:
    async def ask(_: Question) -> bytes:
        return b'[{"activityId": 1}]'

    with pytest.raises(ShapeChanged):
        await activities_page(ask, None, today=TODAY, since=None, most=1)


def _holding(body: bytes) -> frozenset[date]:
    return frozenset(date.fromisoformat(day) for day in json.loads(body))


def _mapped(payload: Payload) -> bool:
    return payload.body != b"[]"


def _unasked(_: Payload) -> bool:
    raise AssertionError("a look at many days is no day, and its shape is another")


async def _read(plan: ByRange | ByDay | Whole, days: set[date], since: date) -> tuple[list[str], list[Payload]]:
    asked: list[str] = []

    async def ask(question: Question) -> bytes:
        asked.append(question[0])
        parts = question[0].split("/")
        if len(parts) == 3:
            return b"{}" if date.fromisoformat(parts[2]) in days else b""
        low, high = parts[2:]
        return json.dumps([str(day) for day in days if low <= str(day) <= high]).encode()

    payloads: list[Payload] = []
    cursor: Cursor | None = None
    while True:
        page = await page_of(
            ask, "k", plan, cursor, today=TODAY, since=since, found=_unasked if isinstance(plan, ByDay) else _mapped
        )
        payloads += page.payloads
        cursor = page.cursor
        if page.done:
            return asked, payloads


async def test_a_range_is_read_in_windows_down_to_the_floor() -> None:
    asked, payloads = await _read(ByRange(range_in_path("/x"), 28), set(), TODAY - timedelta(days=40))
    assert asked == ["/x/2026-10-25/2026-11-21", "/x/2026-10-12/2026-10-24"]
    assert [payload.key for payload in payloads] == ["2026-10-25..", "2026-10-12..2026-10-24"]


async def test_only_days_that_hold_something_are_asked_for_one_by_one() -> None:
    days = {TODAY - timedelta(days=n) for n in (0, 1, 9, 40)}
    plan = ByDay(ByRange(range_in_path("/x"), 31), _holding, day_in_path("/d"), at_once=2)
    asked, payloads = await _read(plan, days, TODAY - timedelta(days=60))
    assert [path for path in asked if path.startswith("/d")] == [f"/d/{day}" for day in sorted(days, reverse=True)]
    assert [payload.key for payload in payloads] == [str(day) for day in sorted(days, reverse=True)]
    assert len([path for path in asked if path.startswith("/x")]) == 2


async def test_what_is_whole_replaces_itself_on_any_day() -> None:
    async def ask(question: Question) -> bytes:
        return b"{}"

    plan = Whole((lambda today: (f"/goal-service/goal/weight/{today}/{today}", {}),))
    page = await page_of(ask, "goals", plan, None, today=TODAY, since=None, found=bool)
    assert ([payload.key for payload in page.payloads], page.done) == (["goal/weight"], True)

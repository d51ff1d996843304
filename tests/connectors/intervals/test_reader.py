from datetime import date, timedelta

import pytest

from domestique.connectors.connector import Cursor, Payload
from domestique.connectors.errors import Missing, ShapeChanged
from domestique.connectors.intervals.mapping import read
from domestique.connectors.intervals.reader import IntervalsReader
from domestique.connectors.wire import Wire
from domestique.emulators import Plan, World
from domestique.emulators.intervals.account import IntervalsAccount

TODAY = date(2026, 11, 21)


async def whole(
    wire: Wire, cursor: Cursor | None = None, *, since: date | None = None, today: date = TODAY
) -> tuple[list[Payload], Cursor]:
    payloads: list[Payload] = []
    for _ in range(200):
        reader = IntervalsReader(wire)
        page = await reader.page("wellness", cursor, today=today, since=since)
        await reader.close()
        payloads += page.payloads
        cursor = page.cursor
        if page.done:
            return payloads, cursor
    raise AssertionError("never done")


async def test_backwards_to_the_first_day_over_a_winter_without_any(wire: Wire, account: IntervalsAccount) -> None:
    days = [TODAY - timedelta(days=back) for back in (*range(0, 200), *range(600, 620))]
    for one in days:
        account.add_wellness(one.isoformat(), restingHR=50)
    account.add_wellness((TODAY - timedelta(days=300)).isoformat(), ctl=30)
    payloads, cursor = await whole(wire)
    assert [one.key for one in payloads] != [] and {one.key for one in payloads} == {one.isoformat() for one in days}
    assert len(payloads) == len(days)
    assert cursor == {"read": "2026-11-21"}


async def test_then_only_the_last_two_weeks_and_what_was_taken_back(
    wire: Wire, account: IntervalsAccount, world: World
) -> None:
    account.add_wellness("2026-11-20", weight=70)
    _, cursor = await whole(wire)
    world.asked.clear()
    account.wellness.change("2026-11-20", {"id": "2026-11-20", "weight": None, "updated": "x"})
    (payload,), after = await whole(wire, cursor)
    assert read(payload) == () and payload.key == "2026-11-20"
    assert after == cursor
    assert [one.query for one in world.asked] == ["oldest=2026-11-07&newest=2026-11-22"]


async def test_only_since_a_day(wire: Wire, account: IntervalsAccount, world: World) -> None:
    for one in ("2026-10-01", "2026-09-30"):
        account.add_wellness(one, weight=70)
    payloads, _ = await whole(wire, since=date(2026, 10, 1))
    assert [one.key for one in payloads] == ["2026-10-01"]
    assert len(world.asked) == 1


async def test_after_half_a_year_away_nothing_is_left_out(wire: Wire, account: IntervalsAccount) -> None:
    for back in range(0, 200):
        account.add_wellness((TODAY - timedelta(days=back)).isoformat(), hrv=60)
    payloads, cursor = await whole(wire, {"read": "2026-05-21"})
    assert {date.fromisoformat(one.key) for one in payloads} >= {TODAY - timedelta(days=back) for back in range(0, 184)}
    assert cursor == {"read": "2026-11-21"}


async def test_another_activity_changes_no_payload(wire: Wire, account: IntervalsAccount) -> None:
    account.add_wellness("2026-11-20", weight=70, ctl=40)
    before, cursor = await whole(wire)
    account.add_wellness("2026-11-20", ctl=41)
    after, _ = await whole(wire, cursor)
    assert [one.body for one in before] == [one.body for one in after]


async def test_a_page_that_cannot_be_read_is_read_later(wire: Wire, account: IntervalsAccount, world: World) -> None:
    account.add_wellness("2026-11-20", weight=70)
    world.faults.plan(Plan("wrong_shape", service="intervals"))
    with pytest.raises(ShapeChanged):
        await whole(wire)
    assert len((await whole(wire))[0]) == 1


async def test_no_files_and_no_other_kinds(wire: Wire) -> None:
    reader = IntervalsReader(wire)
    with pytest.raises(Missing):
        await reader.file("i1")
    with pytest.raises(ValueError, match="intervals has no sleep"):
        await reader.page("sleep", None, today=TODAY, since=None)
    await reader.close()

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domestique.connectors.connector import Cursor, Payload
from domestique.connectors.errors import Missing
from domestique.connectors.found import FoundActivity, FoundDay, FoundExercise, Gone
from domestique.connectors.hevy.mapping import read
from domestique.connectors.hevy.reader import HevyReader
from domestique.connectors.wire import Wire
from domestique.emulators import Plan, World
from domestique.emulators.hevy.account import HevyAccount
from tests.fakes.clock import FixedClock
from tests.fakes.vendor import response, vendor

TODAY = date(2026, 11, 21)
SQUAT = "D04AC939"


def logged(account: HevyAccount, days: int) -> str:
    start = datetime(2026, 9, 1, 9, tzinfo=UTC) + timedelta(days=days)
    sets = [{"weight_kg": 80.0, "reps": 5, "rpe": 8}]
    exercises = [{"exercise_template_id": SQUAT, "sets": sets}]
    return account.add_workout(f"Day {days}", start, start + timedelta(hours=1), exercises)


async def whole(
    wire: Wire, kind: str, cursor: Cursor | None = None, *, since: date | None = None, today: date = TODAY
) -> tuple[list[Payload], Cursor]:
    """Every page with a reader of its own, as after a restart."""
    payloads: list[Payload] = []
    for _ in range(50):
        reader = HevyReader(wire)
        page = await reader.page(kind, cursor, today=today, since=since)
        await reader.close()
        payloads += page.payloads
        cursor = page.cursor
        if page.done:
            return payloads, cursor
    raise AssertionError("never done")


def held(payloads: list[Payload]) -> dict[str, str | None]:
    """What a store would hold in the end: id -> title, None for gone."""
    state: dict[str, str | None] = {}
    for payload in payloads:
        for one in read(payload):
            if isinstance(one, Gone):
                state[one.external_id] = None
            elif isinstance(one, FoundActivity):
                state[one.external_id] = one.activity.name
    return state


async def test_everything_first_and_then_what_changed(wire: Wire, account: HevyAccount, clock: FixedClock) -> None:
    keys = [logged(account, days) for days in range(23)]
    payloads, cursor = await whole(wire, "workouts")
    assert held(payloads) == {key: f"Day {days}" for days, key in enumerate(keys)}
    clock.advance(hours=1)
    account.edit_workout(keys[3], title="Heavier")
    clock.advance(hours=1)
    account.delete_workout(keys[4])
    new = account.add_workout("New", clock(), clock() + timedelta(hours=1), [], updated=clock())
    payloads, after = await whole(wire, "workouts", cursor)
    assert held(payloads) == {keys[3]: "Heavier", keys[4]: None, new: "New"}
    clock.advance(hours=5)
    again, last = await whole(wire, "workouts", after)
    assert set(held(again)) <= {new, keys[4]}
    assert last == after


async def test_nothing_changed_costs_one_request(wire: Wire, account: HevyAccount, world: World) -> None:
    logged(account, 0)
    _, cursor = await whole(wire, "workouts")
    world.asked.clear()
    await whole(wire, "workouts", cursor)
    assert [(one.path, one.status) for one in world.asked] == [("/v1/workouts/events", 200)]


async def test_a_deletion_while_we_read_makes_us_read_again(
    wire: Wire, account: HevyAccount, clock: FixedClock
) -> None:
    keys = [logged(account, days) for days in range(25)]
    reader = HevyReader(wire)
    first = await reader.page("workouts", None, today=TODAY, since=None)
    await reader.close()
    account.delete_workout(keys[-1])
    rest, _ = await whole(wire, "workouts", first.cursor)
    assert held([*first.payloads, *rest]) == {key: f"Day {days}" for days, key in enumerate(keys[:-1])} | {
        keys[-1]: None
    }


async def test_the_newest_word_on_a_workout_wins_over_pages(
    wire: Wire, account: HevyAccount, clock: FixedClock
) -> None:
    keys = [logged(account, days) for days in range(14)]
    _, cursor = await whole(wire, "workouts")
    clock.advance(hours=1)
    for key in keys:
        account.edit_workout(key, title="Edited")
    reader = HevyReader(wire)
    first = await reader.page("workouts", cursor, today=TODAY, since=None)
    await reader.close()
    assert not first.done
    pushed_down = str(read(first.payloads[-1])[0].external_id)  # type: ignore[union-attr]
    clock.advance(minutes=1)
    account.edit_workout(keys[0], title="Once more")
    rest, _ = await whole(wire, "workouts", first.cursor)
    assert pushed_down not in held(rest) or held(rest)[pushed_down] == "Edited"
    assert set(held([*first.payloads, *rest])) == set(keys)


async def test_a_full_pass_says_since_when_it_listed_everything(
    wire: Wire, account: HevyAccount, world: World, clock: FixedClock
) -> None:
    keys = [logged(account, days) for days in range(12)]
    began = clock()
    reader = HevyReader(wire)
    pages = [await reader.page("workouts", None, today=TODAY, since=None)]
    clock.advance(minutes=1)
    while not pages[-1].done:
        pages.append(await reader.page("workouts", pages[-1].cursor, today=TODAY, since=None))
    assert [page.listed_since for page in pages] == [*[None] * (len(pages) - 1), began]
    assert pages[-1].window is not None
    first = await reader.page("workouts", None, today=TODAY, since=None)
    account.workouts.take(keys[-1])  # and no event tells of it, which moved another up unseen
    last = first
    while not last.done:
        last = await reader.page("workouts", last.cursor, today=TODAY, since=None)
    assert (last.window, last.listed_since) == (None, None), "one may have been skipped"
    world.faults.plan(Plan("wrong_shape", service="hevy", path="count"))
    last = await reader.page("workouts", None, today=TODAY, since=None)
    while not last.done:
        last = await reader.page("workouts", last.cursor, today=TODAY, since=None)
    await reader.close()
    assert last.listed_since is None, "nobody knows how many there are"


async def test_only_since_a_day(wire: Wire, account: HevyAccount) -> None:
    for days in range(40):
        logged(account, days)
    payloads, _ = await whole(wire, "workouts", since=date(2026, 10, 5))
    assert 6 <= len(held(payloads)) <= 20


async def test_a_vendor_whose_clock_is_ahead_hides_no_change(
    wire: Wire, account: HevyAccount, world: World, clock: FixedClock
) -> None:
    logged(account, 0)
    world.clock.skew = timedelta(hours=3)
    _, cursor = await whole(wire, "workouts")
    world.clock.skew = timedelta(0)
    clock.advance(minutes=30)
    key = account.add_workout("Late", clock(), clock(), [], updated=clock())
    payloads, _ = await whole(wire, "workouts", cursor)
    assert key in held(payloads)


async def test_a_vendor_whose_clock_is_set_back_and_forth_hides_no_deletion(
    wire: Wire, account: HevyAccount, world: World, clock: FixedClock
) -> None:
    first, second = logged(account, 0), logged(account, 1)
    _, cursor = await whole(wire, "workouts")
    clock.advance(hours=3)
    account.edit_workout(second, title="Renamed")
    _, cursor = await whole(wire, "workouts", cursor)
    world.clock.skew = timedelta(hours=-2)
    account.delete_workout(first)
    payloads, cursor = await whole(wire, "workouts", cursor)
    assert held(payloads)[first] is None
    account.delete_workout(second)
    world.clock.skew = timedelta(0)
    clock.advance(minutes=30)
    payloads, cursor = await whole(wire, "workouts", cursor)
    assert held(payloads)[second] is None
    assert await whole(wire, "workouts", cursor) == (payloads, cursor)


async def test_a_change_from_the_future_does_not_hide_those_before_it(
    wire: Wire, account: HevyAccount, world: World, clock: FixedClock
) -> None:
    key = logged(account, 0)
    _, cursor = await whole(wire, "workouts")
    world.clock.skew = timedelta(days=2)
    account.edit_workout(key, title="Tomorrow")
    payloads, cursor = await whole(wire, "workouts", cursor)
    assert held(payloads) == {key: "Tomorrow"}
    world.clock.skew = timedelta(0)
    clock.advance(hours=1)
    new = account.add_workout("Now", clock(), clock(), [], updated=clock())
    payloads, _ = await whole(wire, "workouts", cursor)
    assert held(payloads)[new] == "Now"


async def test_a_feed_that_never_ends_is_left(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("domestique.connectors.hevy.reader._MOST_PAGES", 4)
    body = b'{"exercise_templates": [{"id": "A", "title": "A"}]}'
    async with vendor(response(200, body)) as there:
        payloads, _ = await whole(replace(wire, addresses={"api": there.url}), "templates")
    assert len(payloads) == 4


async def test_the_catalogue_is_read_once_a_week(wire: Wire, account: HevyAccount, world: World) -> None:
    account.templates |= {
        f"C{n}": {"id": f"C{n}", "title": f"My {n}", "type": "weight_reps", "is_custom": True} for n in range(150)
    }
    payloads, cursor = await whole(wire, "templates")
    found = [one for payload in payloads for one in read(payload) if isinstance(one, FoundExercise)]
    assert sorted(one.external_id for one in found) == sorted(account.templates)
    assert sum(one.custom for one in found) == 150
    world.asked.clear()
    assert await whole(wire, "templates", cursor, today=TODAY + timedelta(days=6)) == ([], cursor)
    assert not world.asked
    again, _ = await whole(wire, "templates", cursor, today=TODAY + timedelta(days=7))
    assert [one.key for one in again] == [one.key for one in payloads]


async def test_measurements_by_their_days(wire: Wire, account: HevyAccount, world: World) -> None:
    assert await whole(wire, "measurements") == ([], {})
    for days in range(65):
        account.add_measurement((date(2026, 9, 1) + timedelta(days=days)).isoformat(), weight_kg=70 + days / 10)
    payloads, cursor = await whole(wire, "measurements")
    assert cursor == {"newest": "2026-11-04"}
    found = [one for payload in payloads for one in read(payload)]
    assert len(found) == 65
    assert found[0] == FoundDay(date(2026, 11, 4), {"weight_kg": 76.4})
    world.asked.clear()
    again, after = await whole(wire, "measurements", cursor)
    assert after == cursor and len(again) == 10
    assert len(world.asked) == 1


async def test_a_fault_ends_a_page_and_the_cursor_goes_on(wire: Wire, account: HevyAccount, world: World) -> None:
    keys = [logged(account, days) for days in range(25)]
    world.faults.plan(Plan("truncated_json", service="hevy", path="workouts$", nth=2))
    reader = HevyReader(wire)
    first = await reader.page("workouts", None, today=TODAY, since=None)
    with pytest.raises(Exception, match="not_json"):
        await reader.page("workouts", first.cursor, today=TODAY, since=None)
    await reader.close()
    rest, _ = await whole(wire, "workouts", first.cursor)
    assert set(held([*first.payloads, *rest])) == set(keys)


async def test_no_files_and_no_other_kinds(wire: Wire) -> None:
    reader = HevyReader(wire)
    with pytest.raises(Missing):
        await reader.file("w1")
    with pytest.raises(ValueError, match="hevy has no sleep"):
        await reader.page("sleep", None, today=TODAY, since=None)
    await reader.close()

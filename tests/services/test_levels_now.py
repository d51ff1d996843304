"""Levels by family from planned workouts that were done: each with the row that moved it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from domestique.api.shapes.library import LibraryQuery, LibraryShape
from domestique.model.plan import Dose, Plan, Planned, Start
from domestique.model.plan_json import plan_json, start_json
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library import BY_SLUG, workout_of
from domestique.planning.library.levels import Outcome
from domestique.services.desk import Desk
from domestique.services.levels_now import levels_now
from domestique.services.read_library import read_library
from domestique.store import measures, plans, workouts
from domestique.store.measures import Measure
from domestique.store.plans import MAIN, NewPlan, NewVersion
from tests.fakes.activities import ride
from tests.store.places import an_activity

TODAY = date(2026, 11, 21)
LONG = BY_SLUG["bike_long_steady"]


async def rode(desk: Desk, user_id: UUID, day: date, minutes: int) -> UUID:
    start = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
    one = await an_activity(
        desk, user_id, ride(2, start=start, timer_s=minutes * 60.0), sha256=f"{day.toordinal():064d}"
    )
    async with desk.database.as_user(user_id) as conn:
        row = Measure(one, 1, b"c", b"t", day, "cycling", "tss", minutes * 0.8, None, desk.now())
        await measures.put(conn, user_id, [row])
    return one


async def planned(desk: Desk, user_id: UUID, *items: Planned, active: bool) -> UUID:
    plan_id, now = desk.new_id(), desk.now()
    plan = Plan("p", items[0].day, TODAY + timedelta(days=20), items)
    version = NewVersion(
        None, None, MAIN, "person", "imported", {}, plan_json(plan), start_json(Start(items[0].day, 0, 0)), "d", {},
        good=True, violations=0, short=0,
    )  # fmt: skip
    async with desk.database.as_user(user_id) as conn:
        await plans.add(conn, user_id, NewPlan(plan_id, "p", "", "", "fitness", {}), now=now)
        await plans.add_version(conn, user_id, plan_id, 1, version, now=now)
        await plans.change(conn, user_id, plan_id, values={"active": active}, now=now)
    return plan_id


def item(name: str, days_ago: int, level: int) -> Planned:
    day = TODAY - timedelta(days=days_ago)
    return Planned(
        name, day, Sport.CYCLING, Role.LONG, LONG.slug, Dose(120, 90.0, 120), template=LONG.slug, level=level
    )


async def test_a_done_workout_moves_its_family_and_says_so(desk: Desk, user_id: UUID) -> None:
    await rode(desk, user_id, TODAY - timedelta(days=40), 130)
    async with desk.database.as_user(user_id) as conn:
        before = await levels_now(conn, user_id, today=TODAY, zone="UTC")
    assert (before.courses, before.tries) == ({}, {})
    done = await rode(desk, user_id, TODAY - timedelta(days=9), 125)
    plan_id = await planned(desk, user_id, item("a", 16, 3), item("b", 9, 2), active=True)
    await planned(desk, user_id, item("c", 9, 5), active=False)
    async with desk.database.as_user(user_id) as conn:
        now = await levels_now(conn, user_id, today=TODAY, zone="UTC")
    (move,) = now.courses[LONG.family].moves
    one = now.tries[move.attempt.key]
    assert (one.plan_id, one.item.id, one.session.id) == (plan_id, "b", done), "a missed one moves nothing"
    assert move.before == before.levels[LONG.family], "begun on the evening before it was tried"
    rung = LONG.rung(2)
    assert move.after == pytest.approx(max(move.before, rung, min(move.before, rung) + 0.5))
    assert now.levels[LONG.family] == move.after
    shelf = await read_library(desk, user_id, today=TODAY, zone="UTC")
    shown = LibraryShape.of(shelf, LibraryQuery.model_validate({"sport": "cycling", "role": "long"}), "ko")
    standing = next(each for each in shown.standing if each.family == LONG.family)
    assert standing.begun is not None and [each.activity_id for each in standing.moves] == [done]
    assert "125" in standing.moves[0].sentence and "→" in standing.moves[0].sentence


async def test_a_workout_of_no_plan_moves_its_family_too(desk: Desk, user_id: UUID) -> None:
    """Where it is one of the library, and its session was no plan's workout."""
    steady = workout_of(LONG.slug, 2, language="en")
    other = replace(steady, name="Own", steps=steady.steps[:-1])
    days = {ago: TODAY - timedelta(days=ago) for ago in (3, 9, 12)}
    done = {ago: await rode(desk, user_id, day, 125) for ago, day in days.items()}
    await planned(desk, user_id, item("a", 9, 2), active=True)
    kept = {ago: desk.new_id() for ago in days}
    async with desk.database.as_user(user_id) as conn:
        for ago, workout in ((3, steady), (9, steady), (12, other)):
            await workouts.add(
                conn, user_id, kept[ago], day=days[ago], notes=None, workout=workout, author="athlete", now=desk.now()
            )
        now = await levels_now(conn, user_id, today=TODAY, zone="UTC")
    moves = [now.tries[one.attempt.key] for one in now.courses[LONG.family].moves]
    assert [(one.session.id, one.workout_id, one.plan_id is None) for one in moves] == [
        (done[9], None, False), (done[3], kept[3], True),
    ]  # fmt: skip
    first, second = now.courses[LONG.family].moves
    assert (second.attempt.outcome, now.levels[LONG.family]) == (Outcome.CUT, second.after), "150 minutes were meant"
    assert second.after < first.after
    shelf = await read_library(desk, user_id, today=TODAY, zone="UTC")
    shown = LibraryShape.of(shelf, LibraryQuery.model_validate({"sport": "cycling", "role": "long"}), "en")
    move = next(each for each in shown.standing if each.family == LONG.family).moves[1]
    assert (move.plan_id, move.item_id, move.workout_id, move.slug) == (None, None, kept[3], LONG.slug)

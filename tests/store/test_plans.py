from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError

from domestique.services.desk import Desk
from domestique.store import plan_forecasts, plan_proposals, plan_templates, plan_workouts, plans, workouts
from domestique.store.plan_forecasts import Foretold
from domestique.store.plan_proposals import ProposalRow
from domestique.store.plan_templates import TemplateRow
from domestique.store.plan_workouts import Linked
from domestique.store.plans import MAIN, NewPlan, NewVersion
from domestique.store.tables.plans import plan_version
from tests.fakes.plans import FIRST, INTERVALS

NOW = datetime(2026, 11, 21, 6, tzinfo=UTC)


def version(parent: int | None, body: dict[str, object], branch: str = MAIN) -> NewVersion:
    return NewVersion(parent, None, branch, "solver", "generated", {}, body, {}, "digest", {"c": 1}, True, 0, 2)


async def a_plan(desk: Desk, user_id: UUID) -> UUID:
    plan_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await plans.add(conn, user_id, NewPlan(plan_id, "Spring", "", "a race", "event", {"weeks": 4}), now=NOW)
        await plans.add_version(conn, user_id, plan_id, 1, version(None, {"v": 1}), now=NOW)
    return plan_id


async def test_versions_are_added_and_branches_move_along(desk: Desk, user_id: UUID) -> None:
    plan_id = await a_plan(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        await plans.add_branch(conn, user_id, plan_id, name="what if", head=1, now=NOW)
        await plans.add_version(conn, user_id, plan_id, 2, version(1, {"v": 2}, "what if"), now=NOW)
        row = await plans.get(conn, user_id, plan_id, lock=True)
        assert row is not None and (row.head, row.newest, row.branch) == (1, 2, MAIN)
        heads = {one.name: (one.head, one.begun_at) for one in await plans.branches(conn, user_id, plan_id)}
        assert heads == {MAIN: (1, None), "what if": (2, 1)}
        assert await plans.change(conn, user_id, plan_id, values={"branch": "what if", "id": None}, now=NOW)
        (row,) = await plans.every(conn, user_id)
        assert row.head == 2
        assert [one.number for one in await plans.versions(conn, user_id, plan_id)] == [2, 1]
        whole = await plans.version(conn, user_id, plan_id, 2)
        assert whole is not None and (whole.body, whole.certificate, whole.row.short) == ({"v": 2}, {"c": 1}, 2)
        assert await plans.version(conn, user_id, plan_id, 3) is None
        assert await plans.bodies(conn, user_id, plan_id, [1, 9]) == {1: {"v": 1}}
        assert await plans.every(conn, user_id, active=True) == ()
        assert await plans.every(conn, user_id, archived=True) == ()
    with pytest.raises(DBAPIError, match="never changed"):
        async with desk.database.as_user(user_id) as conn:
            await conn.execute(update(plan_version).values(good=False))


async def test_what_an_item_became(desk: Desk, user_id: UUID) -> None:
    plan_id, workout_id = await a_plan(desk, user_id), desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        new: dict[str, Any] = {"day": FIRST, "notes": None, "workout": INTERVALS, "author": "solver", "now": NOW}
        await workouts.add(conn, user_id, workout_id, **new)
        await plan_workouts.put(conn, user_id, plan_id, [])
        for digest in ("one", "two"):
            await plan_workouts.put(conn, user_id, plan_id, [Linked("a", workout_id, digest)])
        assert await plan_workouts.of_plan(conn, user_id, plan_id) == (Linked("a", workout_id, "two"),)
        assert await plan_workouts.plans_of(conn, user_id, [workout_id, plan_id]) == {workout_id: plan_id}
        await plan_workouts.drop(conn, user_id, plan_id, ["a"])
        assert await plan_workouts.of_plan(conn, user_id, plan_id) == ()


async def test_a_template(desk: Desk, user_id: UUID) -> None:
    row = TemplateRow(desk.new_id(), "Base", "", 4, {"a": 1}, [{"kind": "rest_day"}], NOW)
    async with desk.database.as_user(user_id) as conn:
        await plan_templates.add(conn, user_id, row)
        assert await plan_templates.every(conn, user_id) == (row,)
        assert await plan_templates.get(conn, user_id, row.id) == row
        assert await plan_templates.delete(conn, user_id, row.id)
        assert not await plan_templates.delete(conn, user_id, row.id)


async def test_a_yes_to_one_offer_is_a_no_to_the_others(desk: Desk, user_id: UUID) -> None:
    plan_id = await a_plan(desk, user_id)

    def offer(asked: UUID, effort: str) -> ProposalRow:
        return ProposalRow(
            desk.new_id(), plan_id, asked, 1, MAIN, effort, "solver", "missed", {}, {"v": 2}, {}, [], {}, True, 1.5, 1,
            "open", None, NOW, None,
        )  # fmt: skip

    older, first, second = offer(UUID(int=1), "minimal"), offer(UUID(int=2), "minimal"), offer(UUID(int=2), "rebuilt")
    async with desk.database.as_user(user_id) as conn:
        await plan_proposals.add(conn, user_id, [older])
        await plan_proposals.add(conn, user_id, [first, second])
        assert await plan_proposals.every(conn, user_id, state="open", plan_id=plan_id) == (first, second)
        for one in (first, second):
            await plan_proposals.remember(conn, user_id, one)
        await plan_proposals.edit(conn, user_id, first.id, body={"v": 3}, certificate={}, good=True, edits=2.0)
        edited = await plan_proposals.get(conn, user_id, first.id, lock=True)
        assert edited is not None and (edited.body, edited.version, edited.edits) == ({"v": 3}, 2, 2.0)
        await plan_proposals.remember(conn, user_id, edited)
        assert await plan_proposals.take_back(conn, user_id, first.id) == {"v": 3}, "the last change first"
        assert [await plan_proposals.steps(conn, user_id, one.id) for one in (older, first, second)] == [0, 1, 1]
        await plan_proposals.decide(conn, user_id, edited, state="approved", made=2, now=NOW)
        assert await plan_proposals.take_back(conn, user_id, second.id) is None, "what is decided has no way back"
        states = {one.id: one.state for one in await plan_proposals.every(conn, user_id)}
        assert states == {older.id: "replaced", first.id: "approved", second.id: "replaced"}


async def test_what_was_foretold_before_the_day(desk: Desk, user_id: UUID) -> None:
    plan_id = await a_plan(desk, user_id)
    day, today = date(2026, 11, 20), date(2026, 11, 21)
    told = [
        Foretold("ctl", day, date(2026, 11, 10), 50.0, 48.0, 52.0),
        Foretold("ctl", day, day, 50.0, 48.0, 52.0),
        Foretold("ctl", today, date(2026, 11, 10), 50.0, 48.0, 52.0),
    ]
    async with desk.database.as_user(user_id) as conn:
        await plan_forecasts.put(conn, user_id, plan_id, [])
        for _ in range(2):
            await plan_forecasts.put(conn, user_id, plan_id, told)
        found = await plan_forecasts.of_days_before(conn, user_id, today=today, since=date(2026, 1, 1))
    assert found == (told[0],)

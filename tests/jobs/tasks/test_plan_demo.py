"""The demo athlete's rules and plan: really made, flagged, and gone without a trace of the athlete's own being lost."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sqlalchemy import update

from domestique.jobs.tasks.plan_demo import TASK, plan_demo
from domestique.model.plan_document import read_document
from domestique.planning.certificate import verify
from domestique.services.desk import Desk
from domestique.services.exchange_plans import take_out
from domestique.services.keep_rules import add_rules, list_rules
from domestique.services.read_plans import list_plans, read_one, versions
from domestique.services.remove_demo import find_demo, remove_demo
from domestique.services.undo_change import undo_change
from domestique.store import job_runs, measures, plan_proposals, workouts
from domestique.store.measures import Measure
from domestique.store.tables.activities import activity
from domestique.store.workouts import Wanted
from tests.fakes.activities import ride
from tests.store.places import an_activity

TODAY = date(2026, 11, 21)
OWN = {"kind": "max_time", "params": {"per": "week", "minutes": 600}, "strength": "hard", "tier": "athlete"}


async def rides(desk: Desk, user_id: UUID, days: list[int]) -> None:
    """The demo athlete's, by days ago; an hour each."""
    for ago in days:
        day = TODAY - timedelta(days=ago)
        start = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
        one = await an_activity(desk, user_id, ride(2, start=start, timer_s=3600.0), sha256=f"{ago:064x}")
        async with desk.database.as_user(user_id) as conn:
            row = Measure(one, 1, b"c", b"t", day, "cycling", "tss", 55.0, None, desk.now())
            await measures.put(conn, user_id, [row])
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(update(activity).values(sample=True))


async def test_made_by_solver_and_checker_and_gone_in_one_step(desk: Desk, user_id: UUID) -> None:
    await rides(desk, user_id, [*range(4, 53, 4), 14, 18])
    plan_id = await plan_demo(desk, user_id, behind=2, ahead=2)
    assert plan_id is not None
    seen = await read_one(desk, user_id, plan_id)
    assert (seen.held.row.demo, seen.held.row.active, seen.held.version.good) == (True, True, True)
    assert seen.held.plan.first == date(2026, 11, 2), "two weeks of it are over"
    assert [one.event for one in seen.held.plan.items if one.event], "the race stands in it"
    assert seen.done, "and some of what was planned was done"
    assert {one.reason for one in (await versions(desk, user_id, plan_id))[0]} >= {"generated", "missed"}
    _, document = await take_out(desk, user_id, plan_id)
    told = read_document(document)
    assert told.start is not None and verify(told.certificate, told.plan, told.rules, told.start) == ()
    held = await list_rules(desk, user_id)
    assert held and all(one.row.demo for one in held)
    assert {one.row.author for one in held} == {"person", "pack"}
    async with desk.database.as_user(user_id) as conn:
        assert {one.reason for one in await plan_proposals.every(conn, user_id, state="open")} == {"travelling"}
    assert await plan_demo(desk, user_id) is None, "once is enough"

    (own,) = await add_rules(desk, user_id, [OWN])
    gone = await remove_demo(desk, user_id)
    assert gone.plans == 1
    assert await list_plans(desk, user_id, archived=False) == () == await list_plans(desk, user_id, archived=True)
    assert [one.row.id for one in await list_rules(desk, user_id)] == [own.row.id], "the athlete's own stays"
    async with desk.database.as_user(user_id) as conn:
        assert await plan_proposals.every(conn, user_id) == ()
        assert not await workouts.page(conn, user_id, Wanted(None, None), descending=False, after=None, limit=9)
    assert (await find_demo(desk, user_id)).plans == 0
    assert gone.change_id is not None
    await undo_change(desk, user_id, gone.change_id)
    async with desk.database.as_user(user_id) as conn:
        waiting = await job_runs.list_page(conn, user_id, before=None, limit=9, state="waiting", task=TASK.name)
    assert len(waiting) == 1, "with the history back it is made anew"


async def test_none_beside_rules_of_ones_own_nor_from_too_little(desk: Desk, user_id: UUID) -> None:
    await rides(desk, user_id, [3, 9])
    assert await plan_demo(desk, user_id) is None
    await add_rules(desk, user_id, [OWN])
    assert await plan_demo(desk, user_id) is None
    assert await list_plans(desk, user_id, archived=False) == ()
    assert len(await list_rules(desk, user_id)) == 1

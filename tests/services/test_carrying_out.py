"""A plan's change reaches what stands outside, in the same transaction; what the athlete changed there is theirs."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from domestique.services.carrying_out import carry_out
from domestique.services.desk import Desk
from domestique.services.keep_workouts import change_workout
from domestique.services.send_workout import push
from domestique.store import outbox, plan_workouts, plans, workouts
from domestique.store.plans import NewPlan
from domestique.store.workouts import Wanted, WorkoutRow
from tests.fakes.plans import a_plan, planned
from tests.fakes.shelf import Shelf, connected_to

PLAN = a_plan(planned("a", 1), planned("b", 2), planned("c", 3), planned("late", 70), weeks=12)


async def rows(desk: Desk, user_id: UUID) -> dict[str, WorkoutRow]:
    async with desk.database.as_user(user_id) as conn:
        found = await workouts.page(conn, user_id, Wanted(), descending=False, after=None, limit=50)
    return {row.name.removeprefix("Session "): row for row, _ in found}


async def test_what_stands_outside_follows(desk: Desk, user_id: UUID) -> None:
    desk, there = await connected_to(desk, user_id, Shelf())
    plan_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await plans.add(conn, user_id, NewPlan(plan_id, "Spring", "", "", "fitness", {}), now=desk.now())
        await carry_out(desk, conn, user_id, plan_id, PLAN, "solver")
    made = await rows(desk, user_id)
    assert {name: (row.day, row.author) for name, row in made.items()} == {
        "a": (date(2026, 11, 24), "solver"), "b": (date(2026, 11, 25), "solver"), "c": (date(2026, 11, 26), "solver"),
    }, "what is far away is no workout yet"  # fmt: skip
    for name in ("a", "b", "c"):
        await push(desk, user_id, made[name].id, connection_ids=[there], day=None, version=None)
    mine = date(2026, 11, 28)
    await change_workout(desk, user_id, made["c"].id, version=1, changes={"day": mine})
    a = replace(PLAN.items[0], day=PLAN.items[0].day + timedelta(days=5))
    async with desk.database.as_user(user_id) as conn:
        await carry_out(desk, conn, user_id, plan_id, replace(PLAN, items=(a, PLAN.items[3])), "person")
        waiting = {
            name: [
                one.intent.get("day")
                for one in await outbox.of_subject(conn, user_id, there, outbox.Subject("workout", row.id))
                if one.state == "waiting"
            ]
            for name, row in made.items()
        }
        linked = [one.item_id for one in await plan_workouts.of_plan(conn, user_id, plan_id)]
    assert waiting == {"a": ["2026-11-29"], "b": [], "c": ["2026-11-26"]}, "moved; never sent and not wanted; theirs"
    after = await rows(desk, user_id)
    assert (after["a"].day, "b" in after, after["c"].day) == (date(2026, 11, 29), False, mine)
    assert linked == ["a", "c"]
    async with desk.database.as_user(user_id) as conn:
        await carry_out(desk, conn, user_id, plan_id, None, "person")
    assert list(await rows(desk, user_id)) == ["c"]

"""A plan's own words, which branch of it is shown, and whether it is carried out; what it became follows."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from domestique.model.plan_reading import read_plan, read_start
from domestique.services.carrying_out import carry_out
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.plan_keeping import foretell
from domestique.store import notices, plans
from domestique.store.database import Connection
from domestique.store.plans import PlanRow, WholeVersion

_WORDS = ("name", "description", "goal", "goal_type")


async def change_plan(desk: Desk, user_id: UUID, plan_id: UUID, changes: Mapping[str, Any]) -> None:
    """`changes`: name, description, goal, goal_type, branch, active, archived."""
    async with desk.database.as_user(user_id) as conn:
        row = await plans.get(conn, user_id, plan_id, lock=True)
        if row is None:
            raise NotFound
        values: dict[str, Any] = {name: changes[name] for name in _WORDS if name in changes}
        active = bool(changes.get("active", row.active))
        if "branch" in changes:
            if changes["branch"] not in {one.name for one in await plans.branches(conn, user_id, plan_id)}:
                raise BadValue("branch", "plan_branch_unknown", name=changes["branch"])
            values["branch"] = changes["branch"]
        if "archived" in changes:
            values["archived_at"] = desk.now() if changes["archived"] else None
            active = active and not changes["archived"]
        elif active and row.archived_at is not None:
            values["archived_at"] = None
        values["active"] = active
        if active and not row.active:
            await _rest_others(desk, conn, user_id, row)
        await plans.change(conn, user_id, plan_id, values=values, now=desk.now())
        changed = await plans.get(conn, user_id, plan_id)
        assert changed is not None
        if active and (not row.active or changed.head != row.head):
            version = await _version(conn, user_id, changed)
            plan = read_plan(version.body)
            await carry_out(desk, conn, user_id, plan_id, plan, "person")
            await foretell(conn, user_id, plan_id, plan, read_start(version.start))
        elif row.active and not active:
            await carry_out(desk, conn, user_id, plan_id, None, "person")
        await notices.publish(conn, user_id, topic="plan", id=plan_id)


async def follow_plan(desk: Desk, user_id: UUID, plan_id: UUID, item_id: str) -> None:
    """The workout it became is as the plan has it, also where the athlete changed it apart or threw it away."""
    async with desk.database.as_user(user_id) as conn:
        row = await plans.get(conn, user_id, plan_id, lock=True)
        if row is None or not row.active:
            raise NotFound
        plan = read_plan((await _version(conn, user_id, row)).body)
        if all(one.id != item_id for one in plan.items):
            raise NotFound
        await carry_out(desk, conn, user_id, plan_id, plan, "person", {item_id})
        await notices.publish(conn, user_id, topic="plan", id=plan_id)


async def _rest_others(desk: Desk, conn: Connection, user_id: UUID, row: PlanRow) -> None:
    """One plan a day: those whose days overlap."""
    mine = await _version(conn, user_id, row)
    for other in await plans.every(conn, user_id, active=True):
        if other.id == row.id:
            continue
        theirs = await _version(conn, user_id, other)
        if _day(mine, "first") <= _day(theirs, "last") and _day(theirs, "first") <= _day(mine, "last"):
            await plans.change(conn, user_id, other.id, values={"active": False}, now=desk.now())
            await carry_out(desk, conn, user_id, other.id, None, "person")
            await notices.publish(conn, user_id, topic="plan", id=other.id)


async def _version(conn: Connection, user_id: UUID, row: PlanRow) -> WholeVersion:
    version = await plans.version(conn, user_id, row.id, row.head)
    if version is None:
        raise NotFound
    return version


def _day(version: WholeVersion, name: str) -> date:
    return date.fromisoformat(str(version.body[name]))

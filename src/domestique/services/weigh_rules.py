"""Which rules cannot live together, seen before any plan is made."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from domestique.model.rule import Rule
from domestique.model.rule_reading import read_rule
from domestique.planning.conflicts import Conflict, conflicts
from domestique.services.athlete_now import today_of
from domestique.services.desk import Desk
from domestique.services.plan_keeping import rule_of
from domestique.store import rules


async def weigh_rules(
    desk: Desk, user_id: UUID, told: Sequence[Mapping[str, Any]]
) -> tuple[tuple[Conflict, ...], tuple[Rule, ...]]:
    """Those told here together with the athlete's own that are not at rest; told ones without an id get their place.
    Second: the rules that were weighed."""
    read = [read_rule({"id": f"new-{place}", **one}, at=f"rules.{place}") for place, one in enumerate(told)]
    async with desk.database.as_user(user_id) as conn:
        held = [rule_of(row) for row in await rules.every(conn, user_id) if row.active]
        today = await today_of(desk, conn, user_id)
    weighed = (*held, *read)
    return conflicts(weighed, today), weighed

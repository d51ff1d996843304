"""What a rule would be, before it is kept: read with all that is wrong with it, and what it could not live with."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domestique.model.rule import Rule
from domestique.model.rule_json import rule_json
from domestique.model.rule_reading import BadRule, read_rule
from domestique.planning.conflicts import Conflict, conflicts
from domestique.services.athlete_now import today_of
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.plan_keeping import rule_of
from domestique.store import rules

NEW = "new-0"


@dataclass(frozen=True, slots=True)
class Tried:
    """`rule` or what is `wrong` with it; conflicts are those it takes part in, among all that were `weighed`."""

    rule: Rule | None
    wrong: BadRule | None = None
    conflicts: tuple[Conflict, ...] = ()
    weighed: tuple[Rule, ...] = ()


async def try_rule(desk: Desk, user_id: UUID, told: Mapping[str, Any], *, instead_of: UUID | None = None) -> Tried:
    """With `instead_of` it is weighed in that rule's place, and says of what is left out what that one says."""
    async with desk.database.as_user(user_id) as conn:
        row = None if instead_of is None else await rules.get(conn, user_id, instead_of)
        if instead_of is not None and row is None:
            raise NotFound
        held = await rules.every(conn, user_id, plan_id=None if row is None else row.plan_id)
        today = await today_of(desk, conn, user_id)
    before = {} if row is None else rule_json(rule_of(row))
    name = NEW if row is None else str(row.id)
    try:
        rule = read_rule({**before, **told, "id": name, "version": 1})
    except BadRule as bad:
        return Tried(None, bad)
    weighed = (*(rule_of(one) for one in held if one.active and one.id != instead_of), rule)
    found = tuple(one for one in conflicts(weighed, today) if name in one.rule_ids)
    return Tried(rule, conflicts=found, weighed=weighed)

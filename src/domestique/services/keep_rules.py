"""The athlete's rules: told, edited in the version they were read in, put to rest, deleted and brought back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from domestique.model.rule import Rule
from domestique.model.rule_json import rule_json
from domestique.model.rule_reading import read_rule
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Stale
from domestique.services.plan_keeping import body_of_rule, rule_of
from domestique.store import notices, plans, rules
from domestique.store.rules import NewRule, RuleAuthor, RuleRow, RuleVersion

MOST_RULES = 300


@dataclass(frozen=True, slots=True)
class Kept:
    row: RuleRow
    rule: Rule


async def list_rules(desk: Desk, user_id: UUID, *, plan_id: UUID | None = None) -> tuple[Kept, ...]:
    async with desk.database.as_user(user_id) as conn:
        return tuple(_kept(row) for row in await rules.every(conn, user_id, plan_id=plan_id))


async def get_rule(desk: Desk, user_id: UUID, rule_id: UUID) -> Kept:
    async with desk.database.as_user(user_id) as conn:
        row = await rules.get(conn, user_id, rule_id)
    if row is None:
        raise NotFound
    return _kept(row)


async def add_rules(
    desk: Desk,
    user_id: UUID,
    told: Sequence[Mapping[str, Any]],
    *,
    plan_id: UUID | None = None,
    author: RuleAuthor = "person",
    demo: bool = False,
) -> tuple[Kept, ...]:
    """All of them or none. BadRule says all that is wrong with the first that is wrong."""
    read = [read_rule(_bare(one), at=f"rules.{index}") for index, one in enumerate(told)]
    new = [NewRule(desk.new_id(), one.kind, body_of_rule(one), author, plan_id, demo=demo) for one in read]
    async with desk.database.as_user(user_id) as conn:
        if plan_id is not None and await plans.get(conn, user_id, plan_id) is None:
            raise NotFound
        if len(await rules.every(conn, user_id)) + len(new) > MOST_RULES:
            raise BadValue("rules", "rule_many", most=MOST_RULES)
        await rules.add(conn, user_id, new, now=desk.now())
        await notices.publish(conn, user_id, topic="rule")
        found = {row.id: row for row in await rules.every(conn, user_id, only=[one.id for one in new])}
    return tuple(_kept(found[one.id]) for one in new)


async def change_rule(
    desk: Desk,
    user_id: UUID,
    rule_id: UUID,
    *,
    version: int,
    rule: Mapping[str, Any] | None,
    active: bool | None,
    reason: str | None,
) -> Kept:
    """Stale when it is no longer in that version. A rule of the past stays told."""
    async with desk.database.as_user(user_id) as conn:
        row = await rules.get(conn, user_id, rule_id, lock=True)
        if row is None:
            raise NotFound
        if row.version != version:
            raise Stale
        now = desk.now()
        if rule is not None:
            held = rule_json(rule_of(row))
            read = read_rule(_bare({**held, **rule}))
            if replace(read, id="", version=1) != replace(rule_of(row), id="", version=1):
                await rules.add_version(
                    conn,
                    user_id,
                    rule_id,
                    after=version,
                    kind=read.kind,
                    body=body_of_rule(read),
                    author="person",
                    reason=reason,
                    now=now,
                )
        if active is not None and active != row.active:
            await rules.set_active(conn, user_id, rule_id, active=active, now=now)
        await notices.publish(conn, user_id, topic="rule", id=rule_id)
        changed = await rules.get(conn, user_id, rule_id)
    if changed is None:
        raise NotFound
    return _kept(changed)


async def delete_rule(desk: Desk, user_id: UUID, rule_id: UUID) -> None:
    async with desk.database.as_user(user_id) as conn:
        if not await rules.delete(conn, user_id, rule_id, now=desk.now()):
            raise NotFound
        await notices.publish(conn, user_id, topic="rule", id=rule_id)


async def restore_rule(desk: Desk, user_id: UUID, rule_id: UUID) -> Kept:
    """Under its own id, with all it ever said; one that is there stays as it is."""
    async with desk.database.as_user(user_id) as conn:
        if await rules.restore(conn, user_id, rule_id, now=desk.now()):
            if len(await rules.every(conn, user_id)) > MOST_RULES:
                raise BadValue("rules", "rule_many", most=MOST_RULES)
            await notices.publish(conn, user_id, topic="rule", id=rule_id)
        row = await rules.get(conn, user_id, rule_id)
    if row is None:
        raise NotFound
    return _kept(row)


async def rule_versions(desk: Desk, user_id: UUID, rule_id: UUID) -> tuple[tuple[RuleVersion, Rule], ...]:
    async with desk.database.as_user(user_id) as conn:
        found = await rules.versions(conn, user_id, rule_id)
    if not found:
        raise NotFound
    return tuple((one, read_rule({**one.body, "id": str(rule_id), "version": one.number})) for one in found)


def _kept(row: RuleRow) -> Kept:
    return Kept(row, rule_of(row))


def _bare(told: Mapping[str, Any]) -> dict[str, Any]:
    """Ids and versions are ours to give."""
    return {name: value for name, value in told.items() if name not in ("id", "version")}

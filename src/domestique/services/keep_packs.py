"""Packs as the athlete has them: what is held of each and what it would clash with; taken, all its rules at once but
for those that are held already; and given back.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from domestique.model.rule import Rule
from domestique.planning.conflicts import Conflict, conflicts
from domestique.planning.packs import PACKS, Pack
from domestique.services.athlete_now import today_of
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.plan_keeping import body_of_rule, rule_of
from domestique.store import notices, rules
from domestique.store.rules import NewRule, RuleRow

MOST_RULES = 300
_LATEST: Final = timedelta(days=60)
"""So far ahead a pack that counts days may begin."""


@dataclass(frozen=True, slots=True)
class PackSeen:
    """`held`: how many of its rules, as it says them or as they were edited since. `clashes`: what would be told of it
    beside what is held, were it taken today; each names rules of `rules` by their id."""

    pack: Pack
    held: int
    clashes: tuple[Conflict, ...]
    rules: tuple[Rule, ...]


async def list_packs(desk: Desk, user_id: UUID) -> tuple[PackSeen, ...]:
    async with desk.database.as_user(user_id) as conn:
        rows = await rules.every(conn, user_id)
        today = await today_of(desk, conn, user_id)
    return await asyncio.to_thread(lambda: tuple(_seen(pack, rows, today) for pack in PACKS))


def _seen(pack: Pack, rows: Sequence[RuleRow], today: date) -> PackSeen:
    held = [rule_of(row) for row in rows]
    active = [rule_of(row) for row in rows if row.active]
    mine = sum(_of(pack, rule) for rule in held)
    known = {_what(rule) for rule in held}
    fresh = [] if mine else [rule for rule in pack.rules_from(today) if _what(rule) not in known]
    names = {rule.id for rule in fresh}
    clashes = tuple(one for one in conflicts([*active, *fresh], today) if not names.isdisjoint(one.rule_ids))
    return PackSeen(pack, mine, tuple(one for one in clashes if one.key != "duplicate"), (*active, *fresh))


async def give_back(desk: Desk, user_id: UUID, slug: str) -> tuple[RuleRow, ...]:
    """The rules that went: each can be restored. Those that were edited go too; they came with it."""
    pack = pack_of(slug)
    async with desk.database.as_user(user_id) as conn:
        rows = [row for row in await rules.every(conn, user_id) if _of(pack, rule_of(row))]
        if not rows:
            raise NotFound
        for row in rows:
            await rules.delete(conn, user_id, row.id, now=desk.now())
        await notices.publish(conn, user_id, topic="rule")
    return tuple(rows)


def _of(pack: Pack, rule: Rule) -> bool:
    return rule.source.by == f"pack:{pack.slug}"


def pack_of(slug: str) -> Pack:
    for pack in PACKS:
        if pack.slug == slug:
            return pack
    raise NotFound


async def take_pack(
    desk: Desk, user_id: UUID, slug: str, *, on: date | None = None, demo: bool = False
) -> tuple[RuleRow, ...]:
    """What was added; a passing pack counts its days from `on`, or from the athlete's today. One that counts days may
    have begun, but not be over."""
    pack = pack_of(slug)
    async with desk.database.as_user(user_id) as conn:
        held = await rules.every(conn, user_id)
        known = {_what(rule_of(row)) for row in held}
        today = await today_of(desk, conn, user_id)
        fresh = [rule for rule in pack.rules_from(_first(pack, today, on)) if _what(rule) not in known]
        if len(held) + len(fresh) > MOST_RULES:
            raise BadValue("slug", "rule_many", most=MOST_RULES)
        new = [NewRule(desk.new_id(), rule.kind, body_of_rule(rule), "pack", demo=demo) for rule in fresh]
        if not new:
            return ()
        await rules.add(conn, user_id, new, now=desk.now())
        await notices.publish(conn, user_id, topic="rule")
        return tuple(await rules.every(conn, user_id, only=[one.id for one in new]))


def _first(pack: Pack, today: date, on: date | None) -> date:
    if on is None:
        return today
    if not pack.passes:
        raise BadValue("on", "pack_no_days")
    if on > today + _LATEST:
        raise BadValue("on", "pack_far", last=today + _LATEST)
    if on + timedelta(days=pack.passes) <= today:
        raise BadValue("on", "pack_over", days=pack.passes)
    return on


def _what(rule: Rule) -> object:
    return rule.params, rule.weight, rule.scope

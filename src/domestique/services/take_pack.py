"""A pack's rules become the athlete's: all of them at once, those that are held already left out."""

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from domestique.model.rule import Rule
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

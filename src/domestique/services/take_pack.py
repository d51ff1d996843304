"""A pack's rules become the athlete's: all of them at once, those that are held already left out."""

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


def pack_of(slug: str) -> Pack:
    for pack in PACKS:
        if pack.slug == slug:
            return pack
    raise NotFound


async def take_pack(desk: Desk, user_id: UUID, slug: str) -> tuple[RuleRow, ...]:
    """What was added; a passing pack counts its days from the athlete's today."""
    pack = pack_of(slug)
    async with desk.database.as_user(user_id) as conn:
        held = await rules.every(conn, user_id)
        known = {_what(rule_of(row)) for row in held}
        today = await today_of(desk, conn, user_id)
        fresh = [rule for rule in pack.rules_from(today) if _what(rule) not in known]
        if len(held) + len(fresh) > MOST_RULES:
            raise BadValue("slug", "rule_many", most=MOST_RULES)
        new = [NewRule(desk.new_id(), rule.kind, body_of_rule(rule), "pack", None) for rule in fresh]
        if not new:
            return ()
        await rules.add(conn, user_id, new, now=desk.now())
        await notices.publish(conn, user_id, topic="rule")
        return tuple(await rules.every(conn, user_id, only=[one.id for one in new]))


def _what(rule: Rule) -> object:
    return rule.params, rule.weight, rule.scope

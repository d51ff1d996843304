"""What plain words would become, before anybody says yes: rules to confirm, what was not understood, and what the
proposed rules would find in the plan that is carried out. Nothing is kept.
"""

import asyncio
import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from domestique.model.rule import InjuryLimit, Rule, Source, Tier
from domestique.model.sport import Sport
from domestique.planning.check import check
from domestique.planning.verdict import State
from domestique.planning.words import Proposed, Reading, read_words
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.plan_keeping import Held, held
from domestique.store import accounts, activity_sums, plans
from domestique.store.database import Connection

_SPORTS_FROM_DAYS = 365
_HANGUL: Final = re.compile(r"[가-힣]")


@dataclass(frozen=True, slots=True)
class Effect:
    """On the plan that is carried out: the proposed rules it breaks as it stands, by their place."""

    plan_name: str
    broken: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """`rules` stand beside `reading.proposed`, in its order; their ids are their places."""

    reading: Reading
    rules: tuple[Rule, ...]
    effect: Effect | None


async def parse_rules(desk: Desk, user_id: UUID, text: str, language: str) -> Understood:
    async with desk.database.as_user(user_id) as conn:
        account = await accounts.get(conn, user_id)
        if account is None:
            raise NotFound
        today = desk.now().astimezone(ZoneInfo(account.time_zone)).date()
        since = today.fromordinal(today.toordinal() - _SPORTS_FROM_DAYS)
        sums = await activity_sums.sums(conn, user_id, since, today, step="month", zone=account.time_zone)
        active = await _active(conn, user_id)
    sports = tuple(sorted({Sport(one.sport) for one in sums}))
    reading = await asyncio.to_thread(read_words, text, language, today, sports)
    at = desk.now().isoformat()
    rules = tuple(rule_of(one, place, at) for place, one in enumerate(reading.proposed))
    effect = None if active is None or not rules else await asyncio.to_thread(_effect, active, rules)
    return Understood(reading, rules, effect)


def rule_of(proposed: Proposed, place: int, at: str) -> Rule:
    """Injuries bind as safety does; all else is the athlete's own wish. Its words are in the language they were said
    in, whatever the page's is."""
    tier = Tier.SAFETY if isinstance(proposed.params, InjuryLimit) else Tier.ATHLETE
    said = proposed.clause.strip()
    source = Source(said, "ko" if _HANGUL.search(said) else "en", "person", at)
    return Rule(str(place), proposed.params, proposed.weight, tier, proposed.scope, source)


async def _active(conn: Connection, user_id: UUID) -> Held | None:
    for row in await plans.every(conn, user_id, archived=False):
        if row.active:
            return await held(conn, user_id, row.id)
    return None


def _effect(active: Held, rules: tuple[Rule, ...]) -> Effect:
    verdict = check(active.plan, rules, active.start)
    broken = tuple(int(one.rule.id) for one in verdict.judged if one.state is State.BROKEN)
    return Effect(active.plan.name, broken)

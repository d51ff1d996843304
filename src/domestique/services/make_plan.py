"""A plan is made: wishes become rules, the solver answers, the checker judges, and only what it certifies is kept. The
season's outline and the first weeks come at once; the rest of the season is planned by a job.
"""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from domestique.model.plan import Plan, Start, monday_of
from domestique.model.plan_reading import check_name
from domestique.model.rule import Rule
from domestique.model.rule_json import SPORT_WORDS
from domestique.model.sport import Sport
from domestique.planning.defaults import defaults_for
from domestique.planning.history.blame import with_past_of
from domestique.planning.packs import PACKS
from domestique.planning.request import Answer, Effort, Outcome, Request
from domestique.planning.solver import solve
from domestique.planning.sports_wanted import sports_wanted
from domestique.planning.wishing import BadWish, Wished, asked_for, each_of, unsaid, wished, without, yielding
from domestique.services.athlete_now import athlete_now, offered
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.levels_now import levels_now
from domestique.services.plan_keeping import (
    Judgement,
    Why,
    body_of_rule,
    held,
    judge,
    keep,
    rule_of,
    season_soon,
)
from domestique.store import notices, plans, rules
from domestique.store.database import Connection
from domestique.store.plans import MAIN, NewPlan, PlanRow
from domestique.store.rules import NewRule

_SECONDS = 8.0
_SEASON_SECONDS = 60.0
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Made:
    """`plan_id` None: nothing was kept, and `answer` tells of the clash, or `judged` why it is not certified."""

    answer: Answer
    rules: tuple[Rule, ...]
    seconds: float
    plan_id: UUID | None = None
    judged: Judgement | None = None


async def make_plan(
    desk: Desk, user_id: UUID, told: Mapping[str, Any], *, demo: bool = False, seconds: float = _SECONDS
) -> Made:
    """`told` is what POST /plans/generate takes; `seconds`: for how long somebody waits."""
    begun = time.monotonic()
    check_name(told["name"], told.get("goal"))
    async with desk.database.as_user(user_id) as conn:
        athlete = await athlete_now(desk, conn, user_id)
        try:
            wish = wished(told, athlete.today)
        except BadWish as bad:
            raise BadValue(bad.field, bad.reason, **bad.slots) from bad
        athlete = await athlete_now(desk, conn, user_id, first=wish.first)
        bound, sports = await _rules(desk, conn, user_id, told, wish, athlete.start)
        known = await levels_now(conn, user_id, today=athlete.start.day, zone=athlete.zone)
    detail = monday_of(wish.first) + timedelta(weeks=int(told.get("detail_weeks") or 4), days=-1)
    request = Request(
        name=str(told["name"]),
        first=wish.first,
        last=wish.last,
        start=athlete.start,
        rules=bound,
        options=offered(athlete, sports, wish.equipment, known.levels, bound, min(detail, wish.last)),
        detail_to=min(detail, wish.last),
        seconds=seconds,
        goal=str(told.get("goal") or ""),
    )
    answer, judged = await asyncio.to_thread(_answered, request)
    taken = time.monotonic() - begun
    if judged is None or not judged.verdict.good:
        return Made(answer, bound, taken, judged=judged)
    kept = dict(told) | {"sports": [SPORT_WORDS[sport] for sport in sports]}
    plan_id = await _save(desk, user_id, kept, judged, season=bool(told.get("season", True)), demo=demo)
    return Made(answer, bound, taken, plan_id, judged)


async def plan_season(desk: Desk, user_id: UUID, plan_id: UUID) -> bool:
    """The weeks without detail yet, and what is there stays. Whether there is a new version. What was edited meanwhile
    is planned around in another try."""
    for _ in range(_TRIES):
        async with desk.database.as_user(user_id) as conn:
            there = await held(conn, user_id, plan_id)
            athlete = await athlete_now(desk, conn, user_id, first=there.plan.first)
            wish = dict(there.row.wish)
            known = await levels_now(conn, user_id, today=athlete.start.day, zone=athlete.zone)
        plan = there.plan
        if plan.detailed_to is None or plan.detailed_to >= plan.last or athlete.today > plan.last:
            return False
        sports, things = asked_for(wish, plan, there.rules)
        request = Request(
            name=plan.name,
            first=plan.first,
            last=plan.last,
            start=athlete.start,
            rules=there.rules,
            options=offered(athlete, sports, things, known.levels, there.rules, plan.last),
            before=_held_fast(plan),
            effort=Effort.REBUILT,
            phases=plan.phases,
            seconds=_SEASON_SECONDS,
            goal=plan.goal,
        )
        answer, judged = await asyncio.to_thread(_answered, request)
        if judged is None or not judged.verdict.good:
            return False
        whole = _let_go(replace(judged.plan, items=with_past_of(plan, judged.plan, athlete.today).items), plan)
        judged = await asyncio.to_thread(judge, whole, there.rules, athlete.start, answer)
        if not judged.verdict.good:
            return False
        async with desk.database.as_user(user_id) as conn:
            row = await plans.get(conn, user_id, plan_id, lock=True)
            if row is None:
                return False
            if row.head == there.version.number and row.branch == there.row.branch:
                why = Why("solver", "season", {})
                await keep(desk, conn, user_id, row, judged, why, parent=row.head)
                return True
    return False


def _held_fast(plan: Plan) -> Plan:
    """What has its detail stays; the weeks after it are planned as new ones are, not with as few workouts as may be."""
    return replace(plan, items=tuple(replace(one, locked=True) for one in plan.items))


def _let_go(whole: Plan, plan: Plan) -> Plan:
    """Locked are those that the athlete locked."""
    free = {one.id for one in plan.items if not one.locked}
    return replace(whole, items=tuple(replace(one, locked=one.locked and one.id not in free) for one in whole.items))


def _answered(request: Request) -> tuple[Answer, Judgement | None]:
    answer = solve(request)
    if answer.plan is None or answer.outcome not in (Outcome.OPTIMAL, Outcome.FEASIBLE):
        return answer, None
    return answer, judge(answer.plan, request.rules, request.start, answer)


async def _rules(
    desk: Desk, conn: Connection, user_id: UUID, told: Mapping[str, Any], wish: Wished, start: Start
) -> tuple[tuple[Rule, ...], tuple[Sport, ...]]:
    """The athlete's own, this plan's, the packs', and defaults nobody said anything else about; each with an id. And
    the sports they leave to be planned."""
    chosen = told.get("rules")
    ids = None if chosen is None else [UUID(str(one)) for one in chosen]
    rows = await rules.every(conn, user_id, only=ids)
    if ids is not None and {row.id for row in rows} != set(ids):
        raise NotFound
    kept = [rule_of(row) for row in rows if ids is not None or row.active]
    fresh = list(wish.own)
    sports = sports_wanted(wish.sports, [*kept, *fresh], start.done)
    if not sports:
        raise BadValue("sports", "plan_sports")
    fresh += each_of(wish.sports, sports)
    for slug in told.get("packs") or ():
        pack = next((one for one in PACKS if one.slug == slug), None)
        if pack is None:
            raise BadValue("packs", "pack_unknown", known=", ".join(one.slug for one in PACKS))
        fresh += unsaid(pack.rules_from(wish.first), [*kept, *fresh])
    fresh += defaults_for([*kept, *fresh])
    named = [replace(one, id=str(desk.new_id()), version=1) for one in fresh]
    bound = without((*kept, *named), [str(one) for one in told.get("without") or ()])
    given = yielding(bound, told.get("given") or ())
    return tuple(one if one.id else replace(one, id=str(desk.new_id()), version=1) for one in given), sports


async def _save(
    desk: Desk, user_id: UUID, told: Mapping[str, Any], judged: Judgement, *, season: bool, demo: bool
) -> UUID:
    plan_id = desk.new_id()
    plan: Plan = judged.plan
    async with desk.database.as_user(user_id) as conn:
        new = NewPlan(plan_id, plan.name, "", plan.goal, str(told.get("goal_type") or "fitness"), dict(told), demo)
        await plans.add(conn, user_id, new, now=desk.now())
        known = {str(row.id) for row in await rules.every(conn, user_id)}
        own = [one for one in judged.rules if one.id not in known]
        await rules.add(
            conn,
            user_id,
            [
                NewRule(
                    UUID(one.id), one.kind, body_of_rule(one), "pack" if one.source.by else "person", plan_id, demo=demo
                )
                for one in own
            ],
            now=desk.now(),
        )
        row: PlanRow | None = await plans.get(conn, user_id, plan_id, lock=True)
        assert row is not None
        await keep(desk, conn, user_id, row, judged, Why("solver", "generated", {}), parent=None, branch=MAIN)
        if season and plan.detailed_to is not None and plan.detailed_to < plan.last:
            await season_soon(desk, conn, user_id, plan_id)
        await notices.publish(conn, user_id, topic="plan", id=plan_id)
    return plan_id

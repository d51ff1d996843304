"""Something happened: up to three certified ways on, each kept as an offer until the athlete says yes to one."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from domestique.model.plan import Plan, monday_of
from domestique.model.plan_json import in_order, plan_json, start_json
from domestique.model.rule import Rule
from domestique.model.rule_json import SPORT_WORDS, rule_json
from domestique.planning.adapt import PARTS, Happened, What, asked, begins, cannot_be_held, letting_go, sideless
from domestique.planning.calm_weeks import calm_weeks
from domestique.planning.history.blame import with_past_of
from domestique.planning.history.diff import diff, edits
from domestique.planning.lost_races import without_lost_races
from domestique.planning.near_days import Near, near_days
from domestique.planning.recognising import recognised
from domestique.planning.request import Effort, Outcome, Request
from domestique.planning.solver import solve
from domestique.planning.verdict import State
from domestique.planning.wishing import asked_for
from domestique.services.athlete_now import Athlete, athlete_now, offered
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.levels_now import levels_now
from domestique.services.plan_keeping import Held, Judgement, held, judge, rules_today
from domestique.store import activities, measures, notices, plan_proposals
from domestique.store.database import Connection
from domestique.store.plan_proposals import ProposalRow

_SECONDS: Final = 6.0
_PATIENCE: Final = 15.0
"""For all that one offer tries."""
_AT_LEAST: Final = 1.5
"""Of it for each: the last asks least, and is not left without its time by those before it."""
_WINDOW: Final = timedelta(weeks=4)
_USUAL_DAYS: Final = {What.SICK: 3, What.INJURED: 14, What.TRAVELLING: 3, What.TIRED: 3}
_LONGEST: Final = 180
_SPORTS: Final = {word: sport for sport, word in SPORT_WORDS.items()}


@dataclass(frozen=True, slots=True)
class Offered:
    """`why` (below plans.offer) where there is nothing to offer, with its slots; `clash`: the rules that cannot be kept
    together then, where that is why; without an id where nobody told one, for it is of what happened."""

    offers: tuple[ProposalRow, ...]
    why: str | None = None
    slots: Mapping[str, Any] | None = None
    clash: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class _Case:
    """What every offer begins from. `plan`: what it is compared with; `bound`: its rules and those of what happened."""

    there: Held
    athlete: Athlete
    happened: Happened
    plan: Plan
    bound: tuple[Rule, ...]
    levels: Mapping[str, float]

    @property
    def end(self) -> date:
        return self.plan.detailed_to or self.plan.last


async def adapt(desk: Desk, user_id: UUID, plan_id: UUID, told: Mapping[str, Any]) -> Offered:
    """`told` is what POST /plans/{id}/adapt takes."""
    async with desk.database.as_user(user_id) as conn:
        there = await held(conn, user_id, plan_id)
        now_bound = await rules_today(conn, user_id, there)
        athlete = await athlete_now(desk, conn, user_id, first=there.plan.first)
        known = await levels_now(conn, user_id, today=athlete.start.day, zone=athlete.zone)
        happened = await _happened(conn, user_id, told, there, athlete)
    if happened.what is What.RULES and now_bound.same:
        return Offered((), "rules_same")
    wish = asked(there.plan, happened, athlete.today)
    if wish.counts:
        item = happened.item
        assert item is not None
        done = happened.load if happened.load is not None else item.dose.load
        return Offered((), "equal", {"load": round(done), "meant": round(item.dose.load)})
    extra = tuple(replace(one, id=str(desk.new_id()), version=1) for one in (*now_bound.back, *wish.rules))
    bound = (*(one for one in now_bound.rules if one.id), *extra)
    fresh = (*extra, *now_bound.new, *(one for _, one in now_bound.changed))
    before, bound = without_lost_races(wish.before, bound, extra)
    before, loose = letting_go(before, fresh, athlete.start, athlete.today)
    case = _Case(there, athlete, happened, before, bound, known.levels)
    found = await asyncio.gather(*(asyncio.to_thread(_offer, case, effort) for effort in wish.efforts))
    made: dict[str, tuple[Effort, Judgement]] = {}
    for effort, judged in zip(wish.efforts, found, strict=True):
        if isinstance(judged, Judgement):
            made.setdefault(str(judged.certificate.get("plan")), (effort, judged))
    if not made:
        clashing = next((one for one in found if not isinstance(one, Judgement) and one), ())
        clash = tuple(replace(one, id="" if one in extra else one.id) for one in bound if one.id in clashing)
        return Offered((), "clash" if clash else "none", clash=clash)
    facts = _facts(happened) | ({"let_go": len(loose)} if loose else {})
    asked_id, now = desk.new_id(), desk.now()
    offers = tuple(
        _row(desk.new_id(), asked_id, there, effort, judged, extra, happened.what, facts, now)
        for effort, judged in made.values()
    )
    if not extra and now_bound.same and all(one.edits == 0 for one in offers):
        return Offered((), "nothing")
    async with desk.database.as_user(user_id) as conn:
        await plan_proposals.add(conn, user_id, offers)
        await notices.publish(conn, user_id, topic="proposal")
    return Offered(offers)


def _offer(case: _Case, effort: Effort) -> Judgement | tuple[str, ...]:
    """Or the ids of the rules in the way, where that was shown. The next weeks anew and what lies behind them as it is;
    where that does not fit together, all of it anew. The days until it happens stay, but before a journey, whose
    workouts may be done ahead."""
    happened, today = case.happened, case.athlete.today
    window = min(case.end, monday_of(today) + _WINDOW + timedelta(days=6))
    ahead = happened.what is What.TRAVELLING and effort is not Effort.REBUILT
    give_up = time.monotonic() + _PATIENCE
    clash: tuple[str, ...] = ()
    nears = near_days(case.plan, today, begins(happened, today), happened.last, ahead=ahead)
    nears = tuple(one for one in nears if not cannot_be_held(case.plan, one.held, case.bound, case.athlete.start))
    calm = calm_weeks(case.plan, case.athlete.start.done, happened, effort, today, case.end)
    caps = (*((nears[0], calm) for _ in calm[:1]), *((near, ()) for near in nears))
    tries = [(*one, until) for one in caps for until in dict.fromkeys((window, case.end))]
    for number, (near, beside, until) in enumerate(tries, 1):
        later = _AT_LEAST * (len(tries) - number)
        seconds = max(_AT_LEAST, min(_SECONDS, give_up - time.monotonic() - later))
        judged = _tried(case, effort, near, beside, until, seconds)
        if isinstance(judged, Judgement):
            return judged
        clash = judged or clash
    return clash


def _tried(
    case: _Case, effort: Effort, near: Near, calm: tuple[Rule, ...], until: date, seconds: float
) -> Judgement | tuple[str, ...]:
    """Only what the checker certifies, by the rules and without what the solver was told beside them."""
    there, athlete, plan = case.there, case.athlete, case.plan
    sports, things = asked_for(there.row.wish, plan, case.bound)
    request = Request(
        name=plan.name,
        first=plan.first,
        last=plan.last,
        start=athlete.start,
        rules=(*case.bound, *near.caps, *calm),
        options=offered(athlete, sports, things, case.levels, case.bound, case.end),
        detail_to=until,
        before=plan,
        effort=effort,
        phases=plan.phases,
        locked=near.held,
        seconds=seconds,
        goal=plan.goal,
        ways_out=False,
    )
    answer = solve(request)
    if answer.plan is None or answer.outcome not in (Outcome.OPTIMAL, Outcome.FEASIBLE):
        return answer.clash.rule_ids if answer.clash is not None and answer.clash.proven else ()
    caps = {one.id for one in (*near.caps, *calm)}
    mine = replace(answer.plan, rules=tuple(one for one in answer.plan.rules if one.id not in caps))
    named = recognised(plan, mine, athlete.today)
    whole = _joined(plan, named, until) if until < case.end else named
    judged = judge(with_past_of(there.plan, whole, athlete.today), case.bound, athlete.start, answer)
    broken = tuple(one.rule.id for one in judged.verdict.judged if one.state is State.BROKEN)
    return judged if judged.verdict.good else broken


def _joined(before: Plan, new: Plan, until: date) -> Plan:
    """What was planned behind `until` stays, and so does what is meant for those weeks."""
    names = {each.id for each in new.items}
    later = tuple(one for one in before.items if one.day > until and one.id not in names)
    loads = before.week_loads
    if len(new.week_loads) == len(loads):
        weeks = (until - monday_of(before.first)).days // 7 + 1
        loads = (*new.week_loads[:weeks], *loads[weeks:])
    return replace(new, items=in_order((*new.items, *later)), detailed_to=before.detailed_to, week_loads=loads)


async def _happened(
    conn: Connection, user_id: UUID, told: Mapping[str, Any], there: Held, athlete: Athlete
) -> Happened:
    what = What(told["what"])
    items = {one.id: one for one in there.plan.items}
    item = None
    if told.get("item_id") is not None:
        item = items.get(str(told["item_id"]))
        if item is None:
            raise BadValue("item_id", "plan_no_item", id=told["item_id"])
    elif what in (What.MOVED, What.REPLACED):
        raise BadValue("item_id", "plan_change_needs")
    if what is What.MOVED and told.get("day") is None:
        raise BadValue("day", "plan_change_needs")
    first = _day(told.get("from")) or (item.day if item is not None else athlete.today)
    last = _day(told.get("to")) or first + timedelta(days=_USUAL_DAYS.get(what, 1) - 1)
    if last < first:
        raise BadValue("to", "rule_backwards")
    if (last - first).days > _LONGEST or abs((first - athlete.today).days) > _LONGEST:
        raise BadValue("to", "adapt_days", most=_LONGEST)
    part = str(told.get("body_part") or "")
    if what is What.INJURED and sideless(part) not in PARTS:
        raise BadValue("body_part", "adapt_part", known=", ".join(PARTS))
    load, minutes = None, None
    if told.get("activity_id") is not None:
        load, minutes = await _done(conn, user_id, UUID(str(told["activity_id"])))
    things = told.get("equipment")
    return Happened(
        what,
        first,
        last,
        item,
        _day(told.get("day")),
        load,
        minutes,
        part,
        tuple(_SPORTS[word] for word in told.get("forbid_sports") or ()),
        None if things is None else tuple(str(one) for one in things),
    )


async def _done(conn: Connection, user_id: UUID, activity_id: UUID) -> tuple[float | None, float | None]:
    found = await activities.get(conn, user_id, activity_id)
    if found is None:
        raise NotFound
    measured = await measures.get(conn, user_id, activity_id)
    seconds = found.row.timer_s
    return (None if measured is None else measured.load), (None if seconds is None else seconds / 60)


def _facts(happened: Happened) -> dict[str, Any]:
    told: dict[str, Any] = {"from": happened.first.isoformat(), "to": happened.last.isoformat()}
    if happened.item is not None:
        told["item"] = happened.item.id
    return told


def _row(
    proposal_id: UUID,
    asked_id: UUID,
    there: Held,
    effort: Effort,
    judged: Judgement,
    extra: tuple[Rule, ...],
    what: What,
    facts: Mapping[str, Any],
    now: Any,
) -> ProposalRow:
    return ProposalRow(
        id=proposal_id,
        plan_id=there.row.id,
        asked_id=asked_id,
        base=there.version.number,
        branch=there.row.branch,
        effort=effort.value,
        author="solver",
        reason=what.value,
        facts=facts,
        body=plan_json(judged.plan),
        start=start_json(judged.start),
        rules=[rule_json(one) for one in extra],
        certificate=judged.certificate,
        good=judged.verdict.good,
        edits=edits(diff(there.plan, judged.plan)),
        version=1,
        state="open",
        made=None,
        created_at=now,
        decided_at=None,
    )


def _day(told: object) -> date | None:
    return None if told is None else date.fromisoformat(str(told))

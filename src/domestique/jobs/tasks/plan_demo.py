"""The demo athlete's rules and plan, made as an athlete would make them: the clock goes back to the eve of the first
week, and words, solver, checker and a change by hand follow on their days; a trip ahead leaves offers to decide on.

Nothing is made in an account that has rules or plans of its own, nor from a history too short to plan from.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from domestique.demo import life
from domestique.jobs.task import JobContext, Retry, Task, TryLater
from domestique.locales import Language, say
from domestique.model.plan import monday_of
from domestique.model.plan_reading import BadPlan
from domestique.model.rule_json import rule_json
from domestique.services.adapt_plan import adapt
from domestique.services.athlete_now import athlete_now
from domestique.services.decide_proposals import approve
from domestique.services.desk import Desk
from domestique.services.edit_plan import edit_plan
from domestique.services.errors import PlanBreaks
from domestique.services.follow_import import get_import
from domestique.services.follow_jobs import list_jobs
from domestique.services.keep_packs import take_pack
from domestique.services.keep_plans import change_plan
from domestique.services.keep_rules import add_rules
from domestique.services.make_plan import Made, make_plan, plan_season
from domestique.services.parse_rules import parse_rules
from domestique.services.read_agenda import Agenda, OfPlan, read_agenda
from domestique.services.refresh_lifts import refresh_lifts
from domestique.store import rules, sample_data
from domestique.store.links import TWINS_TASK
from domestique.store.measures import MEASURE_TASK
from domestique.store.sample_data import PLAN_DEMO_TASK

if TYPE_CHECKING:
    from domestique.bootstrap import House

LEAST_DAYS: Final = 28 + 7 * (life.WEEKS_BEHIND + 1)
"""Of history: four weeks before the plan begins, which rules look back over."""
_AGAIN: Final = timedelta(seconds=1)
_SECONDS: Final = 60.0
"""For the solver: nobody waits for it at a page."""
_WAYS_OUT: Final = 4
_TRIES: Final = 3
_EVENING: Final = time(20)

_log = structlog.get_logger(__name__)


async def run(house: "House", job: JobContext, *, import_id: str | None = None) -> None:
    await _wait_for_figures(house.desk, job.user_id, import_id)
    await plan_demo(house.desk, job.user_id)


async def plan_demo(
    desk: Desk, user_id: UUID, *, behind: int = life.WEEKS_BEHIND, ahead: int = life.WEEKS_AHEAD
) -> UUID | None:
    """The plan's id. `behind` and `ahead`: weeks before and after this one's Monday."""
    async with desk.database.as_user(user_id) as conn:
        if await sample_data.plans(conn, user_id) or await sample_data.has_own_plans(conn, user_id):
            return None
        athlete = await athlete_now(desk, conn, user_id)
        told = any(one.demo for one in await rules.every(conn, user_id))
    first = life.first_day(athlete.today, behind)
    days = [one.day for one in athlete.start.done]
    if not days or min(days) > first - timedelta(days=28):
        return None
    language: Language = "en" if athlete.language == "en" else "ko"
    clock = _Clock(desk, ZoneInfo(athlete.zone))
    eve = clock.evening(first - timedelta(days=1))
    if not told:
        words = say(language, f"demo.life.{life.season_of(first + timedelta(days=7))}")
        understood = await parse_rules(eve, user_id, words, language)
        await add_rules(eve, user_id, [rule_json(one) for one in understood.rules], demo=True)
        await take_pack(eve, user_id, life.PACK, demo=True)
    made = await _made(eve, user_id, _wish(athlete.today, first, ahead, language))
    if made.plan_id is None:
        _log.warning("the demo athlete has no plan", outcome=made.answer.outcome.value)
        return None
    await change_plan(eve, user_id, made.plan_id, {"active": True})
    await plan_season(eve, user_id, made.plan_id)
    await _move_one(clock, user_id, first + timedelta(days=7), athlete.today, say(language, "demo.moved"))
    await _go_on_without_one(clock, user_id, made.plan_id, first, athlete.today)
    tuesday = athlete.today + timedelta(days=2 + (6 - athlete.today.weekday()) % 7)
    trip = {"what": "travelling", "from": tuesday.isoformat(), "to": (tuesday + timedelta(days=2)).isoformat()}
    await adapt(desk, user_id, made.plan_id, trip)
    await refresh_lifts(desk, user_id)
    return made.plan_id


async def _made(desk: Desk, user_id: UUID, wish: dict[str, Any]) -> Made:
    """Where the words of a season clash with its weeks the nearest way out is taken, as an athlete would."""
    given: list[dict[str, Any]] = []
    while True:
        made = await make_plan(desk, user_id, wish | {"given": given}, demo=True, seconds=_SECONDS)
        clash = made.answer.clash
        if made.plan_id is not None or clash is None or not clash.relaxations or len(given) == _WAYS_OUT:
            return made
        way = clash.relaxations[0]
        rule = next(one for one in made.rules if one.id == way.rule_id)
        instead = None if way.instead is None else rule_json(way.instead)
        given.append({"rule": rule_json(rule), "instead": instead})


class _Clock:
    """Desks of other days, of the athlete's own zone."""

    def __init__(self, desk: Desk, zone: ZoneInfo) -> None:
        self.desk, self._zone = desk, zone

    def evening(self, day: date) -> Desk:
        moment = datetime.combine(day, _EVENING, self._zone).astimezone(UTC)
        return replace(self.desk, now=lambda: moment)


def _wish(today: date, first: date, ahead: int, language: Language) -> dict[str, Any]:
    events = [
        {
            "name": say(language, f"demo.{one.name}"),
            "date": one.day.isoformat(),
            "priority": one.priority,
            "sport": "run",
            "duration_min": one.minutes,
        }
        for one in life.goals(today, ahead)
    ]
    return {
        "name": say(language, "demo.plan"),
        "goal": say(language, "demo.goal"),
        "goal_type": "event",
        "first": first.isoformat(),
        "sports": list(life.SPORTS),
        "events": events,
        "season": False,
    }


async def _go_on_without_one(clock: _Clock, user_id: UUID, plan_id: UUID, first: date, today: date) -> None:
    """The first one missed for which the solver finds other ways on: that same evening the nearest is said yes to."""
    agenda = await read_agenda(clock.desk, user_id, first, today - timedelta(days=7))
    missed = [one.item for one in agenda.planned if one.done is None and one.item.event is None]
    for item in missed[:_TRIES]:
        desk = clock.evening(item.day)
        offered = await adapt(desk, user_id, plan_id, {"what": "missed", "item_id": item.id})
        if not offered.offers:
            continue
        nearest = offered.offers[0]  # that with the least effort
        try:
            await approve(desk, user_id, nearest.id, version=nearest.version, accept=False)
        except PlanBreaks:
            continue
        return


async def _move_one(clock: _Clock, user_id: UUID, since: date, today: date, why: str) -> None:
    """By hand, on the evening before: to the day on which it was done."""
    agenda = await read_agenda(clock.desk, user_id, since, today - timedelta(days=1))
    for one, day in movable(agenda):
        desk = clock.evening(min(one.item.day, day) - timedelta(days=1))
        change = {"op": "move", "id": one.item.id, "day": day.isoformat(), "keep_start": True}
        try:
            await edit_plan(desk, user_id, one.plan_id, [change], base=one.version, said=why)
        except (PlanBreaks, BadPlan):
            continue
        return


def movable(agenda: Agenda) -> Iterator[tuple[OfPlan, date]]:
    """What nobody did on its day, with a day of the same week that has a session of its sport nobody had planned."""
    planned = {one.done for one in agenda.planned}
    for one in agenda.planned:
        if one.done is not None or one.item.event is not None:
            continue
        for session in agenda.done:
            same_week = monday_of(session.day) == monday_of(one.item.day)
            if session.id not in planned and session.sport == one.item.sport and same_week:
                yield one, session.day


async def _wait_for_figures(desk: Desk, user_id: UUID, import_id: str | None) -> None:
    """A plan rests on what was done, so what came in is read and measured first."""
    waiting = False
    if import_id is not None:
        batch = (await get_import(desk, user_id, UUID(import_id), limit=1)).batch
        waiting = batch.state in ("queued", "running")
    for task in (TWINS_TASK, MEASURE_TASK):
        for state in ("waiting", "running"):
            page = await list_jobs(desk, user_id, cursor=None, limit=1, state=state, task=task)
            waiting = waiting or bool(page.jobs)
    if waiting:
        raise TryLater(desk.now() + _AGAIN, "figures_to_come", "what came in is not measured yet")


TASK = Task(name=PLAN_DEMO_TASK, run=run, retry=Retry(max_attempts=2))

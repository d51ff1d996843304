"""Where an athlete stands on an evening, as a plan goes on from there: form, what was done, thresholds; no deed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import isfinite
from uuid import UUID
from zoneinfo import ZoneInfo

from domestique.analysis.days.form import constants_of, form_of
from domestique.analysis.days.known import loads_by_day
from domestique.model.athlete import Settings, valid_on
from domestique.model.plan import Done, Option, Start
from domestique.model.rule import PinnedSession, Rule
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds
from domestique.model.workout_thresholds import thresholds_for
from domestique.planning.counting import HARD_S, dense
from domestique.planning.library import LIBRARY, options_for, shortlist
from domestique.planning.library.ability import raised
from domestique.planning.library.levels import offered_levels
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.store import accounts, activity_sums, athlete_settings, measures, wellness_days, zone_times
from domestique.store.database import Connection

DONE_DAYS = 56
"""How far back what was done is told: rules look back four weeks, and a taper's reference lies before that."""
_MOST_DONE = 2_000
_CLIMB_DAYS, _MOST_CLIMB = 21, 4
_PLANNED_SPORTS = (
    Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH, Sport.WALKING, Sport.HIKING, Sport.ROWING,
    Sport.SKIING, Sport.OTHER,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Athlete:
    """`today` is their own. `start` is yesterday evening's."""

    today: date
    zone: str
    language: str
    settings: Settings
    start: Start
    known: bool
    """whether there is any load at all to tell form from"""

    @property
    def thresholds(self) -> Mapping[Sport, Thresholds]:
        return thresholds_of(self.settings)


def thresholds_of(settings: Settings) -> Mapping[Sport, Thresholds]:
    return {sport: thresholds_for(settings, sport) for sport in _PLANNED_SPORTS}


async def athlete_now(desk: Desk, conn: Connection, user_id: UUID, *, first: date | None = None) -> Athlete:
    """`first`: of a plan; where it begins later the start is this evening, with what was done today. Of one that has
    begun, what was done stands for its days up to yesterday."""
    account = await accounts.get(conn, user_id)
    if account is None:
        raise NotFound
    today = desk.now().astimezone(ZoneInfo(account.time_zone)).date()
    evening = today if first is not None and first > today else today - timedelta(days=1)
    history = await athlete_settings.history(conn, user_id)
    settings = valid_on(history, evening)
    constants = constants_of(settings)
    loads = await measures.loads(conn, user_id, until=evening + timedelta(days=1))
    begins = min([evening, *(one.day for one in loads[:1])])
    mornings = await wellness_days.days_with_any(conn, user_id, begins, evening)
    days = (evening - begins).days + 1
    load = loads_by_day(((one.day, one.load, True) for one in loads), mornings, begins, days)
    form = form_of(load, constants)
    start = Start(
        evening,
        _known(form.fitness[-1]),
        _known(form.fatigue[-1]),
        constants.fitness_days,
        constants.fatigue_days,
        await _done(conn, user_id, evening, account.time_zone),
    )
    known = any(one.load is not None for one in loads) or constants.fitness_seed > 0
    return Athlete(today, account.time_zone, account.language, valid_on(history, today), start, known)


def offered(
    athlete: Athlete,
    sports: Sequence[Sport],
    things: frozenset[str] | None,
    levels: Mapping[str, float],
    rules: Sequence[Rule],
    until: date,
) -> tuple[Option, ...]:
    """What the solver may choose from: workouts near the athlete's own levels (levels_now.py), of these sports, with
    these things; as long as their own rules want them, and a rung more for each three weeks there are to climb."""
    asked: dict[Sport, float] = {}
    for rule in rules:
        if isinstance(rule.params, PinnedSession) and rule.params.min_minutes:
            asked[rule.params.sport] = max(asked.get(rule.params.sport, 0.0), float(rule.params.min_minutes))
    climb = min(_MOST_CLIMB, max(0, (until - athlete.today).days // _CLIMB_DAYS))
    found = options_for(athlete.thresholds, things, raised(LIBRARY, offered_levels(levels), asked), climb=climb)
    return shortlist(found, sports)


async def today_of(desk: Desk, conn: Connection, user_id: UUID) -> date:
    account = await accounts.get(conn, user_id)
    if account is None:
        raise NotFound
    return desk.now().astimezone(ZoneInfo(account.time_zone)).date()


async def _done(conn: Connection, user_id: UUID, evening: date, zone: str) -> tuple[Done, ...]:
    since = evening - timedelta(days=DONE_DAYS - 1)
    found = await activity_sums.done(conn, user_id, since, evening, zone=zone, limit=_MOST_DONE)
    hard: set[UUID] = set()
    zoned: set[UUID] = set()
    for one in await zone_times.of_activities(conn, user_id, [each.id for each in found]):
        if one.three is not None:
            zoned.add(one.activity_id)
            if one.three[2] >= HARD_S:
                hard.add(one.activity_id)
    told = []
    for each in found:
        minutes = round((each.timer_s or 0.0) / 60)
        sport = Sport(each.sport)
        is_hard = sport is not Sport.STRENGTH and (
            each.id in hard or (each.id not in zoned and dense(each.load, minutes))
        )
        told.append(Done(each.day, sport, minutes, round(each.load or 0.0, 1), is_hard, each.distance_m))
    return tuple(told)


def _known(value: float) -> float:
    return round(float(value), 2) if isfinite(value) else 0.0

"""The peer of plan_quality: what a spreadsheet does. Weeks that grow by a tenth, every fourth lighter, a taper; on each
free day the template's kind of workout that is nearest in length."""

from datetime import date, timedelta

from domestique.model import rule as r
from domestique.model.plan import Dose, Option, Plan, Planned, weekday_of
from domestique.model.sport import Sport
from domestique.planning.request import Request

_PATTERN = (r.Role.EASY, r.Role.HARD, r.Role.EASY, r.Role.HARD, r.Role.EASY, r.Role.EASY, r.Role.LONG)


def greedy(request: Request) -> Plan:
    first = max(request.first, request.start.day + timedelta(days=1))
    kept = [item for item in request.before.items if item.day < first] if request.before else []
    race = next(rule for rule in request.rules if isinstance(rule.params, r.Event))
    assert isinstance(race.params, r.Event)
    items: list[Planned] = []
    day, week = first, 0
    while day < race.params.date:
        if day.weekday() == 0 and day > first:
            week += 1
        minutes = _minutes(request, week, (race.params.date - day).days)
        if not _closed(request, day):
            items.append(_nearest(request, day, minutes))
        day += timedelta(days=1)
    load = 60.0 * (race.params.duration_min or 120) / 60
    dose = Dose(race.params.duration_min or 120, load)
    raced = Planned("race", race.params.date, race.params.sport, r.Role.RACE, race.params.name, dose, event=race.id)
    return Plan(request.name, request.first, request.last, (*kept, *items, raced))


def _minutes(request: Request, week: int, left: int) -> float:
    """Of one day: a week's time over the days that are left in it."""
    start = request.start.ctl * 7 / 0.8
    hours = next(
        (p.minutes for rule in request.rules if isinstance(p := rule.params, r.MaxTime) and p.per is r.Per.WEEK), 600
    )
    cap = min(hours, start * 1.1 ** min(week, 8))
    if left <= 14:
        cap *= 0.5
    elif week % 4 == 3:
        cap *= 0.65
    days = 7 - sum(_closed(request, request.first + timedelta(days=n)) for n in range(7))
    return cap / max(1, days) * 0.9


def _closed(request: Request, day: date) -> bool:
    for rule in request.rules:
        params = rule.params
        if isinstance(params, r.RestDay) and weekday_of(day) in params.weekdays:
            return True
        if isinstance(params, r.Unavailable) and (
            weekday_of(day) in params.weekdays or any(one.first <= day <= one.last for one in params.dates)
        ):
            return True
    return False


def _nearest(request: Request, day: date, minutes: float) -> Planned:
    role = _PATTERN[day.weekday()]
    sports = sorted({one.sport for one in request.options if one.sport is not Sport.STRENGTH})
    sport: Sport = sports[day.toordinal() % len(sports)]
    if any(one.sport is Sport.STRENGTH for one in request.options) and day.weekday() == 4:
        sport, role = Sport.STRENGTH, r.Role.STRENGTH
    fitting = [one for one in request.options if one.sport is sport and one.role is role]
    fitting = fitting or [one for one in request.options if one.sport is sport]
    wanted = minutes * (1.8 if role is r.Role.LONG else 1.0)
    best: Option = min(fitting, key=lambda one: (abs(one.dose.minutes - wanted), one.template, one.level))
    start = 1110 if day.weekday() < 5 else 540
    return Planned(
        f"{day.isoformat()}-1", day, best.sport, best.role, best.template, best.dose, start, best.template, best.level,
        best.tags, best.needs,
    )  # fmt: skip

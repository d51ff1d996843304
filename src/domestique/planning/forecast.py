"""What a plan comes to if it is done: fitness, fatigue and form day by day, FTP, the time in a race; each with the
range that four of five shall lie in. Nothing is solved: it is reckoned in milliseconds, and moves with every edit.

The width comes from what is usually missed: a season's load lies within some 12 % of what was planned, a day's within
some 35 %; FTP and race times follow fitness by a quarter of its change, which is what groups show, and single athletes
differ from it widely. All of that is told, kept and held against what came (store/plan_forecasts.py).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, sqrt
from typing import Final, Literal

from domestique.model import rule as r
from domestique.model.plan import Plan, Start, monday_of
from domestique.model.rule import Rule
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds

Slug = Literal["ctl", "atl", "form", "ftp", "race_time"]

_CURVES: Final[tuple[Slug, ...]] = ("ctl", "atl", "form")
FOUR_OF_FIVE: Final = 1.2816
SEASON: Final = 0.12
"""standard deviation of what is done of what was planned, over a season"""
DAY: Final = 0.35
"""and of a single day"""
_GAIN: Final = 0.25
"""of a change of fitness, in FTP and speed"""
_MOST_GAIN: Final = 0.12
_TEST: Final = 0.02
"""a test's own error, and the legs of the day"""
_MONTH: Final = 0.015
"""what else moves a threshold in a month"""
_RIEGEL: Final = 1.06
_KILOMETRES: Final[tuple[tuple[str, float], ...]] = (
    (r"half|하프", 21.0975),
    (r"marathon|마라톤|full|풀코스", 42.195),
)
_TOLD: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*(km|k\b|킬로|키로|mi\b|miles?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Point:
    day: date
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Series:
    """`reason` (below plans.forecast.reason) where there are no points."""

    slug: Slug
    points: tuple[Point, ...]
    reason: str | None = None
    sport: Sport | None = None
    about: str | None = None


def forecast(
    plan: Plan, start: Start, rules: Sequence[Rule], thresholds: Mapping[Sport, Thresholds], *, known: bool = True
) -> tuple[Series, ...]:
    """`start` is the evening from which on nobody knows; days until it are not told. `known`: whether any load is."""
    if not known and start.ctl == 0 and not plan.items:
        none = [Series(slug, (), "no_load") for slug in _CURVES]
        return (*none, Series("ftp", (), "no_load"))
    days = daily_loads(plan, start)
    if not days:
        return tuple(Series(slug, (), "no_season") for slug in _CURVES)
    fitness = _spread(days, start.ctl, start.fitness_days, start.day)
    fatigue = _spread(days, start.atl, start.fatigue_days, start.day)
    form = _form(fitness, fatigue, start)
    found = [Series("ctl", fitness), Series("atl", fatigue), Series("form", form)]
    found.append(_ftp(fitness, start, thresholds))
    found += _races(fitness, start, rules, thresholds)
    return tuple(found)


def curve(plan: Plan, start: Start) -> dict[date, tuple[float, float]]:
    """CTL of each evening, and form of each morning, without ranges."""
    loads = daily_loads(plan, start)
    fitness = _spread(loads, start.ctl, start.fitness_days, start.day)
    fatigue = _spread(loads, start.atl, start.fatigue_days, start.day)
    form = _form(fitness, fatigue, start)
    return {one.day: (one.value, at.value) for one, at in zip(fitness, form, strict=True)}


def daily_loads(plan: Plan, start: Start) -> list[float]:
    """From the day after `start` to the plan's last. Where there is no detail yet the week's load lies evenly on its
    days that are left."""
    first, last = start.day + timedelta(days=1), plan.last
    count = (last - first).days + 1
    if count <= 0:
        return []
    loads = [0.0] * count
    for item in plan.items:
        at = (item.day - first).days
        if 0 <= at < count:
            loads[at] += item.dose.load
    detailed = plan.detailed_to or plan.last
    opens = monday_of(plan.first)
    for at, meant in enumerate(plan.week_loads):
        monday = opens + timedelta(days=7 * at)
        open_days = [
            day
            for day in (monday + timedelta(days=one) for one in range(7))
            if day > detailed and first <= day <= last and day >= plan.first
        ]
        there = sum(one.dose.load for one in plan.items if 0 <= (one.day - monday).days < 7)
        for day in open_days:
            loads[(day - first).days] += max(0.0, meant - there) / len(open_days)
    return loads


def _spread(loads: Sequence[float], begin: float, days: float, evening: date) -> tuple[Point, ...]:
    """The average, and how far it may be: by a season that is done more or less wholly, and by single days."""
    gain = 1 - exp(-1 / days)
    value, brought, wobble = begin, 0.0, 0.0
    found = []
    for at, load in enumerate(loads):
        value += (load - value) * gain
        brought += (load - brought) * gain
        wobble = wobble * (1 - gain) ** 2 + (gain * DAY * load) ** 2
        width = FOUR_OF_FIVE * sqrt((SEASON * brought) ** 2 + wobble)
        found.append(_point(evening + timedelta(days=at + 1), value, width, least=0.0))
    return tuple(found)


def _form(fitness: Sequence[Point], fatigue: Sequence[Point], start: Start) -> tuple[Point, ...]:
    """Of the morning: the evening before. What is done less lowers both, so that the ranges do not add up."""
    begin = Point(start.day, start.ctl, start.ctl, start.ctl)
    tired = Point(start.day, start.atl, start.atl, start.atl)
    found = []
    for at, one in enumerate(fitness):
        left, right = (begin, tired) if at == 0 else (fitness[at - 1], fatigue[at - 1])
        width = abs((right.high - right.value) - (left.high - left.value)) + 0.5
        found.append(_point(one.day, left.value - right.value, width))
    return tuple(found)


def _ftp(fitness: Sequence[Point], start: Start, thresholds: Mapping[Sport, Thresholds]) -> Series:
    known = thresholds.get(Sport.CYCLING)
    if known is None or not known.ftp_w:
        return Series("ftp", (), "no_ftp", Sport.CYCLING)
    base = known.ftp_w
    points = tuple(
        _point(one.day, base * _grown(one.value, start), base * _unsure(one, start)) for one in fitness[6::7]
    )
    return Series("ftp", points, None, Sport.CYCLING)


def _races(
    fitness: Sequence[Point], start: Start, rules: Sequence[Rule], thresholds: Mapping[Sport, Thresholds]
) -> list[Series]:
    events = [rule.params for rule in rules if isinstance(rule.params, r.Event)]
    by_day = {one.day: one for one in fitness}
    ahead = [event for event in events if event.date in by_day]
    if not ahead:
        return [Series("race_time", (), "no_event")]
    return [_race(event, by_day[event.date], start, thresholds) for event in ahead]


def _race(event: r.Event, point: Point, start: Start, thresholds: Mapping[Sport, Thresholds]) -> Series:
    known = thresholds.get(event.sport)
    speed = None if known is None else known.css_mps if event.sport is Sport.SWIMMING else known.threshold_mps
    if not speed:
        return Series("race_time", (), "no_threshold", event.sport, event.name)
    metres = distance_of(event)
    if metres is None:
        return Series("race_time", (), "no_distance", event.sport, event.name)
    hour = speed * 3600
    seconds = 3600 * (metres / hour) ** _RIEGEL / _grown(point.value, start)
    return Series(
        "race_time", (_point(event.date, seconds, seconds * _unsure(point, start)),), None, event.sport, event.name
    )


def distance_of(event: r.Event) -> float | None:
    """In metres, as its name tells; running only knows its usual ones by name."""
    told = _TOLD.search(event.name)
    if told is not None:
        value = float(told.group(1).replace(",", "."))
        return value * (1609.344 if told.group(2).lower().startswith("mi") else 1000)
    if event.sport is Sport.RUNNING:
        return next((km * 1000 for words, km in _KILOMETRES if re.search(words, event.name, re.IGNORECASE)), None)
    return None


def _grown(ctl: float, start: Start) -> float:
    """Of the threshold of today. From hardly any fitness, change says little."""
    share = _GAIN * (ctl - start.ctl) / max(start.ctl, 20.0)
    return 1 + max(-_MOST_GAIN, min(_MOST_GAIN, share))


def _unsure(point: Point, start: Start) -> float:
    months = max(0, (point.day - start.day).days) / 30
    follows = _GAIN * (point.high - point.value) / max(start.ctl, 20.0)
    return FOUR_OF_FIVE * sqrt(_TEST**2 + (_MONTH**2) * months) + follows


def _point(day: date, value: float, width: float, least: float | None = None) -> Point:
    low = value - width if least is None else max(least, value - width)
    return Point(day, round(value, 2), round(low, 2), round(value + width, 2))

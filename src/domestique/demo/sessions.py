"""A planned session to the activities a device recorded of it; a triathlon is three."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone

import numpy as np

from domestique.demo.athlete import UTC_OFFSET_S, Form, bike_computer, watch
from domestique.demo.calendar import State
from domestique.demo.chance import chance
from domestique.demo.gym import gym
from domestique.demo.hikes import hike
from domestique.demo.rides import ride
from domestique.demo.runs import run
from domestique.demo.season import Day, Session
from domestique.demo.swims import open_water, pool
from domestique.model.activity import Activity

_HOLIDAY_M = -450_000.0
_ZONE = timezone(timedelta(seconds=UTC_OFFSET_S))


def activities_of(seed: int, day: Day, start: date) -> Iterator[Activity]:
    for index in range(len(day.sessions)):
        yield from session_of(seed, day, start, index)


def session_of(seed: int, day: Day, start: date, index: int) -> Iterator[Activity]:
    """What came of one of the day's sessions."""
    yield from _recorded(chance(seed, day.date, f"session {index}"), seed, day, start, day.sessions[index])


def _recorded(draw: np.random.Generator, seed: int, day: Day, start: date, session: Session) -> Iterator[Activity]:
    begin = moment(day.date, session.hour)
    seconds = session.minutes * 60
    tired = _tired(day)
    degrees = temperature(day.date, session.hour) + draw.normal(0, 2.5)
    computer, wrist, form = bike_computer(day.date, start), watch(day.date, start), day.form
    kind, name = session.kind, session.name
    if kind == "triathlon":
        yield from _triathlon(draw, seed, day, start, begin, degrees)
    elif kind.startswith("ride"):
        indoors = 21.0 if kind == "ride_indoor" else degrees
        yield ride(draw, seed, kind, begin, seconds, form, computer, name=name, tired=tired, degrees=indoors)
    elif kind.startswith("run"):
        yield run(draw, seed, kind, begin, seconds, form, wrist, name=name, tired=tired, degrees=degrees)
    elif kind == "swim_pool":
        yield pool(draw, begin, seconds, form, wrist, name=name, tired=tired)
    elif kind == "swim_open":
        yield open_water(draw, seed, begin, seconds, form, wrist, name=name, tired=tired)
    elif kind == "gym":
        number = (day.date - start).days // 3
        yield gym(draw, begin, seconds, form, wrist, name=name, tired=tired, number=number)
    else:
        away = _HOLIDAY_M if day.state is State.HOLIDAY else 0.0
        yield hike(draw, seed, begin, seconds, form, wrist, name=name, away_m=away)


def _triathlon(
    draw: np.random.Generator, seed: int, day: Day, start: date, begin: datetime, degrees: float
) -> Iterator[Activity]:
    form: Form = day.form
    wrist, computer = watch(day.date, start), bike_computer(day.date, start)
    swim = open_water(draw, seed, begin, 0, form, wrist, name="Olympic triathlon: swim", tired=0, race=True)
    yield swim
    begin += timedelta(seconds=round(swim.elapsed_s or 0) + 190)
    bike = ride(
        draw, seed, "bike_leg", begin, 40_000 / 9.3, form, computer,
        name="Olympic triathlon: bike", tired=0, degrees=degrees,
    )  # fmt: skip
    yield bike
    begin += timedelta(seconds=round(bike.elapsed_s or 0) + 110)
    seconds = 10_000 / (form.threshold_ms * 0.85)
    yield run(
        draw, seed, "run_leg", begin, seconds, form, wrist,
        name="Olympic triathlon: run", tired=0.02, degrees=degrees,
    )  # fmt: skip


def _tired(day: Day) -> float:
    """A share of speed and power lost to the last week, to illness not yet over."""
    worn = 0.0011 * max(day.fatigue - day.fitness, 0)
    return min(worn + (0.05 if day.state is State.RECOVERING else 0.0), 0.12)


def temperature(day: date, hour: float) -> float:
    """Seoul's year in degrees Celsius: -5 in January's mornings, 30 in August's afternoons."""
    year = np.cos(2 * np.pi * (day.timetuple().tm_yday - 205) / 365.25)
    return float(12 + 14.5 * year + 3.5 * np.cos(2 * np.pi * (hour - 15) / 24))


def moment(day: date, hour: float) -> datetime:
    local = datetime.combine(day, time(), _ZONE) + timedelta(seconds=round(hour * 3600))
    return local.astimezone(UTC)

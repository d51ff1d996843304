"""Every day of the history: how the athlete is, and what they did."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from domestique.demo.athlete import Form, form
from domestique.demo.calendar import Phase, Race, State, is_test, phase, race_on, states, volume
from domestique.demo.chance import chance

_FITNESS_DAYS, _FATIGUE_DAYS = 42.0, 7.0


@dataclass(frozen=True, slots=True)
class Session:
    kind: str
    hour: float
    """Local clock."""
    minutes: float
    name: str


@dataclass(frozen=True, slots=True)
class Day:
    date: date
    state: State
    form: Form
    fitness: float
    fatigue: float
    load: float
    sessions: tuple[Session, ...]


_LOAD_AN_HOUR = {
    "ride_endurance": 52, "ride_intervals": 78, "ride_recovery": 30, "ride_indoor": 70, "ride_test": 82,
    "ride_race": 75, "run_easy": 62, "run_long": 66, "run_tempo": 85, "run_intervals": 88, "run_half": 105,
    "run_10k": 110, "swim_pool": 58, "swim_open": 55, "gym": 35, "hike": 28, "triathlon": 95,
}  # fmt: skip
_WEEKS: dict[Phase, tuple[tuple[tuple[str, float], ...], ...]] = {
    Phase.BASE: (
        (("gym", 55),), (("ride_indoor", 65),), (("swim_pool", 50), ("run_easy", 40)), (("gym", 60),),
        (("swim_pool", 45),), (("ride_endurance", 150),), (("run_long", 75),),
    ),
    Phase.BUILD: (
        (("swim_pool", 50),), (("ride_intervals", 75),), (("run_tempo", 50), ("gym", 45)), (("ride_endurance", 80),),
        (("swim_pool", 55),), (("ride_endurance", 195),), (("run_long", 85),),
    ),
    Phase.PEAK: (
        (("swim_pool", 50),), (("ride_intervals", 80),), (("run_intervals", 55),), (("swim_open", 40), ("gym", 35)),
        (("ride_recovery", 50),), (("ride_endurance", 210), ("run_easy", 25)), (("run_long", 80),),
    ),
    Phase.RUN: (
        (("gym", 50),), (("run_intervals", 60),), (("ride_endurance", 75),), (("run_tempo", 55),),
        (("swim_pool", 45),), (("ride_endurance", 120),), (("run_long", 105),),
    ),
    Phase.OFF: (
        (), (("gym", 50),), (("run_easy", 35),), (), (("swim_pool", 40),), (("hike", 150),), (),
    ),
}  # fmt: skip
_NAMES = {
    "ride_endurance": "Endurance ride", "ride_intervals": "Bike intervals", "ride_recovery": "Easy spin",
    "ride_indoor": "Indoor sweet spot", "ride_test": "FTP test", "run_easy": "Easy run", "run_long": "Long run",
    "run_tempo": "Tempo run", "run_intervals": "Run intervals", "swim_pool": "Pool swim",
    "swim_open": "Open water", "gym": "Strength", "hike": "Hike",
}  # fmt: skip
_HOLIDAY = ("swim_open", "hike", "run_easy", None)
_RACE_MINUTES = {"ride_race": 260.0, "run_half": 100.0, "run_10k": 45.0, "triathlon": 160.0}


def season(seed: int, start: date, until: date) -> Iterator[Day]:
    """From `start` to the day before `until`. Fitness is what the training left behind, so illness costs some."""
    unusual = states(seed, start, until)
    fitness = fatigue = 42.0
    for offset in range((until - start).days):
        day = start + timedelta(days=offset)
        state = unusual.get(day, State.WELL)
        sessions = tuple(_sessions(seed, day, start, state))
        load = sum(_LOAD_AN_HOUR[session.kind] * session.minutes / 60 for session in sessions)
        yield Day(day, state, form(day, start, fitness), fitness, fatigue, load, sessions)
        fitness += (load - fitness) / _FITNESS_DAYS
        fatigue += (load - fatigue) / _FATIGUE_DAYS


def _sessions(seed: int, day: date, start: date, state: State) -> Iterator[Session]:
    draw = chance(seed, day, "plan")
    skipped, wobble = draw.random() < 0.07, float(np.clip(draw.normal(1, 0.09), 0.75, 1.25))
    race = race_on(day)
    if state is State.ILL:
        return
    if state is State.HOLIDAY:
        kind = _HOLIDAY[day.toordinal() % len(_HOLIDAY)]
        if kind:
            yield Session(kind, 9.5, {"hike": 180.0}.get(kind, 40.0) * wobble, f"{_NAMES[kind]}, Jeju")
    elif race is not None:
        yield _race(race)
    elif not skipped:
        share = volume(day, start) * wobble * (0.6 if state is State.RECOVERING else 1.0)
        for index, (kind, minutes) in enumerate(_of(day, state)):
            weekend = day.weekday() >= 5
            hour = (8.0 if weekend else 6.2) + index * (6.5 if weekend else 12.6) + draw.uniform(0, 0.6)
            fixed = kind in ("gym", "swim_pool", "ride_test")
            yield Session(kind, hour, minutes * (max(share, 0.8) if fixed else share), _NAMES[kind])


def _of(day: date, state: State) -> tuple[tuple[str, float], ...]:
    if is_test(day) and state is State.WELL:
        return (("ride_test", 60.0),)
    planned = _WEEKS[phase(day)][day.weekday()]
    if state is State.RECOVERING:
        easy = {"ride_intervals": "ride_recovery", "ride_indoor": "ride_recovery"}
        return tuple(
            (easy.get(kind, kind.replace("tempo", "easy").replace("intervals", "easy")), minutes)
            for kind, minutes in planned
        )
    return planned


def _race(race: Race) -> Session:
    return Session(race.kind, 8.0, _RACE_MINUTES[race.kind], race.name)

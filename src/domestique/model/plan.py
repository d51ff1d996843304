"""A plan: dated workouts in weeks and phases under rules, and what the athlete brings to its first day.

Nothing here has a clock or an id of its own making: days are the athlete's own dates, ids come in.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domestique.model.rule import WEEK, Phase, Role, Weekday
from domestique.model.sport import Sport
from domestique.model.workout import Workout


class Author(StrEnum):
    PERSON = "person"
    SOLVER = "solver"
    COACH = "coach"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Dose:
    """What a workout asks of the body. `load` in TSS-like points, 100 is one hour at threshold. The three times are
    minutes below the first threshold, between the two, above the second; strength work has none of them."""

    minutes: int
    load: float
    low: float = 0.0
    mid: float = 0.0
    high: float = 0.0
    metres: float | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A workout of the library at one level with its dose for one athlete: what the solver may choose. `needs` are
    the things without which it cannot be done (pool, gym, trainer …); `phases` empty: in any."""

    template: str
    level: int
    sport: Sport
    role: Role
    dose: Dose
    family: str = ""
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """A workout on a day of a plan. `start` is minutes after midnight, None where nobody said. A locked one is never
    moved or changed by a new plan. `workout` holds its steps where somebody changed them; else the template's at
    that level are meant. `because`: ids of the rules that put it there, for blame."""

    id: str
    day: date
    sport: Sport
    role: Role
    name: str
    dose: Dose
    start: int | None = None
    template: str | None = None
    level: int | None = None
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    locked: bool = False
    workout: Workout | None = None
    event: str | None = None
    """the id of the event rule, for a race"""
    because: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    phase: Phase
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Done:
    """A session done before the plan's first day, as far as rules look back (hard, ramp, weeks)."""

    day: date
    sport: Sport
    minutes: int
    load: float
    hard: bool = False
    metres: float | None = None
    start: int | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """The athlete on the evening before the plan's first day. `done` reaches back 28 days or more."""

    day: date
    """the evening's date: the plan begins on the day after or later"""
    ctl: float
    atl: float
    fitness_days: float = 42.0
    fatigue_days: float = 7.0
    done: tuple[Done, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleRef:
    id: str
    version: int


@dataclass(frozen=True, slots=True)
class Plan:
    """From `first` to `last`, both planned days. Weeks are calendar weeks from Monday. `week_loads` is the skeleton:
    the load meant for each calendar week, also those without detail yet. `detailed_to`: the last day with workouts
    chosen; None: all of it."""

    name: str
    first: date
    last: date
    items: tuple[Planned, ...] = ()
    phases: tuple[PhaseSpan, ...] = ()
    rules: tuple[RuleRef, ...] = ()
    week_loads: tuple[float, ...] = ()
    detailed_to: date | None = None
    goal: str = ""
    note: str = ""


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def weekday_of(day: date) -> Weekday:
    return WEEK[day.weekday()]

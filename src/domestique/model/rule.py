"""A rule: a typed constraint on plans. Twenty-two kinds; each has the dataclass of its parameters here and one file in
`planning/rules` (its words, source and check). What each means, to the letter, is docs/rules.md: the checker and the
solver are written from that page by different hands.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from domestique.model.sport import Sport


class Weekday(StrEnum):
    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


WEEK: Final = tuple(Weekday)
"""Monday first; `WEEK[day.weekday()]`."""


class Phase(StrEnum):
    BASE = "base"
    BUILD = "build"
    PEAK = "peak"
    TAPER = "taper"
    RECOVERY = "recovery"


class Role(StrEnum):
    """What a planned workout is for in its week."""

    EASY = "easy"
    LONG = "long"
    HARD = "hard"
    STRENGTH = "strength"
    RACE = "race"
    ANY = "any"
    """in rules only: whichever"""


class Tier(StrEnum):
    SAFETY = "safety"
    """only the person can lift it, and it is recorded"""
    ATHLETE = "athlete"
    """as the athlete said it"""
    SCIENCE = "science"
    """a default with a source; the first to give way"""


@dataclass(frozen=True, slots=True)
class Days:
    """Both ends count."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a rule holds; None and empty: everywhere."""

    first: date | None = None
    last: date | None = None
    weekdays: tuple[Weekday, ...] = ()
    phase: Phase | None = None


EVERYWHERE: Final = Scope()


@dataclass(frozen=True, slots=True)
class Source:
    """The athlete's words as they were said, or the pack or doctrine a rule came with. `at` is ISO 8601."""

    text: str = ""
    lang: str = ""
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Selector:
    """Planned workouts that match all that is told."""

    sport: Sport | None = None
    role: Role | None = None
    tags: tuple[str, ...] = ()
    weekdays: tuple[Weekday, ...] = ()


@dataclass(frozen=True, slots=True)
class Window:
    """Minutes after midnight; `end` up to 1440."""

    weekday: Weekday
    start: int
    end: int


class Per(StrEnum):
    SESSION = "session"
    DAY = "day"
    WEEK = "week"
    PHASE = "phase"


class RampMetric(StrEnum):
    CTL = "ctl"
    MINUTES = "minutes"
    DISTANCE = "distance"
    LOAD = "load"


class Priority(StrEnum):
    A = "A"
    B = "B"
    C = "C"


class Order(StrEnum):
    ANY = "any"
    A_FIRST = "a_first"
    B_FIRST = "b_first"


class Shape(StrEnum):
    PROGRESSIVE = "progressive"
    STEP = "step"


class Counting(StrEnum):
    TIME = "time"
    SESSIONS = "sessions"


class LoadMetric(StrEnum):
    TSS = "tss"
    SRPE = "srpe"


class TimeOfDay(StrEnum):
    AM = "am"
    PM = "pm"


@dataclass(frozen=True, slots=True)
class MaxTime:
    per: Per
    minutes: int
    sports: tuple[Sport, ...] = ()


@dataclass(frozen=True, slots=True)
class MinTime:
    minutes: int
    sports: tuple[Sport, ...] = ()


@dataclass(frozen=True, slots=True)
class Availability:
    windows: tuple[Window, ...]
    max_sessions: int | None = None


@dataclass(frozen=True, slots=True)
class Unavailable:
    dates: tuple[Days, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    sports: tuple[Sport, ...] = ()


@dataclass(frozen=True, slots=True)
class RestDay:
    weekdays: tuple[Weekday, ...] = ()
    min_per_week: int | None = None


@dataclass(frozen=True, slots=True)
class SessionCount:
    """`sport` None: any."""

    sport: Sport | None = None
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class PinnedSession:
    weekday: Weekday
    sport: Sport
    role: Role = Role.ANY
    min_minutes: int | None = None
    time: int | None = None
    """minutes after midnight"""
    every_weeks: int = 1


@dataclass(frozen=True, slots=True)
class HardSpacing:
    min_days_between: int
    sports: tuple[Sport, ...] = ()


@dataclass(frozen=True, slots=True)
class MaxHard:
    most: int
    sports: tuple[Sport, ...] = ()


@dataclass(frozen=True, slots=True)
class RampCap:
    metric: RampMetric
    max_per_week: float | None = None
    max_pct_per_week: float | None = None
    sports: tuple[Sport, ...] = ()


@dataclass(frozen=True, slots=True)
class Deload:
    every_weeks: int
    max_load_fraction: float = 0.7
    keep_intensity: bool = True


@dataclass(frozen=True, slots=True)
class IntensityDistribution:
    window: Per
    low_min_pct: float | None = None
    mid_max_pct: float | None = None
    high_max_pct: float | None = None
    by: Counting = Counting.TIME


@dataclass(frozen=True, slots=True)
class Separation:
    a: Selector
    b: Selector
    min_hours: float
    order: Order = Order.ANY


@dataclass(frozen=True, slots=True)
class Event:
    name: str
    date: date
    priority: Priority
    sport: Sport
    expected_load: float | None = None
    duration_min: int | None = None


@dataclass(frozen=True, slots=True)
class Taper:
    """`event`: A, B or an event's name."""

    event: str
    days: int
    volume_reduction_pct: float
    keep_intensity: bool = True
    shape: Shape = Shape.PROGRESSIVE


@dataclass(frozen=True, slots=True)
class FormTarget:
    """`at` None: on the morning of the event."""

    at: date | None = None
    tsb_min: float | None = None
    tsb_max: float | None = None
    ctl_min: float | None = None


@dataclass(frozen=True, slots=True)
class LoadBounds:
    per: Per
    metric: LoadMetric = LoadMetric.TSS
    least: float | None = None
    most: float | None = None
    tsb_floor: float | None = None


@dataclass(frozen=True, slots=True)
class Equipment:
    have: tuple[str, ...] = ()
    lack: tuple[str, ...] = ()
    when: Scope = EVERYWHERE


@dataclass(frozen=True, slots=True)
class InjuryLimit:
    """`sports`: what the two limits speak of; empty: every session."""

    body_part: str
    forbid_sports: tuple[Sport, ...] = ()
    forbid_tags: tuple[str, ...] = ()
    max_minutes_per_session: int | None = None
    max_pct_per_week: float | None = None
    until: date | None = None
    sports: tuple[Sport, ...] = ()


@dataclass(frozen=True, slots=True)
class Preference:
    like: tuple[Selector, ...] = ()
    dislike: tuple[Selector, ...] = ()
    time_of_day: TimeOfDay | None = None


@dataclass(frozen=True, slots=True)
class Variety:
    same_template_max: int


@dataclass(frozen=True, slots=True)
class NoSportAfter:
    first: Selector
    then: Selector
    days: int


Params = (
    MaxTime
    | MinTime
    | Availability
    | Unavailable
    | RestDay
    | SessionCount
    | PinnedSession
    | HardSpacing
    | MaxHard
    | RampCap
    | Deload
    | IntensityDistribution
    | Separation
    | Event
    | Taper
    | FormTarget
    | LoadBounds
    | Equipment
    | InjuryLimit
    | Preference
    | Variety
    | NoSportAfter
)

KINDS: Final[Mapping[str, type]] = {
    "max_time": MaxTime,
    "min_time": MinTime,
    "availability": Availability,
    "unavailable": Unavailable,
    "rest_day": RestDay,
    "session_count": SessionCount,
    "pinned_session": PinnedSession,
    "hard_spacing": HardSpacing,
    "max_hard": MaxHard,
    "ramp_cap": RampCap,
    "deload": Deload,
    "intensity_distribution": IntensityDistribution,
    "separation": Separation,
    "event": Event,
    "taper": Taper,
    "form_target": FormTarget,
    "load_bounds": LoadBounds,
    "equipment": Equipment,
    "injury_limit": InjuryLimit,
    "preference": Preference,
    "variety": Variety,
    "no_sport_after": NoSportAfter,
}

_SLUGS: Final = {kind: slug for slug, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Rule:
    """`weight` None: hard; else soft, 1 to 100. `version` counts up; the id stays."""

    id: str
    params: Params
    weight: int | None = None
    tier: Tier = Tier.ATHLETE
    scope: Scope = EVERYWHERE
    source: Source = Source()
    version: int = 1

    @property
    def kind(self) -> str:
        return _SLUGS[type(self.params)]

    @property
    def hard(self) -> bool:
        return self.weight is None

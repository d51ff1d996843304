"""What a stretch of words is about, whichever language it is in. The tables say which words mean what; the kinds'
files see tokens only.
"""

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Any, Final


class Is(StrEnum):
    # things one plans
    SPORT = auto()
    ROLE = auto()
    TAG = auto()
    WORKOUT = auto()
    """session, workout, 훈련: any sport"""
    WEEKDAYS = auto()
    DAYTIME = auto()
    PHASE = auto()
    THING = auto()
    BODY = auto()
    RACE = auto()
    RACE_DAY = auto()
    PRIORITY = auto()
    SAME = auto()
    # amounts
    DURATION = auto()
    COUNT = auto()
    PERCENT = auto()
    NUMBER = auto()
    SPLIT = auto()
    """80/20"""
    STRETCH = auto()
    """a number of days, weeks or months"""
    CLOCK = auto()
    DISTANCE = auto()
    DATE = auto()
    DATES = auto()
    ORDINAL = auto()
    PER = auto()
    EACH = auto()
    HALF = auto()
    # bounds
    MOST = auto()
    LEAST = auto()
    OVER = auto()
    UNDER = auto()
    ONLY = auto()
    BETWEEN = auto()
    # what happens
    NO = auto()
    CANT = auto()
    REST = auto()
    AWAY = auto()
    HOLIDAY = auto()
    PUBLIC = auto()
    """days that are holidays for everybody: nobody told the plan which"""
    CLOSED = auto()
    FREE = auto()
    HAVE = auto()
    HURT = auto()
    EASY_WEEK = auto()
    WEEKS_ON = auto()
    TAPER = auto()
    CUT = auto()
    RAMP = auto()
    REPEAT = auto()
    APART = auto()
    SAME_DAY = auto()
    """on the same day; with the value `apart`: on different days"""
    IN_A_ROW = auto()
    DAY_AFTER = auto()
    DAY_BEFORE = auto()
    AFTER = auto()
    BEFORE = auto()
    FROM = auto()
    SINCE = auto()
    """from then on: from a day that was told before"""
    UNTIL = auto()
    FOR = auto()
    LIKE = auto()
    DISLIKE = auto()
    BEST = auto()
    # figures
    CTL = auto()
    FORM = auto()
    LOAD = auto()
    VOLUME = auto()
    LOW = auto()
    MIDDLE = auto()
    HIGH = auto()
    POLARISED = auto()
    # how it is said
    HEDGE = auto()
    MUST = auto()
    KEEP = auto()
    WANT = auto()
    PLEASE = auto()
    ASK = auto()
    PAST = auto()
    IF = auto()
    OTHERS = auto()
    ASIDE = auto()
    """sleep, work, weight: not a training matter"""
    GOAL = auto()
    EDIT = auto()
    """move, swap: of what stands in the plan already"""
    VAGUE = auto()
    INDIFFERENT = auto()
    """don't mind, 해도 괜찮아요: allowed, not asked for"""
    WORKING = auto()
    """at work, at school: the hours one cannot train"""
    EITHER = auto()
    """Monday or Friday: one of them, nobody says which"""
    BUT = auto()
    """all days but those of its value; without one, what was left out is gone from the days said before"""
    EXCEPT = auto()
    """what follows is left out of the rule before, and nobody knows how"""
    BREAK = auto()
    STOP = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Amount:
    """One number said (`low == high`), or from one to another."""

    low: float
    high: float

    @property
    def single(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Token:
    """`start` and `end` are places in the plain text."""

    kind: Is
    value: Any
    start: int
    end: int


AMOUNTS: Final = frozenset({Is.DURATION, Is.COUNT, Is.NUMBER, Is.PERCENT, Is.DISTANCE})
CONTENT: Final = frozenset(
    {
        Is.SPORT, Is.ROLE, Is.TAG, Is.WEEKDAYS, Is.DAYTIME, Is.PHASE, Is.THING, Is.BODY, Is.RACE, Is.RACE_DAY,
        Is.PRIORITY,
        Is.DURATION, Is.COUNT, Is.PERCENT, Is.NUMBER, Is.SPLIT, Is.STRETCH, Is.CLOCK, Is.DISTANCE, Is.DATES,
        Is.ORDINAL,
        Is.REST, Is.AWAY, Is.HOLIDAY, Is.CLOSED, Is.HURT, Is.EASY_WEEK, Is.TAPER, Is.CUT, Is.RAMP, Is.REPEAT, Is.SAME,
        Is.APART, Is.IN_A_ROW, Is.DAY_AFTER, Is.DAY_BEFORE, Is.LIKE, Is.DISLIKE, Is.BEST, Is.CTL, Is.FORM, Is.LOAD,
        Is.POLARISED, Is.PER,
        Is.FREE, Is.EXCEPT, Is.PUBLIC,
    }
)  # fmt: skip
"""What can be planned, or limits it."""

"""What the demo athlete plans for: races that lie some weeks ahead whatever the day, and the words they would use for
their weeks, which follow the season (`demo.life.<season>` of the locales)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from domestique.demo.calendar import Phase, phase

Season = Literal["winter", "spring", "summer", "autumn"]

PACK: Final = "polarised"
SPORTS: Final = ("bike", "run", "swim", "strength")
WEEKS_BEHIND: Final = 3
"""Whole weeks of the plan that are over already, so that planned and done can be seen side by side."""
WEEKS_AHEAD: Final = 8
_TUNE_UP: Final = timedelta(weeks=4)
_SEASONS: Final[dict[Phase, Season]] = {
    Phase.BASE: "winter", Phase.BUILD: "spring", Phase.PEAK: "summer", Phase.RUN: "autumn", Phase.OFF: "autumn",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Goal:
    """`name` is a key below `demo`."""

    name: str
    day: date
    priority: Literal["A", "B"]
    minutes: int


def season_of(day: date) -> Season:
    return _SEASONS[phase(day)]


def first_day(today: date, weeks: int = WEEKS_BEHIND) -> date:
    """A Monday."""
    return today - timedelta(days=today.weekday(), weeks=weeks)


def goals(today: date, weeks: int = WEEKS_AHEAD) -> tuple[Goal, ...]:
    """The race the plan is for, on a Sunday, and another on the way where there is room for one."""
    race = today + timedelta(days=6 - today.weekday(), weeks=weeks - 1)
    half = Goal("race", race, "A", 100)
    return (half, Goal("tune_up", race - _TUNE_UP, "B", 45)) if race - _TUNE_UP > today else (half,)

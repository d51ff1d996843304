"""Where an athlete stands on the ladder of each family, 1 to 10: begun from what they do already, moved by every
workout done or not. Slowly up, for a level is proven by doing it; down by failing, and by weeks without.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS
from domestique.planning.library.offering import USUAL_LEVEL, option
from domestique.planning.library.template import Template

LOWEST, HIGHEST = 1.0, 10.0
_UP_EASY: Final = 0.8
_UP: Final = 0.5
_DOWN: Final = 0.4
_MOST_DOWN: Final = 1.0
_KEPT_DAYS: Final = 21
_DECAY_A_WEEK: Final = 0.25
_MOST_DECAY: Final = 2.0
_EASY_RPE, _HARD_RPE = 5.0, 9.0
_CTL_A_LEVEL: Final[Mapping[Sport, float]] = {
    Sport.CYCLING: 15,
    Sport.RUNNING: 11,
    Sport.SWIMMING: 5,
    Sport.STRENGTH: 3.5,
    Sport.ROWING: 12,
}
_CTL_USUAL: Final = 12.0
_HIGHEST_BEGUN: Final = 7.0
"""Nobody begins with the hardest: it is climbed to."""
_LONGER: Final = 1.1


class Outcome(StrEnum):
    HARDER = "harder"
    """done, and clearly more than was planned: counts as the rung above"""
    DONE = "done"
    CUT = "cut"
    """ended early, most of it done"""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A workout of the library as it went. `rpe` 1 to 10, None where nobody said. `key`: whose it is, for who asks."""

    day: date
    family: str
    rung: int
    outcome: Outcome
    rpe: float | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """What one attempt did: the level before it, less than after the last where weeks lay between, and after it."""

    attempt: Attempt
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Course:
    """How a family came to its level: where it begun, each attempt, and `level`, rested since the last of them."""

    begun: float
    moves: tuple[Moved, ...]
    level: float


def standing(attempts: Iterable[Attempt], on: date, begun: Mapping[str, float] | None = None) -> dict[str, float]:
    """By family, as of the evening of `on`; families never tried stand where they begun."""
    return dict(begun or {}) | {family: one.level for family, one in courses(attempts, on, begun).items()}


def courses(attempts: Iterable[Attempt], on: date, begun: Mapping[str, float] | None = None) -> dict[str, Course]:
    """Of the families that were tried up to the evening of `on`."""
    told, moves = dict(begun or {}), dict[str, list[Moved]]()
    for one in sorted((one for one in attempts if one.day <= on), key=lambda one: (one.day, one.family, one.rung)):
        past = moves.setdefault(one.family, [])
        level = told.get(one.family, float(USUAL_LEVEL))
        if past:
            level = rested(past[-1].after, (one.day - past[-1].attempt.day).days)
        past.append(Moved(one, level, moved(level, one)))
    return {
        family: Course(past[0].before, tuple(past), rested(past[-1].after, (on - past[-1].attempt.day).days))
        for family, past in moves.items()
    }


def moved(level: float, one: Attempt) -> float:
    """After one workout. What was far below one's level says nothing when it went well."""
    if one.outcome is Outcome.HARDER:
        return moved(level, replace(one, rung=min(int(HIGHEST), one.rung + 1), outcome=Outcome.DONE))
    if one.outcome is Outcome.DONE:
        if one.rung < level - 1:
            return level
        proven = max(level, float(one.rung))
        if one.rpe is not None and one.rpe >= _HARD_RPE:
            return _within(proven)
        gain = _UP_EASY if one.rpe is not None and one.rpe <= _EASY_RPE else _UP
        return _within(max(proven, min(level, float(one.rung)) + gain))
    if one.outcome is Outcome.CUT:
        return _within(level - _DOWN / 2) if one.rung <= level else level
    return _within(max(level - _MOST_DOWN, min(level - _DOWN, one.rung - _DOWN)))


def rested(level: float, days: int) -> float:
    """Three weeks keep it; then a quarter of a level a week goes, two levels at most."""
    lost = max(0, days - _KEPT_DAYS) / 7 * _DECAY_A_WEEK
    return _within(level - min(lost, _MOST_DECAY))


def offered_levels(levels: Mapping[str, float]) -> dict[str, int]:
    """Whole levels for `options_for`: a half is not yet the next."""
    return {family: max(1, round(level - 0.01)) for family, level in levels.items()}


def beginning(
    templates: Iterable[Template], ctl: Mapping[Sport, float], longest: Mapping[Sport, float]
) -> dict[str, float]:
    """From the fitness each sport has brought (its own CTL) and the longest minutes of the last weeks: hard families by
    the first, easy and long ones by what was done already and a tenth more. A sport not done at all begins at 1."""
    families: dict[str, list[Template]] = {}
    for one in templates:
        families.setdefault(one.family, []).append(one)
    found = {}
    for family, members in families.items():
        sport = members[0].sport
        if all(one.role in (Role.EASY, Role.LONG) for one in members):
            found[family] = _by_length(members, longest.get(sport, 0.0) * _LONGER)
        else:
            level = 1 + ctl.get(sport, 0.0) / _CTL_A_LEVEL.get(sport, _CTL_USUAL)
            found[family] = min(_HIGHEST_BEGUN, _within(level))
    return found


def _by_length(members: Iterable[Template], minutes: float) -> float:
    rungs = [
        one.rung(level)
        for one in members
        for level in range(1, one.top + 1)
        if option(one, level, NO_THRESHOLDS).dose.minutes <= minutes
    ]
    return float(max(rungs, default=1))


def _within(level: float) -> float:
    return min(HIGHEST, max(LOWEST, level))

"""How a planned workout of the library went, from what was done of it: what its level is moved by.

Of hard work the time above the first threshold is compared, where power or pace tell it, else the load, else the time;
of everything else the time. A workout nobody did is no attempt: nothing was shown by it. Nor is one of which these
figures say nothing, as of sprints of a few seconds, nor a session so much larger that it was another one.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from domestique.model.plan import Planned
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library.levels import Attempt, Outcome
from domestique.planning.library.template import Template

Measure = Literal["work", "load", "minutes"]

DONE_FROM: Final = 0.85
CUT_FROM: Final = 0.5
TRIED_FROM: Final = 0.25
"""Less than that is no workout that went wrong: an easy run was run in its place."""
HARDER_FROM: Final = 1.2
ANOTHER_FROM: Final = 1.5
"""So much of the load of hard work, or of the minutes of lifting, was another session on the same day."""
_LEAST_WORK: Final = 5.0
"""Planned minutes of work, below which the figures of a recording are too coarse to be held against them."""


@dataclass(frozen=True, slots=True)
class Went:
    """A done session. `work`: minutes above the first threshold by power or pace; None where these are not known."""

    day: date
    minutes: float
    load: float | None = None
    work: float | None = None
    rpe: float | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """`share` of `measure` (work, load or minutes) that was done of what was planned."""

    attempt: Attempt
    measure: Measure
    planned: float
    done: float

    @property
    def share(self) -> float:
        return self.done / self.planned


def tried(item: Planned, template: Template, went: Went, key: str = "") -> Tried | None:
    """None where it cannot be told: steps changed by hand, a level it has not, figures that do not tell."""
    if item.workout is not None or item.level is None or not 1 <= item.level <= template.top or item.dose.minutes <= 0:
        return None
    if item.role is Role.HARD and item.dose.mid + item.dose.high < _LEAST_WORK:
        return None
    measure, planned, done = _measured(item, went)
    share = done / planned
    if share < TRIED_FROM or (share >= ANOTHER_FROM and (measure == "load" or item.sport is Sport.STRENGTH)):
        return None
    outcome = Outcome.DONE if share >= DONE_FROM else Outcome.CUT if share >= CUT_FROM else Outcome.FAILED
    if outcome is Outcome.DONE and _harder(item, went, share):
        outcome = Outcome.HARDER
    attempt = Attempt(went.day, template.family, template.rung(item.level), outcome, went.rpe, key)
    return Tried(attempt, measure, round(planned, 1), round(done, 1))


def _measured(item: Planned, went: Went) -> tuple[Measure, float, float]:
    if item.role is Role.HARD:
        if went.work is not None:
            return "work", item.dose.mid + item.dose.high, went.work
        if went.load is not None and item.dose.load > 0:
            return "load", item.dose.load, went.load
    return "minutes", float(item.dose.minutes), went.minutes


def _harder(item: Planned, went: Went, share: float) -> bool:
    """Of lifting minutes say nothing: its weights go their own way (planning/strength). Of hard work the whole load
    counts, for surges in easy parts fill the time above the threshold too."""
    if item.sport is Sport.STRENGTH or item.role is Role.STRENGTH:
        return False
    if item.role is Role.HARD:
        return share >= 1 and went.load is not None and went.load >= HARDER_FROM * item.dose.load > 0
    return share >= HARDER_FROM

"""What a session counts as, by what it asks: the same measure for what was done and for steps somebody wrote."""

from typing import Final

from domestique.model.plan import Dose
from domestique.model.rule import Role
from domestique.model.sport import Sport

HARD_S: Final = 480
"""Seconds above the second threshold that make a session a hard one."""
HARD_PER_HOUR: Final = 78.0
"""Or so much load an hour, where nobody knows the zones."""
_DENSE_MINUTES: Final = 20
INTENSITIES: Final = frozenset(
    {
        "vo2max", "threshold", "sweetspot", "tempo", "endurance", "recovery", "sprint", "anaerobic", "intervals",
        "race_pace", "power",
    }
)  # fmt: skip
"""Tags that say how hard, and hold no longer where that changed."""


def dense(load: float | None, minutes: int) -> bool:
    return load is not None and minutes >= _DENSE_MINUTES and load / minutes * 60 >= HARD_PER_HOUR


def role_of(sport: Sport, dose: Dose, before: Role | None, was: Dose | None = None) -> Role:
    """Of steps whose role nobody said. A race stays one; what was hard is easy only where less than half of its work is
    left, for sprints are hard without lasting eight minutes."""
    if before is Role.RACE:
        return before
    if sport is Sport.STRENGTH:
        return Role.STRENGTH
    if dose.high * 60 >= HARD_S or dense(dose.load, dose.minutes):
        return Role.HARD
    if before is Role.HARD:
        work, had = dose.mid + dose.high, 0.0 if was is None else was.mid + was.high
        if work * 60 >= HARD_S or work >= had / 2:
            return before
    return Role.LONG if before is Role.LONG else Role.EASY

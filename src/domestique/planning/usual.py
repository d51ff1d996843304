"""What a workout of a sport usually asks of the body, where nobody wrote its steps: by its role and its minutes."""

from collections.abc import Mapping
from typing import Final

from domestique.analysis.metrics.load.estimate import USUAL
from domestique.model.plan import Dose
from domestique.model.rule import Role
from domestique.model.sport import Sport

_SHARES: Final[Mapping[Role, tuple[float, float, float]]] = {
    Role.EASY: (1.0, 0.0, 0.0),
    Role.LONG: (0.95, 0.05, 0.0),
    Role.HARD: (0.65, 0.15, 0.20),
    Role.RACE: (0.10, 0.60, 0.30),
}
"""Of the minutes: low, middle, high."""
_INTENSITY: Final[Mapping[Role, float]] = {Role.EASY: 0.65, Role.LONG: 0.68, Role.HARD: 0.82, Role.RACE: 0.92}
"""Of the threshold, over the whole of it."""


def usual_dose(sport: Sport, role: Role, minutes: int) -> Dose:
    if sport is Sport.STRENGTH or role is Role.STRENGTH:
        return Dose(minutes, round(minutes / 60 * USUAL[Sport.STRENGTH] ** 2 * 100, 1))
    share = _INTENSITY.get(role, 0.65)
    if sport in (Sport.WALKING, Sport.HIKING):
        share = min(share, USUAL.get(sport, 0.5))
    low, mid, high = (round(minutes * part, 1) for part in _SHARES.get(role, (1.0, 0.0, 0.0)))
    return Dose(minutes, round(minutes / 60 * share**2 * 100, 1), low, mid, high)

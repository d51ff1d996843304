"""What was lifted of one exercise, session by session, and what it says of the best single lift."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from domestique.analysis.models.one_rep_max import one_rep_max

RECENT_DAYS: Final = 42
_MOST_REPS: Final = 12


@dataclass(frozen=True, slots=True)
class DoneSet:
    """`rir`: repetitions left, where the athlete said so (10 less the RPE); `weight_kg` None: only the body."""

    reps: int
    weight_kg: float | None = None
    rir: float | None = None


@dataclass(frozen=True, slots=True)
class Lifted:
    """The working sets of one exercise on one day, in order."""

    day: date
    sets: tuple[DoneSet, ...]
    session: UUID | None = field(default=None, compare=False)
    """the activity that has them, the last of the day"""

    @property
    def top_kg(self) -> float | None:
        return max((one.weight_kg for one in self.sets if one.weight_kg), default=None)

    @property
    def at_top(self) -> tuple[DoneSet, ...]:
        """Those with the heaviest weight: what the next session is measured by."""
        top = self.top_kg
        return self.sets if top is None else tuple(one for one in self.sets if one.weight_kg == top)

    @property
    def rir(self) -> float | None:
        told = [one.rir for one in self.at_top if one.rir is not None]
        return sum(told) / len(told) if told else None


def best_single(history: Sequence[Lifted], on: date) -> float | None:
    """kg, the best of six weeks. A set that left repetitions counts as if they had been done; sets longer than twelve
    say nothing of a single."""
    guesses = [
        guess
        for session in history
        if 0 <= (on - session.day).days <= RECENT_DAYS
        for one in session.sets
        if one.weight_kg and one.weight_kg > 0 and (guess := _guess(one)) is not None
    ]
    return max(guesses, default=None)


def _guess(one: DoneSet) -> float | None:
    reps = one.reps + round(one.rir or 0)
    return one_rep_max(one.weight_kg or 0.0, reps) if 1 <= reps <= _MOST_REPS else None


def share_for(reps: float, rir: float) -> float:
    """Of the best single, what can be lifted so often with so much left: Epley turned round."""
    return 1 / (1 + (reps + rir) / 30) if reps + rir > 1 else 1.0

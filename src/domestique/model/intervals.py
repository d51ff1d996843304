"""Intervals as a person speaks of them: what a stretch was meant as, and how the athlete cut an activity."""

from dataclasses import dataclass
from typing import Literal

IntervalKind = Literal["work", "rest", "warm_up", "cool_down"]
IntervalSource = Literal["found", "laps", "edited"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole seconds since the activity's start; `end_s` is the first after it. `name` only where one was given."""

    start_s: float
    end_s: float
    kind: IntervalKind
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """What the athlete wants to see: what was found, the laps as they were, or `pieces` of their own."""

    source: IntervalSource
    pieces: tuple[Piece, ...] = ()

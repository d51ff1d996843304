"""An activity: something done. What a reader hands over, before any analysis.

"Don't know" is None. Summary figures are those the device wrote, under its own names, never ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domestique.model.sport import Sport
from domestique.model.streams import Stream, Streams


@dataclass(frozen=True, slots=True)
class Lap:
    """`start_s` and `end_s` are seconds since the activity's start. `kind` is lap, length or session."""

    kind: str
    start_s: float
    end_s: float
    fields: Mapping[str, float | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pause:
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class StrengthSet:
    """One set as the watch or the gym app saw it, in order. `start_s` is None where only the order is known.

    `exercise` is our slug where there is one (locales/*/exercises.json), else the vendor's name; `said` is the vendor's
    name where that is another. Weight in kg; below zero it is help (an assisted pull-up). `superset` joins sets that
    share it.
    """

    start_s: float | None
    duration_s: float | None
    kind: str
    exercise: str | None
    reps: int | None
    weight_kg: float | None
    rpe: float | None = None
    distance_m: float | None = None
    superset: str | None = None
    said: str | None = None


@dataclass(frozen=True, slots=True)
class Device:
    manufacturer: str | None
    product: str | None
    serial: str | None
    software: str | None


@dataclass(frozen=True, slots=True)
class Loss:
    """Something in the file that could not be saved; `reason` is a sentence for a person."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Activity:
    sport: Sport
    start: datetime
    streams: Streams
    sub_sport: str | None = None
    name: str | None = None
    elapsed_s: float | None = None
    timer_s: float | None = None
    distance_m: float | None = None
    utc_offset_s: int | None = None
    device: Device | None = None
    laps: tuple[Lap, ...] = ()
    pauses: tuple[Pause, ...] = ()
    sets: tuple[StrengthSet, ...] = ()
    rr: Stream | None = None
    """Beat-to-beat intervals, in ms, with a length of their own."""
    summary: Mapping[str, float | str] = field(default_factory=dict)
    losses: tuple[Loss, ...] = ()

"""What a workout may ask at most. Beyond these a figure is in another unit, or a slip: nobody swims 400 minutes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domestique.model.sport import Sport
from domestique.model.workout import EndKind, Measure, Repeat, Scale, Step

MOST_STEPS: Final = 200
"""as written, repeats counted too"""
MOST_DONE: Final = 2_000
MOST_DEEP: Final = 4
MOST_TIMES: Final = 100
MOST_TARGETS: Final = 3

HOURS: Final[Mapping[Sport, float]] = {
    Sport.SWIMMING: 6,
    Sport.STRENGTH: 4,
    Sport.RUNNING: 24,
    Sport.ROWING: 12,
    Sport.OTHER: 30,
}
KILOMETRES: Final[Mapping[Sport, float]] = {
    Sport.SWIMMING: 30,
    Sport.RUNNING: 250,
    Sport.WALKING: 150,
    Sport.HIKING: 150,
    Sport.ROWING: 150,
    Sport.SKIING: 250,
    Sport.STRENGTH: 20,
    Sport.OTHER: 1_000,
}

ENDS: Final[Mapping[EndKind, tuple[float, float]]] = {
    EndKind.TIME: (1, 108_000),
    EndKind.DISTANCE: (1, 1_000_000),
    EndKind.REPS: (1, 1_000),
    EndKind.ENERGY: (1, 20_000),
    EndKind.HEART_RATE_ABOVE: (30, 240),
    EndKind.HEART_RATE_BELOW: (30, 240),
    EndKind.POWER_ABOVE: (1, 2_500),
    EndKind.POWER_BELOW: (1, 2_500),
    EndKind.SEND_OFF: (5, 3_600),
}


@dataclass(frozen=True, slots=True)
class Range:
    """`reason`: what to say of a figure outside it, for it is mostly one in another unit."""

    low: float
    high: float
    reason: str
    whole: bool = False


_RANGES: Final[Mapping[tuple[Measure, Scale], Range]] = {
    (Measure.POWER, Scale.ABSOLUTE): Range(1, 2_500, "workout_watts"),
    (Measure.POWER, Scale.OF_THRESHOLD): Range(0.1, 5, "workout_share"),
    (Measure.POWER, Scale.ZONE): Range(1, 9, "workout_zone", whole=True),
    (Measure.HEART_RATE, Scale.ABSOLUTE): Range(30, 240, "workout_beats"),
    (Measure.HEART_RATE, Scale.OF_THRESHOLD): Range(0.3, 1.5, "workout_share"),
    (Measure.HEART_RATE, Scale.OF_MAX): Range(0.3, 1.2, "workout_share"),
    (Measure.HEART_RATE, Scale.ZONE): Range(1, 9, "workout_zone", whole=True),
    (Measure.SPEED, Scale.OF_THRESHOLD): Range(0.3, 3, "workout_share"),
    (Measure.SPEED, Scale.ZONE): Range(1, 9, "workout_zone", whole=True),
    (Measure.SPEED, Scale.OFFSET_100): Range(-60, 120, "workout_offset"),
    (Measure.CADENCE, Scale.ABSOLUTE): Range(10, 260, "workout_cadence"),
    (Measure.RPE, Scale.ABSOLUTE): Range(1, 10, "workout_rpe"),
}
_SPEEDS: Final[Mapping[Sport, float]] = {Sport.SWIMMING: 3, Sport.RUNNING: 12, Sport.WALKING: 5, Sport.HIKING: 5}
_FASTEST: Final = 30.0


def target_range(measure: Measure, scale: Scale, sport: Sport | None) -> Range | None:
    """None: it is not said that way."""
    if scale is Scale.OFFSET_100 and sport not in (None, Sport.SWIMMING):
        return None
    if (measure, scale) == (Measure.SPEED, Scale.ABSOLUTE):
        return Range(0.1, _FASTEST if sport is None else _SPEEDS.get(sport, _FASTEST), "workout_speed")
    return _RANGES.get((measure, scale))


@dataclass(frozen=True, slots=True)
class Total:
    """As done. Steps by distance have no seconds, steps by time no metres: each is a lower bound."""

    steps: int
    seconds: float
    metres: float


def total_of(steps: tuple[Step | Repeat, ...]) -> Total:
    """By multiplication: what is written small may be long."""
    count, seconds, metres = 0, 0.0, 0.0
    for one in steps:
        if isinstance(one, Repeat):
            inner = total_of(one.steps)
            count += one.times * inner.steps
            seconds += one.times * inner.seconds
            metres += one.times * inner.metres
            continue
        count += 1
        if one.end.kind is EndKind.TIME:
            seconds += one.end.value or 0
        elif one.end.kind is EndKind.DISTANCE:
            metres += one.end.value or 0
    return Total(count, seconds, metres)

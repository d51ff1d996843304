"""A step as far as its words tell it, and what follows from where it stands: reader and writer ask the same questions,
so what is left out when writing is what is understood when reading.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from domestique.model.workout import (
    End,
    EndKind,
    Intent,
    Lift,
    Measure,
    Repeat,
    Scale,
    Step,
    Stroke,
    Swim,
    SwimGear,
    Target,
)

_WIDE: Final = 1.3
_EASIER: Final = 0.8
_EASY: Final[dict[Scale, float]] = {Scale.OF_THRESHOLD: 0.76, Scale.OF_MAX: 0.76, Scale.ZONE: 2}
_EASY_RPE: Final = 4


@dataclass(slots=True)
class Draft:
    """Targets stand as they were typed: `low` first. `ramps` tells for each whether a word or an arrow made it one,
    a word forbade it, or nothing was said (None)."""

    line: int
    start: int
    stop: int
    intent: Intent | None = None
    end: End | None = None
    targets: list[Target] = field(default_factory=list)
    ramps: list[bool | None] = field(default_factory=list)
    note: str | None = None
    stroke: Stroke | None = None
    drill: bool = False
    kick: bool = False
    gear: list[SwimGear] = field(default_factory=list)
    exercise: str | None = None
    reps: tuple[int | None, int | None] | None = None
    weight_kg: float | None = None
    of_one_rep_max: float | None = None
    rir: float | None = None
    superset: str | None = None
    warm_up_set: bool | None = None
    between: bool = False
    """it said that it is left out after the last round"""

    @property
    def swim(self) -> Swim | None:
        if self.stroke is None and not (self.drill or self.kick or self.gear):
            return None
        return Swim(self.stroke or Stroke.ANY, self.drill, self.kick, tuple(self.gear))

    def lift(self, intent: Intent) -> Lift | None:
        if self.exercise is None:
            return None
        low, high = self.reps or (None, None)
        warm = intent is Intent.WARM_UP if self.warm_up_set is None else self.warm_up_set
        return Lift(self.exercise, low, high, self.weight_kg, self.of_one_rep_max, self.rir, warm, self.superset)


@dataclass(slots=True)
class Round:
    line: int
    start: int
    stop: int
    times: int
    items: "list[Draft | Round]"
    between: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step stands among those beside it."""

    first: bool
    last: bool
    alone: bool
    in_repeat: bool
    before: Step | None


def place_of(index: int, count: int, *, in_repeat: bool, before: Step | Repeat | None) -> Place:
    plain = before if isinstance(before, Step) else None
    return Place(index == 0, index == count - 1, count == 1, in_repeat, plain)


def implied_intent(step: Step, place: Place) -> Intent:
    """Where no word tells it. `step` has its targets as typed."""
    if step.end.kind is EndKind.SEND_OFF:
        return Intent.REST
    main = _main(step.targets)
    if not place.in_repeat and not place.alone and main is not None and main.measure is not Measure.SPEED:
        if place.first and main.low > 0 and main.high / main.low >= _WIDE:
            return Intent.WARM_UP
        if place.last and main.high < main.low:
            return Intent.COOL_DOWN
    if place.in_repeat and place.last and not place.first and step.lift is None:
        if place.before is not None and place.before.lift is not None and not step.targets:
            return Intent.REST
        return Intent.RECOVERY if _easier(step, place.before) else Intent.WORK
    return Intent.WORK


def implied_ramp(target: Target, intent: Intent, *, main: bool) -> bool:
    """Warming up and cooling down, a span is gone through; a span that falls is gone through anywhere, except that one
    may say a pace either way round."""
    if target.low == target.high or not main:
        return False
    if intent in (Intent.WARM_UP, Intent.COOL_DOWN):
        return True
    return target.high < target.low and target.measure is not Measure.SPEED


def is_main(targets: Sequence[Target], index: int) -> bool:
    return targets[index] is _main(targets)


def _main(targets: Sequence[Target]) -> Target | None:
    return next((one for one in targets if one.measure not in (Measure.CADENCE, Measure.RPE)), None)


def _effort(targets: Sequence[Target]) -> Target | None:
    return next((one for one in targets if one.measure is not Measure.CADENCE), None)


def _easier(step: Step, before: Step | None) -> bool:
    told = _effort(step.targets)
    if told is None:
        return step.swim is None and step.lift is None
    harder = None if before is None else _effort(before.targets)
    if harder is not None and (harder.measure, harder.scale) == (told.measure, told.scale):
        if told.scale is Scale.OFFSET_100:
            return _mean(told) - _mean(harder) >= 5
        if told.scale is Scale.ZONE:
            return _mean(told) <= _EASY[Scale.ZONE] and _mean(told) < _mean(harder)
        return _mean(told) < _EASIER * _mean(harder)
    return _easy(told) and not (harder is not None and _easy(harder))


def _easy(target: Target) -> bool:
    if target.measure is Measure.RPE:
        return _mean(target) <= _EASY_RPE
    return target.scale in _EASY and _mean(target) <= _EASY[target.scale]


def _mean(target: Target) -> float:
    return (target.low + target.high) / 2

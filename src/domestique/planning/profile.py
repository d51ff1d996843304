"""A workout as it goes by: stretch after stretch, each with how long, how far and how hard, as far as can be reckoned
beforehand. What is drawn, and what dose.py adds up.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from domestique.analysis.metrics.load.estimate import USUAL
from domestique.model.sport import Sport
from domestique.model.workout import EndKind, Intent, Measure, Repeat, Scale, Step, Target, Thresholds, Workout
from domestique.planning.intensity import (
    Band,
    Intensity,
    NotKnown,
    Reason,
    asked,
    band_of,
    kind_of,
    of_target,
    threshold_speed,
)

NOMINAL_S: Final = 300.0
"""How wide a step is drawn whose end only the athlete knows."""
SECONDS_A_REP: Final = 4.0
_EASIER: Final = {Intent.WARM_UP: 0.9, Intent.COOL_DOWN: 0.9, Intent.RECOVERY: 0.8}
"""Of what is usual in the sport, where a step says nothing of how hard."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One step, once. `step` counts `every_step` from 0. `seconds` None: nobody knows beforehand. `start` and `stop`
    are shares of the threshold; None where none can be said. Standing still is a rest: no share and no band."""

    step: int
    intent: Intent
    seconds: float | None
    metres: float | None
    start: float | None
    stop: float | None
    band: Band | Literal["rest"] | None
    reasons: tuple[Reason, ...] = ()


def profile(workout: Workout, known: Thresholds) -> tuple[Stretch, ...]:
    """In the order it is done."""
    found: list[Stretch] = []
    for number, step in _numbered(workout.steps):
        found.append(_stretch(number, step, workout.sport, known, found[-1] if found else None))
    return tuple(found)


def _numbered(steps: tuple[Step | Repeat, ...]) -> Iterator[tuple[int, Step]]:
    counter = iter(range(1_000_000))

    def labelled(items: tuple[Step | Repeat, ...]) -> list[object]:
        return [(one, labelled(one.steps)) if isinstance(one, Repeat) else (next(counter), one) for one in items]

    def walked(items: Iterable[object]) -> Iterator[tuple[int, Step]]:
        for item in items:
            assert isinstance(item, tuple)
            first, second = item
            if not isinstance(first, Repeat):
                yield first, second
                continue
            for turn in range(first.times):
                inner = list(walked(second))
                if first.skip_last_rest and turn == first.times - 1 and inner and _pause(inner[-1][1]):
                    inner.pop()
                yield from inner

    yield from walked(labelled(steps))


def _pause(step: Step) -> bool:
    return step.intent in (Intent.REST, Intent.RECOVERY)


def _stretch(number: int, step: Step, sport: Sport, known: Thresholds, before: Stretch | None) -> Stretch:
    reasons: list[Reason] = []
    standing = step.intent is Intent.REST and not step.targets
    effort = None if standing or step.lift is not None else _effort(step, sport, known, reasons)
    speed = None if standing else _speed(step, sport, known, effort)
    seconds = _seconds(step, speed, sport, known, effort, before, reasons)
    if step.end.kind is EndKind.DISTANCE:
        metres = step.end.value
    else:
        metres = 0.0 if standing or step.lift else None if speed is None or seconds is None else speed * seconds
    band: Band | Literal["rest"] | None = "rest" if standing else None
    if effort is not None:
        band = _band(step, effort, sport)
    start, stop = (None, None) if effort is None else (effort.start, effort.stop)
    return Stretch(number, step.intent, seconds, metres, start, stop, band, tuple(dict.fromkeys(reasons)))


def _effort(step: Step, sport: Sport, known: Thresholds, reasons: list[Reason]) -> Intensity | None:
    try:
        told = asked(step, sport, known)
    except NotKnown as why:
        reasons.append(why.reason)
        return None
    if told is not None:
        reasons += told.reasons
        return told
    usual = USUAL.get(sport, USUAL[Sport.OTHER]) * _EASIER.get(step.intent, 1.0)
    reasons.append("assumed_intensity")
    return Intensity(usual, usual)


def _band(step: Step, effort: Intensity, sport: Sport) -> Band:
    """A target's own table; feeling by the talk of it: up to 4 low, up to 8 (the threshold) middle."""
    measures = {target.measure for target in step.targets}
    if Measure.POWER in measures:
        return band_of(effort.mean, "power")
    if Measure.RPE in measures and not measures & {Measure.SPEED, Measure.HEART_RATE}:
        return "low" if effort.mean <= 0.5**0.5 + 1e-9 else "middle" if effort.mean <= 1 + 1e-9 else "high"
    return band_of(effort.mean, kind_of(sport))


def _speed(step: Step, sport: Sport, known: Thresholds, effort: Intensity | None) -> float | None:
    """m/s. On foot and in the water a share of the threshold is a speed, however it was told; on a bicycle not."""
    paced = next((target for target in step.targets if target.measure is Measure.SPEED), None)
    if paced is not None and paced.scale is Scale.ABSOLUTE:
        return _mean_speed(paced)
    threshold = threshold_speed(sport, known)
    if threshold is None:
        return None
    if paced is not None:
        try:
            return of_target(paced, sport, known).mean * threshold
        except NotKnown:
            return None
    on_foot = sport in (Sport.RUNNING, Sport.SWIMMING)
    return effort.mean * threshold if on_foot and effort is not None else None


def _mean_speed(paced: Target) -> float:
    return (paced.low + paced.high) / 2


def _seconds(
    step: Step,
    speed: float | None,
    sport: Sport,
    known: Thresholds,
    effort: Intensity | None,
    before: Stretch | None,
    reasons: list[Reason],
) -> float | None:
    value = step.end.value or 0.0
    match step.end.kind:
        case EndKind.TIME:
            return value
        case EndKind.DISTANCE:
            if speed:
                return value / speed
            paced = sport in (Sport.RUNNING, Sport.SWIMMING)
            missing: Reason = "no_css" if sport is Sport.SWIMMING else "no_threshold_speed" if paced else "no_speed"
            reasons.append(missing)
            return None
        case EndKind.REPS:
            reasons.append("assumed_reps")
            return value * SECONDS_A_REP
        case EndKind.SEND_OFF:
            if before is None or before.seconds is None:
                reasons.append("open_end")
                return None
            return max(0.0, value - before.seconds)
        case EndKind.ENERGY if sport is Sport.CYCLING and known.ftp_w and effort is not None and effort.mean > 0:
            # A kilocalorie eaten is near enough a kilojoule on the pedals.
            return value * 1000 / (effort.mean * known.ftp_w)
        case _:
            reasons.append("open_end")
            return None

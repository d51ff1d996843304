"""What a workout will cost, before it is done: time, way, load, and how long at low, middle and high intensity.

The same formulas as for what was done (analysis/metrics/load): the 30 s mean to the fourth power for legs, the cube of
the speed over the moving time for swims, and for lifting the athlete's own load per tonne, or else what is usual.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from domestique.analysis.metrics.load.estimate import USUAL
from domestique.analysis.metrics.load.session_rpe import HOUR_AT_THRESHOLD
from domestique.analysis.metrics.power.normalized_power import WINDOW_S
from domestique.model.sport import Sport
from domestique.model.workout import EndKind, Intent, Measure, Step, Thresholds, Workout, as_done
from domestique.planning.intensity import Reason
from domestique.planning.profile import Stretch, profile


@dataclass(frozen=True, slots=True)
class Lifter:
    """`one_rep_max_kg` by exercise; `load_per_tonne` only where the athlete has set one."""

    load_per_tonne: float | None = None
    one_rep_max_kg: Mapping[str, float] = field(default_factory=dict)


NO_LIFTER = Lifter()


@dataclass(frozen=True, slots=True)
class Dose:
    """None: it cannot be said, and `reasons` tell why; reasons beside a figure tell what was taken for granted.

    With `open_steps` (ended by the athlete, a heart rate, …) time, way and load are at least these. The seconds at each
    intensity, at rest and `unknown_s` (no threshold to measure it by) make up `seconds`; None for lifting, which has
    no such zones.
    """

    seconds: float | None
    metres: float | None
    load: float | None
    low_s: float | None
    mid_s: float | None
    high_s: float | None
    rest_s: float
    unknown_s: float
    open_steps: int
    sets: int
    volume_kg: float | None
    reasons: tuple[Reason, ...]


def dose(workout: Workout, thresholds: Thresholds, lifter: Lifter = NO_LIFTER) -> Dose:
    stretches = profile(workout, thresholds)
    reasons = list(dict.fromkeys(reason for one in stretches for reason in one.reasons))
    open_steps = sum(_is_open(one) for one in stretches)
    timed = all(one.seconds is not None or _is_open(one) for one in stretches)
    seconds = _total(stretches) if timed else None
    measured = all(one.metres is not None or _is_open(one) for one in stretches)
    metres = sum(one.metres or 0 for one in stretches) if measured else None
    lifts = tuple(step for step in as_done(workout.steps) if step.lift is not None)
    volume = _volume(lifts, lifter)
    if lifts or workout.sport is Sport.STRENGTH:
        load = _strength(workout, lifts, seconds, volume, lifter, reasons)
        zones: tuple[float | None, float | None, float | None] = (None, None, None)
        metres = metres or None
    else:
        load = _load(workout.sport, stretches) if timed else None
        if load is None and not reasons:
            reasons.append("open_end")
        zones = (_in(stretches, "low"), _in(stretches, "middle"), _in(stretches, "high"))
    return Dose(
        seconds,
        metres if metres != 0 else None,
        load,
        *zones,
        rest_s=_in(stretches, "rest"),
        unknown_s=_in(stretches, None),
        open_steps=open_steps,
        sets=sum(1 for step in lifts if step.lift and not step.lift.warm_up),
        volume_kg=volume,
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _is_open(one: Stretch) -> bool:
    return "open_end" in one.reasons


def _total(stretches: tuple[Stretch, ...]) -> float | None:
    """None when every step is open: at least nothing says nothing."""
    known = [one.seconds for one in stretches if one.seconds is not None]
    return sum(known) if known else None


def _in(stretches: tuple[Stretch, ...], band: str | None) -> float:
    return sum(one.seconds or 0.0 for one in stretches if one.band == band)


def _load(sport: Sport, stretches: tuple[Stretch, ...]) -> float | None:
    going = [one for one in stretches if one.seconds is not None]
    if not going or any(one.start is None and one.band != "rest" and one.seconds for one in going):
        return None
    if sport is Sport.SWIMMING:
        moving = sum(one.seconds or 0 for one in going if one.band != "rest")
        if not moving:
            return None
        mean = sum((one.seconds or 0) * _mean(one) for one in going if one.band != "rest") / moving
        return moving / 3600 * mean**3 * 100
    shares = np.concatenate([_by_second(one) for one in going])
    if not len(shares):
        return None
    window = min(WINDOW_S, len(shares))
    summed = np.concatenate([[0.0], np.cumsum(shares)])
    means = (summed[window:] - summed[:-window]) / window
    intensity = float(np.mean(means**4) ** 0.25)
    return len(shares) / 3600 * intensity**2 * 100


def _mean(one: Stretch) -> float:
    return ((one.start or 0.0) + (one.stop or 0.0)) / 2


def _by_second(one: Stretch) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    count = round(one.seconds or 0)
    return np.linspace(one.start or 0.0, one.stop or 0.0, count)


def _strength(
    workout: Workout,
    lifts: tuple[Step, ...],
    seconds: float | None,
    volume: float | None,
    lifter: Lifter,
    reasons: list[Reason],
) -> float | None:
    """In the order of trust that done sessions have: feeling, what is lifted, what is usual."""
    felt = _felt(workout)
    if felt is not None and seconds is not None:
        return felt * seconds / 60 / HOUR_AT_THRESHOLD * 100
    if volume is not None and lifter.load_per_tonne is not None:
        return volume / 1000 * lifter.load_per_tonne
    if lifts and volume is None and lifter.load_per_tonne is not None:
        reasons.append("no_weights")
    if seconds is None:
        return None
    reasons.append("usual_load")
    return seconds / 3600 * USUAL[Sport.STRENGTH] ** 2 * 100


def _felt(workout: Workout) -> float | None:
    """The mean of the RPE told for the work; None unless it is told for all of it."""
    work = [step for step in as_done(workout.steps) if step.intent in (Intent.WORK, Intent.OTHER)]
    told = [target for step in work for target in step.targets if target.measure is Measure.RPE]
    if not work or len(told) < len(work):
        return None
    return sum((target.low + target.high) / 2 for target in told) / len(told)


def _volume(lifts: tuple[Step, ...], lifter: Lifter) -> float | None:
    """kg, as of done sets: neither warm-ups nor what is only one's own body. None where nothing is weighed, or where a
    share of a best lift is asked that nobody knows."""
    total = 0.0
    counted = 0
    for step in lifts:
        lift = step.lift
        assert lift is not None
        reps = _reps(step)
        if lift.warm_up or reps is None:
            continue
        weight = lift.weight_kg
        if lift.of_one_rep_max is not None:
            best = lifter.one_rep_max_kg.get(lift.exercise)
            if best is None:
                return None
            weight = lift.of_one_rep_max * best
        if not weight:
            continue
        total += reps * weight
        counted += 1
    return total if counted else None


def _reps(step: Step) -> float | None:
    lift = step.lift
    if lift is not None and lift.reps_low is not None:
        return (lift.reps_low + (lift.reps_high or lift.reps_low)) / 2
    return step.end.value if step.end.kind is EndKind.REPS else None

"""Targets: shares and zones become this athlete's figures; what Garmin has no word for is dropped and named."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domestique.connectors.garmin_signin.workout.words import of_target, plain
from domestique.model.sport import Sport
from domestique.model.workout import Measure, Scale, Target, Thresholds

_ALLOWED = {
    Sport.RUNNING: (Measure.POWER, Measure.HEART_RATE, Measure.SPEED, Measure.CADENCE),
    Sport.CYCLING: (Measure.POWER, Measure.HEART_RATE, Measure.SPEED, Measure.CADENCE),
    Sport.OTHER: (Measure.POWER, Measure.HEART_RATE, Measure.SPEED, Measure.CADENCE),
    Sport.SWIMMING: (Measure.SPEED,),
    Sport.STRENGTH: (),
}
_ZONES_THERE = {Measure.POWER: 7, Measure.HEART_RATE: 5}
"""how many zones the watch has of its own"""
_LOWEST = {Measure.POWER: 0.0, Measure.HEART_RATE: 40.0, Measure.SPEED: 0.5}
_HIGHEST = {Measure.POWER: 2_000.0, Measure.HEART_RATE: 230.0, Measure.SPEED: 12.0}
"""a lowest zone has no lower end and a highest no upper; the watch wants a figure for both"""


@dataclass(slots=True)
class Kept:
    """`lost`: codes with their slots. `words`: what goes into the step's note instead."""

    targets: list[Target] = field(default_factory=list)
    lost: list[tuple[str, dict[str, str | float]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def drop(self, code: str, target: Target, *, swim: bool, **slots: str | float) -> None:
        self.lost.append((code, dict(slots)))
        self.words.append(of_target(target, swim=swim))


def kept_targets(targets: Sequence[Target], sport: Sport, known: Thresholds) -> Kept:
    """In the order given; the first is the watch's main one, and only so many fit."""
    kept, swim = Kept(), sport is Sport.SWIMMING
    room = 1 if swim else 2
    for target in targets:
        if target.measure is Measure.RPE:
            kept.drop("target_rpe", target, swim=swim)
        elif target.measure not in _ALLOWED[sport]:
            kept.drop("target_not_here", target, swim=swim, measure=target.measure.value)
        elif len(kept.targets) == room or any(one.measure is target.measure for one in kept.targets):
            kept.drop("target_too_many", target, swim=swim, measure=target.measure.value)
        else:
            _keep(kept, target, sport, known)
    return kept


def _keep(kept: Kept, target: Target, sport: Sport, known: Thresholds) -> None:
    swim = sport is Sport.SWIMMING
    low, high = sorted((target.low, target.high))
    if target.scale is Scale.OFFSET_100 or target.scale is Scale.ZONE:
        figures = None
    else:
        basis = _basis(target, swim, known)
        if basis is None:
            return kept.drop("threshold_unknown", target, swim=swim, measure=target.measure.value)
        figures = (low * basis, high * basis)
    if target.scale is Scale.OFFSET_100:
        if not swim:
            return kept.drop("target_not_here", target, swim=swim, measure=target.measure.value)
        return _keep_offset(kept, target, (low + high) / 2)
    if target.scale is Scale.ZONE:
        zones = _zones(target.measure, known)
        if not zones:
            return _keep_zone(kept, target, swim=swim)
        figures = _bounds(target.measure, zones, low, high, known)
        if figures is None:
            return kept.drop("zone_unknown", target, swim=swim, zone=plain(low))
    assert figures is not None
    if target.ramp and low != high:
        kept.lost.append(("target_ramp", {}))
        kept.words.append(of_target(target, swim=swim))
    kept.targets.append(_absolute(target.measure, *figures))
    return None


def _keep_offset(kept: Kept, target: Target, middle: float) -> None:
    if target.low != target.high:
        kept.lost.append(("target_ramp" if target.ramp else "css_range", {"seconds": plain(round(middle, 1))}))
        kept.words.append(of_target(target, swim=True))
    kept.targets.append(Target(Measure.SPEED, Scale.OFFSET_100, round(middle, 1), round(middle, 1)))


def _keep_zone(kept: Kept, target: Target, *, swim: bool) -> None:
    """Without bounds of the athlete's only the number can be sent; the watch then takes its own zone of that number."""
    most = _ZONES_THERE.get(target.measure)
    if most is None:
        return kept.drop("threshold_unknown", target, swim=swim, measure=target.measure.value)
    if target.low != target.high:
        return kept.drop("zone_span", target, swim=swim)
    if target.low != int(target.low) or not 1 <= target.low <= most:
        return kept.drop("zone_unknown", target, swim=swim, zone=plain(target.low))
    kept.lost.append(("watch_zones", {"measure": target.measure.value}))
    kept.targets.append(Target(target.measure, Scale.ZONE, target.low, target.low))
    return None


def _basis(target: Target, swim: bool, known: Thresholds) -> float | None:
    if target.scale is Scale.ABSOLUTE:
        return 1.0
    if target.scale is Scale.OF_MAX:
        return known.max_bpm if target.measure is Measure.HEART_RATE else None
    return {
        Measure.POWER: known.ftp_w,
        Measure.HEART_RATE: known.threshold_bpm,
        Measure.SPEED: known.css_mps if swim else known.threshold_mps,
    }.get(target.measure)


def _zones(measure: Measure, known: Thresholds) -> tuple[float, ...]:
    return {
        Measure.POWER: known.power_zones_w,
        Measure.HEART_RATE: known.heart_zones_bpm,
        Measure.SPEED: known.speed_zones_mps,
    }.get(measure, ())


def _bounds(
    measure: Measure, zones: tuple[float, ...], begin: float, end: float, known: Thresholds
) -> tuple[float, float] | None:
    low, high = int(begin), int(end)
    if (low, high) != (begin, end) or not 1 <= low <= high <= len(zones) + 1:
        return None
    top = known.max_bpm if measure is Measure.HEART_RATE and known.max_bpm else _HIGHEST[measure]
    first = zones[low - 2] if low > 1 else _LOWEST[measure]
    last = zones[high - 1] if high <= len(zones) else max(top, first)
    return first, last


def _absolute(measure: Measure, low: float, high: float) -> Target:
    digits = 4 if measure is Measure.SPEED else 0
    return Target(measure, Scale.ABSOLUTE, round(low, digits), round(high, digits))

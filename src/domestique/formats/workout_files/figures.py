"""Targets as figures of one athlete, for files that know neither zones nor thresholds; and in words, for notes."""

from typing import Final

from domestique.model.sport import Sport
from domestique.model.workout import Measure, Scale, Target, Thresholds

USUAL_POWER_ZONES: Final = (0.55, 0.75, 0.90, 1.05, 1.20, 1.50)
"""Coggan's, of FTP, where the athlete has none of their own."""
_OPEN: Final = 1.1
_LEAST: Final = 0.75


class NoThreshold(Exception):
    """What would turn the target into figures was never told."""


def absolute(target: Target, sport: Sport, known: Thresholds) -> tuple[float, float]:
    """W, bpm or m/s, low and high as they stand."""
    if target.scale is Scale.ABSOLUTE:
        return target.low, target.high
    if target.scale is Scale.OFFSET_100:
        if not known.css_mps:
            raise NoThreshold
        base = 100 / known.css_mps
        return 100 / max(1.0, base + target.low), 100 / max(1.0, base + target.high)
    if target.scale is Scale.ZONE:
        zones = {
            Measure.POWER: known.power_zones_w,
            Measure.HEART_RATE: known.heart_zones_bpm,
            Measure.SPEED: known.speed_zones_mps,
        }.get(target.measure, ())
        if not zones and target.measure is Measure.POWER and known.ftp_w:
            zones = tuple(known.ftp_w * share for share in USUAL_POWER_ZONES)
        if not zones:
            raise NoThreshold
        return edges(zones, target)
    whole = _whole(target, sport, known)
    if not whole:
        raise NoThreshold
    return target.low * whole, target.high * whole


def share_of_ftp(target: Target, known: Thresholds) -> tuple[float, float]:
    if target.scale is Scale.OF_THRESHOLD:
        return target.low, target.high
    if target.scale is Scale.ZONE and not known.power_zones_w:
        return edges(USUAL_POWER_ZONES, target)
    if not known.ftp_w:
        raise NoThreshold
    low, high = absolute(target, Sport.CYCLING, known)
    return low / known.ftp_w, high / known.ftp_w


def edges(bounds: tuple[float, ...], target: Target) -> tuple[float, float]:
    """The lower edge of the first zone and the upper of the last; a ramp through zones goes from middle to middle."""
    walls = (bounds[0] * _LEAST, *bounds, bounds[-1] * _OPEN)

    def at(number: float) -> int:
        return min(max(int(number), 1), len(walls) - 1)

    if target.ramp:
        first, last = at(target.low), at(target.high)
        return (walls[first - 1] + walls[first]) / 2, (walls[last - 1] + walls[last]) / 2
    return walls[at(target.low) - 1], walls[at(target.high)]


def _whole(target: Target, sport: Sport, known: Thresholds) -> float | None:
    if target.scale is Scale.OF_MAX:
        return known.max_bpm
    return {
        Measure.POWER: known.ftp_w,
        Measure.HEART_RATE: known.threshold_bpm,
        Measure.SPEED: known.css_mps if sport is Sport.SWIMMING else known.threshold_mps,
    }.get(target.measure)


def in_words(target: Target, sport: Sport) -> str:
    """Short, and the same in every language: RPE 7, 90-100 rpm, Z2, 105-110 % FTP."""
    factor = 100 if target.scale in (Scale.OF_THRESHOLD, Scale.OF_MAX) else 1
    low, high = (f"{round(value * factor, 1):g}" for value in (target.low, target.high))
    span = low if low == high else f"{low}-{high}"
    if target.measure is Measure.RPE:
        return f"RPE {span}"
    if target.measure is Measure.CADENCE:
        return f"{span} rpm"
    if target.scale is Scale.OFFSET_100:
        return f"CSS {'+' if target.low >= 0 else ''}{span} s/100m"
    if target.scale is Scale.ZONE:
        return f"{_NAMES[target.measure]} Z{span}"
    if target.scale is Scale.OF_MAX:
        return f"{span} % HRmax"
    if target.scale is Scale.OF_THRESHOLD:
        return f"{span} % {_THRESHOLDS[target.measure]}"
    if target.measure is Measure.SPEED:
        return f"{_pace(target.low, sport)}-{_pace(target.high, sport)}/{'100m' if sport is Sport.SWIMMING else 'km'}"
    return f"{span} {'W' if target.measure is Measure.POWER else 'bpm'}"


_NAMES = {Measure.POWER: "Power", Measure.HEART_RATE: "HR", Measure.SPEED: "Pace"}
_THRESHOLDS = {Measure.POWER: "FTP", Measure.HEART_RATE: "LTHR", Measure.SPEED: "threshold pace"}


def _pace(mps: float, sport: Sport) -> str:
    seconds = round((100 if sport is Sport.SWIMMING else 1000) / max(mps, 0.01))
    return f"{seconds // 60}:{seconds % 60:02d}"

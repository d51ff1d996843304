"""What a target asks, as a share of the threshold, so that steps told in watts, beats, paces, zones and feeling can be
laid side by side. Tables stand in analysis/zones/schemes.py; None with a reason where the athlete has not told enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from domestique.analysis.metrics.load.session_rpe import HOUR_AT_THRESHOLD
from domestique.analysis.zones.schemes import (
    COGGAN,
    FRIEL_BIKE,
    FRIEL_PACE,
    FRIEL_RUN,
    LOW_MIDDLE_HIGH,
    Kind,
)
from domestique.model.sport import Sport
from domestique.model.workout import Measure, Scale, Step, Target, Thresholds

Band = Literal["low", "middle", "high"]
Reason = Literal[
    "no_ftp",
    "no_threshold_hr",
    "no_threshold_speed",
    "no_css",
    "no_max_hr",
    "no_speed",
    "open_end",
    "assumed_intensity",
    "assumed_reps",
    "usual_max_hr",
    "usual_zones",
    "usual_load",
    "no_weights",
]
"""`workouts_page.reason.<reason>` words it. The first five and no_speed: a figure is missing; the others: one was
taken for granted."""

RPE_AT_THRESHOLD: Final = HOUR_AT_THRESHOLD / 60
_THRESHOLD_OF_MAX: Final = 0.9
_OPEN_ZONE: Final = 1.1
"""How far the last zone, which has no upper bound, is taken to reach."""
_LOWEST_ZONE: Final = 0.75
"""Where the first zone begins, as a share of its end."""
_FASTEST_FIRST: Final = (Measure.POWER, Measure.SPEED, Measure.HEART_RATE, Measure.RPE)


@dataclass(frozen=True, slots=True)
class Intensity:
    """`start` and `stop` are shares of the threshold."""

    start: float
    stop: float
    reasons: tuple[Reason, ...] = ()

    @property
    def mean(self) -> float:
        return (self.start + self.stop) / 2


class NotKnown(Exception):
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def asked(step: Step, sport: Sport, known: Thresholds) -> Intensity | None:
    """By the target that says most; None without one that says how hard. NotKnown where a threshold is missing."""
    missing: NotKnown | None = None
    told = sorted(
        (one for one in step.targets if one.measure in _FASTEST_FIRST),
        key=lambda one: _FASTEST_FIRST.index(one.measure),
    )
    for target in told:
        try:
            return of_target(target, sport, known)
        except NotKnown as why:
            missing = missing or why
    if missing is not None:
        raise missing
    return None


def of_target(target: Target, sport: Sport, known: Thresholds) -> Intensity:
    low, more = _share(target, target.low, sport, known, upper=False)
    high, others = _share(target, target.high, sport, known, upper=True)
    reasons = tuple(dict.fromkeys(more + others))
    if target.ramp:
        return Intensity(low, high, reasons)
    return Intensity((low + high) / 2, (low + high) / 2, reasons)


def band_of(share: float, kind: Kind) -> Band:
    """What is exactly on a bound belongs to the lower one, as everywhere."""
    low, high = LOW_MIDDLE_HIGH[kind]
    return "low" if share <= low + 1e-9 else "middle" if share <= high + 1e-9 else "high"


def kind_of(sport: Sport) -> Kind:
    """On which table the shares of a sport are read when they are laid side by side."""
    return "speed" if sport in (Sport.RUNNING, Sport.SWIMMING, Sport.WALKING, Sport.HIKING) else "power"


def _share(
    target: Target, value: float, sport: Sport, known: Thresholds, *, upper: bool
) -> tuple[float, tuple[Reason, ...]]:
    match target.measure:
        case Measure.RPE:
            return (max(value, 0.0) / RPE_AT_THRESHOLD) ** 0.5, ()
        case Measure.POWER:
            return _power(target.scale, value, sport, known, upper=upper)
        case Measure.SPEED:
            return _speed(target.scale, value, sport, known, upper=upper)
        case _:
            return _heart(target.scale, value, sport, known, upper=upper)


def _power(
    scale: Scale, value: float, sport: Sport, known: Thresholds, *, upper: bool
) -> tuple[float, tuple[Reason, ...]]:
    if scale is Scale.OF_THRESHOLD:
        return value, ()
    if scale is Scale.ZONE and not (known.power_zones_w and known.ftp_w):
        return _zone(COGGAN, value, upper=upper), ("usual_zones",)
    if not known.ftp_w:
        raise NotKnown("no_ftp")
    watts = _zone(known.power_zones_w, value, upper=upper) if scale is Scale.ZONE else value
    return watts / known.ftp_w, ()


def threshold_speed(sport: Sport, known: Thresholds) -> float | None:
    return known.css_mps if sport is Sport.SWIMMING else known.threshold_mps


def _speed(
    scale: Scale, value: float, sport: Sport, known: Thresholds, *, upper: bool
) -> tuple[float, tuple[Reason, ...]]:
    if scale is Scale.OF_THRESHOLD:
        return value, ()
    threshold = threshold_speed(sport, known)
    if scale is Scale.ZONE and not (known.speed_zones_mps and threshold):
        return _zone(FRIEL_PACE, value, upper=upper), ("usual_zones",)
    if not threshold:
        raise NotKnown("no_css" if sport is Sport.SWIMMING else "no_threshold_speed")
    if scale is Scale.OFFSET_100:
        return 100 / threshold / max(1.0, 100 / threshold + value), ()
    speed = _zone(known.speed_zones_mps, value, upper=upper) if scale is Scale.ZONE else value
    return speed / threshold, ()


def _heart(
    scale: Scale, value: float, sport: Sport, known: Thresholds, *, upper: bool
) -> tuple[float, tuple[Reason, ...]]:
    reasons: tuple[Reason, ...] = ()
    if scale is Scale.OF_THRESHOLD:
        share = value
    elif scale is Scale.OF_MAX:
        if known.threshold_bpm and known.max_bpm:
            share = value * known.max_bpm / known.threshold_bpm
        else:
            share, reasons = value / _THRESHOLD_OF_MAX, ("usual_max_hr",)
    elif scale is Scale.ZONE and not (known.heart_zones_bpm and known.threshold_bpm):
        share, reasons = _zone(_friel(sport), value, upper=upper), ("usual_zones",)
    elif not known.threshold_bpm:
        raise NotKnown("no_threshold_hr")
    else:
        beats = _zone(known.heart_zones_bpm, value, upper=upper) if scale is Scale.ZONE else value
        share = beats / known.threshold_bpm
    return _from_heart(share, sport), reasons


def _friel(sport: Sport) -> tuple[float, ...]:
    return FRIEL_BIKE if sport is Sport.CYCLING else FRIEL_RUN


def _zone(bounds: Sequence[float], number: float, *, upper: bool) -> float:
    """The edge of a zone. What lies beyond the last bound is taken to end a tenth above it."""
    edges = [bounds[0] * _LOWEST_ZONE, *bounds, bounds[-1] * _OPEN_ZONE]
    at = min(max(int(number), 1), len(edges) - 1)
    return edges[at] if upper else edges[at - 1]


def _from_heart(share: float, sport: Sport) -> float:
    """Friel's first three bounds of heart rate lie where Coggan's of power, or Friel's own of pace, lie; both meet at
    the threshold. Straight between them and on."""
    beats = (0.5, *_friel(sport)[:3], 1.0, 1.06)
    shares = (0.2, *COGGAN[:3], 1.0, 1.2) if kind_of(sport) == "power" else (0.45, *FRIEL_PACE[:3], 1.0, 1.08)
    points = list(zip(beats, shares, strict=True))
    for (left, low), (right, high) in pairwise(points):
        if share <= right:
            return max(0.0, low + (share - left) * (high - low) / (right - left))
    (left, low), (right, high) = points[-2:]
    return low + (share - left) * (high - low) / (right - left)

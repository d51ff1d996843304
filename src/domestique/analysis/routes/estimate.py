"""How long this way takes this athlete, section by section, with what was assumed and how sure it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from domestique.analysis.routes import factor, flat_pace
from domestique.analysis.routes.factor import Factor, PastRide, steady_seconds
from domestique.analysis.routes.flat_pace import FlatSpeed, PastOuting, flat_metres
from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.gearing import Drivetrain, Gear, minimum_gear
from domestique.analysis.routes.grades import Pieces, metres_by_grade
from domestique.analysis.routes.on_foot import Foot, pace_factor
from domestique.analysis.routes.pacing import SHARES, settled_share
from domestique.analysis.routes.riding import Rider, free_speed, speed

_STEEP_ENOUGH = 0.0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A section to be timed; `max_grade` is its steepest 200 m."""

    start_m: float
    end_m: float
    max_grade: float


@dataclass(frozen=True, slots=True)
class StretchTime:
    seconds: float
    speed_m_s: float
    gear: Gear | None
    """None on foot, and where it never goes up."""


@dataclass(frozen=True, slots=True)
class Timed:
    seconds: float
    low_s: float
    high_s: float
    stretches: tuple[StretchTime, ...]
    power_w: float | None = None
    share: float | None = None
    """Of the threshold power, where the power was not given but follows from the duration."""
    factor: Factor | None = None
    flat: FlatSpeed | None = None


@dataclass(frozen=True, slots=True)
class NotTimed:
    """`reason` is worded below `routes.not_timed`; `missing` names what the athlete could enter."""

    reason: str
    missing: tuple[Literal["ftp", "weight", "power", "flat_pace"], ...]


def by_bike(
    found: Pieces,
    stretches: Sequence[Stretch],
    rider: Rider,
    drivetrain: Drivetrain,
    *,
    power_w: float | None,
    ftp_w: float | None,
    past: Sequence[PastRide],
    fixed_factor: float | None = None,
) -> Timed | NotTimed:
    """At `power_w`, or at the share of `ftp_w` that fits the duration."""
    fitted = factor.fit(past, rider)
    if fixed_factor is not None:
        fitted = Factor(fixed_factor, fitted.low, fitted.high, 0, fitted=False)
    share = None
    if power_w is None:
        if ftp_w is None:
            return NotTimed("no_power", ("ftp", "power"))
        metres = metres_by_grade(found)
        share = settled_share(steady_seconds(metres, ftp_w * SHARES, rider) * fitted.value)
        power_w = ftp_w * share
    seconds = found.length_m / speed(power_w, found.grade, rider) * fitted.value
    each = _sums(found, stretches, seconds)
    steepest = np.array([stretch.max_grade for stretch in stretches])
    at_steepest = free_speed(power_w, steepest, rider)
    gears = [
        minimum_gear(float(pace), drivetrain) if grade > _STEEP_ENOUGH else None
        for pace, grade in zip(at_steepest, steepest, strict=True)
    ]
    total = float(seconds.sum())
    return Timed(
        total,
        total * fitted.low,
        total * fitted.high,
        tuple(
            StretchTime(time, (stretch.end_m - stretch.start_m) / time, gear)
            for stretch, time, gear in zip(stretches, each, gears, strict=True)
        ),
        power_w=power_w,
        share=share,
        factor=fitted,
    )


def on_foot(
    found: Pieces,
    stretches: Sequence[Stretch],
    foot: Foot,
    *,
    flat_speed: float | None,
    past: Sequence[PastOuting],
) -> Timed | NotTimed:
    """At a pace on the flat that was given, or that of the athlete's own past outings."""
    if flat_speed is None:
        flat = flat_pace.fit(past, flat_metres(metres_by_grade(found), foot), foot)
        if flat is None:
            return NotTimed("no_pace", ("flat_pace",))
    else:
        flat = FlatSpeed(flat_speed, 1 - flat_pace.GIVEN_BAND, 1 + flat_pace.GIVEN_BAND, 0)
    seconds = found.length_m * pace_factor(found.grade, foot) / flat.value
    total = float(seconds.sum())
    each = _sums(found, stretches, seconds)
    return Timed(
        total,
        total * flat.low,
        total * flat.high,
        tuple(
            StretchTime(time, (stretch.end_m - stretch.start_m) / time, None)
            for stretch, time in zip(stretches, each, strict=True)
        ),
        flat=flat,
    )


def _sums(found: Pieces, stretches: Sequence[Stretch], seconds: Floats) -> list[float]:
    """Pieces never cross a section's end, so a section is a sum of whole ones."""
    if not stretches:
        return []
    begins = np.searchsorted(found.start_m, [stretch.start_m - 1e-6 for stretch in stretches])
    return [float(part) for part in np.add.reduceat(seconds, begins)]

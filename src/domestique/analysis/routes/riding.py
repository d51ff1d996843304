"""Speed on a bike from power: the steady state of Martin et al. 1998 (J Appl Biomech 14:276), solved by bisection.

P eta = rho/2 (CdA + Fw) (v + w) |v + w| v  +  Crr m g cos(a) v  +  (0.091 + 0.0087 v) v  +  m g sin(a) v
"""

from dataclasses import dataclass

import numpy as np

from domestique.analysis.routes.floats import Floats

G = 9.81
SEA_LEVEL_AIR = 1.226
_HALVINGS = 44
_FASTEST = 60.0


@dataclass(frozen=True, slots=True)
class Rider:
    """What the physics needs to know; every field can be another for every estimate.

    `descent_cap` is the fastest anyone lets it roll, `walking` the pace at which one gets off and pushes. m/s both.
    `air` None: from the altitude. `wind` is headwind all the way, m/s, and only what the athlete gives.
    """

    mass_kg: float
    cda: float = 0.32
    crr: float = 0.005
    air: float | None = None
    wheel_drag: float = 0.0044
    drivetrain: float = 0.976
    wind: float = 0.0
    descent_cap: float = 60 / 3.6
    walking: float = 1.0


def air_density(altitude_m: float) -> float:
    """Of the standard atmosphere at 15 degrees at the sea; a tenth less at 1,000 m."""
    return float(SEA_LEVEL_AIR * (1 - 2.25577e-5 * min(max(altitude_m, -450.0), 9000.0)) ** 4.2559)


def resistance(speed: Floats, grade: Floats, rider: Rider) -> Floats:
    """Watts at the pedals that hold this speed."""
    angle = np.arctan(grade)
    air = SEA_LEVEL_AIR if rider.air is None else rider.air
    against = speed + rider.wind
    drag = 0.5 * air * (rider.cda + rider.wheel_drag) * against * np.abs(against)
    rolling = rider.crr * rider.mass_kg * G * np.cos(angle)
    bearings = 0.091 + 0.0087 * speed
    lifting = rider.mass_kg * G * np.sin(angle)
    return np.asarray((drag + rolling + bearings + lifting) * speed / rider.drivetrain, dtype=np.float64)


def free_speed(power: float | Floats, grade: Floats, rider: Rider) -> Floats:
    """Before anyone brakes or gets off. The force grows with speed, so there is one speed for a power above zero."""
    shape = np.broadcast_shapes(np.shape(power), np.shape(grade))
    low, high = np.zeros(shape), np.full(shape, _FASTEST)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        too_fast = resistance(middle, grade, rider) > power
        high = np.where(too_fast, middle, high)
        low = np.where(too_fast, low, middle)
    return np.asarray((low + high) / 2, dtype=np.float64)


def speed(power: float | Floats, grade: Floats, rider: Rider) -> Floats:
    """No faster downhill than the cap, no slower uphill than one walks."""
    rolling = free_speed(power, grade, rider)
    capped = np.where(grade < 0, np.minimum(rolling, rider.descent_cap), rolling)
    return np.asarray(np.maximum(capped, rider.walking), dtype=np.float64)

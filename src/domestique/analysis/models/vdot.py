"""VDOT: running fitness as Daniels and Gilbert (1979) have it, and the race times it foretells.

Oxygen cost of a speed in m/min, over the share of VO2max that can be held for so many minutes. Book tables agree to
0.1 % of the time. Riegel (1981) gives a second opinion: T2 = T1 (D2/D1)^1.06.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp

RIEGEL_POWER = 1.06
RACES_M = (1_500.0, 5_000.0, 10_000.0, 21_097.5, 42_195.0)
_BEYOND = 0.02
"""How much wider than the two opinions the range is drawn."""
_SHORTEST_S, _LONGEST_S = 180.0, 5 * 3600.0
"""Where the curve of what can be held was measured."""


@dataclass(frozen=True, slots=True)
class Prediction:
    distance_m: float
    seconds: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Race:
    """An effort over a distance."""

    distance_m: float
    seconds: float


def oxygen_cost(metres_a_minute: float) -> float:
    return -4.60 + 0.182258 * metres_a_minute + 0.000104 * metres_a_minute**2


def share_held(minutes: float) -> float:
    return 0.8 + 0.1894393 * exp(-0.012778 * minutes) + 0.2989558 * exp(-0.1932605 * minutes)


def vdot(race: Race) -> float:
    minutes = race.seconds / 60
    return oxygen_cost(race.distance_m / minutes) / share_held(minutes)


def telling(race: Race) -> bool:
    """Long enough to speak of oxygen, and no longer than the curve reaches."""
    return _SHORTEST_S <= race.seconds <= _LONGEST_S


def seconds_for(value: float, distance_m: float) -> float:
    """By halving: the longer it takes, the lower the VDOT."""
    quick, slow = distance_m / 12.0, distance_m / 0.5
    for _ in range(80):
        middle = (quick + slow) / 2
        if vdot(Race(distance_m, middle)) > value:
            quick = middle
        else:
            slow = middle
    return (quick + slow) / 2


def riegel(race: Race, distance_m: float, power: float = RIEGEL_POWER) -> float:
    return race.seconds * float((distance_m / race.distance_m) ** power)


def best(races: Iterable[Race]) -> Race | None:
    """The one that speaks for the highest VDOT."""
    return max((race for race in races if telling(race)), key=vdot, default=None)


def predictions(race: Race, distances_m: Iterable[float] = RACES_M) -> tuple[Prediction, ...]:
    """By VDOT; the range reaches over Riegel's answer too, and 2 % beyond both."""
    value = vdot(race)
    found = []
    for distance in distances_m:
        ours, other = seconds_for(value, distance), riegel(race, distance)
        low, high = min(ours, other) * (1 - _BEYOND), max(ours, other) * (1 + _BEYOND)
        found.append(Prediction(distance, ours, low, high))
    return tuple(found)

"""Do two recordings show the same session?

Conservative on purpose: a wrong merge hides a workout, a missed one only counts twice until the athlete says so.
Content speaks first (heart rate, power, speed, height, place); where the two have nothing to compare,
a clear overlap in time of compatible sports decides.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from domestique.analysis.composing.align import Floats, Likeness, likeness, per_second
from domestique.model.activity import Activity
from domestique.model.sport import Sport

REACH_S = 120
"""How far two devices' clocks may be apart."""

MIN_OVERLAP = 0.5
"""Of the shorter recording, when content agrees."""

MIN_OVERLAP_BLIND = 0.75
"""Of the shorter recording, when there is nothing to compare but time and sport."""

_NEARLY_WHOLE = 0.9
"""And this much when even the sport is only compatible."""

AGREES, DISAGREES = 0.8, 0.3
"""Correlations from which a channel speaks for and against."""

NEAR_M, FAR_M = 100.0, 400.0
"""Median distances between two tracks from which place speaks for and against."""

_COMPARED = ("power", "heart_rate", "speed", "cadence", "altitude")
_VAGUE = frozenset({Sport.OTHER})
_ALIKE = (
    frozenset({Sport.RUNNING, Sport.WALKING, Sport.HIKING}),
    frozenset({Sport.STRENGTH, Sport.OTHER}),
)

Kind = Literal["same", "different"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """`says` is for (True), against (False) or neither (None); `value` in the unit its name implies."""

    name: str
    value: float
    says: bool | None


@dataclass(frozen=True, slots=True)
class Verdict:
    same: bool
    lag_s: int
    evidence: tuple[Evidence, ...]


def compatible(first: Sport, second: Sport) -> bool:
    if Sport.TRANSITION in (first, second) or Sport.MULTISPORT in (first, second):
        return first == second
    if first == second or first in _VAGUE or second in _VAGUE:
        return True
    return any(first in family and second in family for family in _ALIKE)


def span(activity: Activity) -> tuple[float, float]:
    """UNIX seconds from the first to the last moment recorded, or what the device says of its length."""
    start = activity.start.timestamp()
    length = activity.elapsed_s or activity.timer_s or 0.0
    if len(activity.streams):
        length = max(length, float(activity.streams.time.values().max()))
    return start, start + length


def overlap(first: Activity, second: Activity) -> float:
    """Seconds in common as a share of the shorter of the two."""
    (a0, a1), (b0, b1) = span(first), span(second)
    shorter = min(a1 - a0, b1 - b0)
    return max(0.0, min(a1, b1) - max(a0, b0)) / shorter if shorter > 0 else 0.0


def same_session(first: Activity, second: Activity) -> Verdict:
    shared = overlap(first, second)
    evidence = [Evidence("overlap", round(shared, 3), None)]
    if shared < MIN_OVERLAP or not compatible(first.sport, second.sport):
        return Verdict(False, 0, tuple(evidence))
    (a0, a1), (b0, b1) = span(first), span(second)
    origin = min(a0, b0)
    seconds = int(max(a1, b1) - origin) + 1
    likes: list[tuple[str, Likeness]] = []
    for channel in _COMPARED:
        one, other = (per_second(each, channel, origin, seconds) for each in (first, second))
        if one is None or other is None:
            continue
        found = likeness(one, other, REACH_S)
        if found is not None:
            likes.append((channel, found))
    lag = max(likes, key=lambda item: (item[1].correlation, item[1].seconds))[1].lag_s if likes else 0
    evidence += [Evidence(channel, round(found.correlation, 3), _says(found)) for channel, found in likes]
    apart = _apart_m(first, second, origin, seconds, lag)
    if apart is not None:
        says = True if apart <= NEAR_M else False if apart >= FAR_M else None
        evidence.append(Evidence("distance_apart_m", round(apart, 1), says))
    return Verdict(_decide(shared, first.sport == second.sport, evidence), lag, tuple(evidence))


def _says(found: Likeness) -> bool | None:
    return True if found.correlation >= AGREES else False if found.correlation <= DISAGREES else None


def _decide(shared: float, same_sport: bool, evidence: list[Evidence]) -> bool:
    place = next((item.says for item in evidence if item.name == "distance_apart_m"), None)
    if place is False:
        return False
    if len(evidence) == 1:
        return shared >= MIN_OVERLAP_BLIND and (same_sport or shared >= _NEARLY_WHOLE)
    # What was compared and does not agree is no agreement: by chance alone two riders correlate at some lag.
    said = [item.says for item in evidence]
    return said.count(True) > said.count(False)


def _apart_m(first: Activity, second: Activity, origin: float, seconds: int, lag: int) -> float | None:
    """The median distance between the two tracks at the same moments."""
    columns = [
        per_second(each, channel, origin, seconds) for each in (first, second) for channel in ("latitude", "longitude")
    ]
    if any(column is None for column in columns):
        return None
    lat_a, lon_a, lat_b, lon_b = (column for column in columns if column is not None)
    lat_b, lon_b = _shift(lat_b, lag), _shift(lon_b, lag)
    metres = 111_195.0
    north = (lat_b - lat_a) * metres
    east = ((lon_b - lon_a + 180.0) % 360.0 - 180.0) * metres * np.cos(np.radians(lat_a))
    distance = np.hypot(north, east)
    distance = distance[~np.isnan(distance)]
    return float(np.median(distance)) if len(distance) >= 10 else None


def _shift(values: Floats, lag: int) -> Floats:
    """What the second clock showed `lag` seconds later, put where the first clock shows it."""
    if not lag:
        return values
    shifted = np.full_like(values, np.nan)
    if lag > 0:
        shifted[:-lag] = values[lag:]
    else:
        shifted[-lag:] = values[:lag]
    return shifted

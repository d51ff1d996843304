"""Seconds in each zone, of the samples second by second."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown
from domestique.analysis.zones.schemes import Kind, Scheme, scheme, seiler


@dataclass(frozen=True, slots=True)
class Zone:
    """`number` from 1. Above `low` and up to `high`; None where it is open."""

    number: int
    low: float | None
    high: float | None
    seconds: int


@dataclass(frozen=True, slots=True)
class ZoneSeconds:
    scheme: Scheme
    zones: tuple[Zone, ...]


def zone_seconds(session: Session, kind: Kind) -> ZoneSeconds:
    """Unknown without the channel or what the bounds come from."""
    values, used = session.channel(kind), scheme(session, kind)

    def made() -> ZoneSeconds:
        edges = pairwise((None, *used.bounds, None))
        counts = in_zones(values, used.bounds).tolist()
        zones = (Zone(nth + 1, low, high, counts[nth]) for nth, (low, high) in enumerate(edges))
        return ZoneSeconds(used, tuple(zones))

    return session.once(f"zones:{kind}", made)


def in_zone(kind: Kind, number: int) -> Callable[[Session], float]:
    """A metric's formula. Unknown for a number beyond the athlete's zones."""

    def compute(session: Session) -> float:
        zones = zone_seconds(session, kind).zones
        if number > len(zones):
            raise Unknown("nothing_there")
        return zones[number - 1].seconds

    return compute


def three_seconds(session: Session, kind: Kind) -> tuple[int, int, int]:
    """Low, middle and high intensity."""
    values, used = session.channel(kind), seiler(session, kind)
    low, middle, high = session.once(f"zones:three:{kind}", lambda: in_zones(values, used.bounds).tolist())
    return low, middle, high


def in_zones(values: Numbers, bounds: tuple[float, ...]) -> NDArray[np.int64]:
    """`bounds` rise."""
    above = [np.count_nonzero(values > bound) for bound in bounds]
    return -np.diff([np.count_nonzero(np.isfinite(values)), *above, 0])

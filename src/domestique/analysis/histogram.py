"""How many seconds were spent at which figure."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown

Kind = Literal["power", "heart_rate", "speed", "cadence"]
STEPS: dict[Kind, float] = {"power": 10.0, "heart_rate": 2.0, "speed": 0.25, "cadence": 2.0}
UNITS: dict[Kind, str] = {"power": "W", "heart_rate": "bpm", "speed": "m/s", "cadence": "rpm"}


@dataclass(frozen=True, slots=True)
class Histogram:
    """`seconds[i]` lie at or above `first + i * step` and below the next."""

    kind: Kind
    unit: str
    step: float
    first: float
    seconds: tuple[int, ...]


def histogram(session: Session, kind: Kind) -> Histogram:
    values = session.channel(kind)
    known = values[np.isfinite(values)]
    if not len(known):
        raise Unknown("no_channel", kind)
    step = STEPS[kind]
    places = np.floor(known / step).astype(np.int64)
    low = int(places.min())
    counts = np.bincount(places - low)
    return Histogram(kind, UNITS[kind], step, low * step, tuple(counts.tolist()))

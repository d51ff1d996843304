"""A ride with repeats that stand out, the same every time."""

from typing import Any

import numpy as np

from domestique.model.activity import Activity
from domestique.model.streams import Stream
from tests.fakes.activities import ride

REST_S = 90


def repeats(count: int = 3, seconds: int = 120, watts: int = 300, **changes: Any) -> Activity:
    """Five minutes to warm up, `count` times so long, each with a rest after it, and a minute more."""
    blocks = [(150, 300), *[(watts, seconds), (140, REST_S)] * count, (140, 60)]
    power = np.concatenate([np.full(lasting, level) for level, lasting in blocks]).astype(np.int32)
    made = ride(seconds=len(power), **{"laps": (), "pauses": (), **changes})
    made.streams.channels["power"] = Stream("power", "W", power + np.arange(len(power), dtype=np.int32) % 3)  # type: ignore[index]
    return made

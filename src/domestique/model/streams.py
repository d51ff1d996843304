"""Streams: one column per channel, kept in the integers the device recorded.

A value in its unit is ``raw / scale - offset``, which is FIT's own convention, so that a decoded file can be
stored and written again without loss. Channels that were never whole numbers (developer floats) keep float64.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

MISSING = np.int32(-(2**31))
"""The raw value that says "not recorded" in an int32 column; a float64 column says it with NaN."""

TIME = "time"
"""The channel every activity has: milliseconds since `Streams.start` (scale 1000, unit s), never missing."""


@dataclass(frozen=True, slots=True)
class Stream:
    channel: str
    unit: str
    raw: NDArray[np.int32] | NDArray[np.float64]
    scale: float = 1.0
    offset: float = 0.0

    def __post_init__(self) -> None:
        if self.raw.ndim != 1 or self.raw.dtype not in (np.dtype(np.int32), np.dtype(np.float64)):
            raise ValueError(f"{self.channel}: a stream is one column of int32 or float64")
        if not self.scale:
            raise ValueError(f"{self.channel}: a scale of zero")

    def __len__(self) -> int:
        return len(self.raw)

    def values(self) -> NDArray[np.float64]:
        """In the unit, with NaN where nothing was recorded."""
        if self.raw.dtype == np.float64:
            return np.asarray(self.raw / self.scale - self.offset, dtype=np.float64)
        physical = self.raw / self.scale - self.offset
        physical[self.raw == MISSING] = np.nan
        return np.asarray(physical, dtype=np.float64)

    @property
    def recorded(self) -> int:
        """How many samples hold a value."""
        if self.raw.dtype == np.float64:
            return int(np.count_nonzero(~np.isnan(self.raw)))
        return int(np.count_nonzero(self.raw != MISSING))


@dataclass(frozen=True, slots=True)
class Streams:
    """All channels have the length of `time`. `start` is in UTC."""

    start: datetime
    channels: Mapping[str, Stream]

    def __post_init__(self) -> None:
        if TIME not in self.channels:
            raise ValueError("streams without a time channel")
        count = len(self.channels[TIME])
        for stream in self.channels.values():
            if len(stream) != count:
                raise ValueError(f"{stream.channel} has {len(stream)} samples where time has {count}")

    def __len__(self) -> int:
        return len(self.channels[TIME])

    @property
    def time(self) -> Stream:
        return self.channels[TIME]

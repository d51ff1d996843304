"""In which whole numbers each channel is kept, and which values it can have.

Degrees are FIT's semicircles (9 mm). Altitude keeps millimetres, since phones write them and FIT's own 20 cm would lose
them; distance keeps FIT's centimetres. Where a file writes finer values than the scale here (a cadence of 87.5), the
scale grows by tens until they fit, to a thousandth at most.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.model.streams import MISSING, Stream

SEMICIRCLE = 2**31 / 180


@dataclass(frozen=True, slots=True)
class Channel:
    name: str
    unit: str
    scale: float
    least: float
    most: float
    grows: bool = False


CHANNELS = (
    Channel("latitude", "deg", SEMICIRCLE, -90, 90),
    Channel("longitude", "deg", SEMICIRCLE, -180, 180),
    Channel("altitude", "m", 1000, -12_000, 100_000),
    Channel("distance", "m", 100, 0, 21_000_000),
    Channel("speed", "m/s", 1000, 0, 1000),
    Channel("heart_rate", "bpm", 1, 1, 300, grows=True),
    Channel("cadence", "rpm", 1, 0, 1000, grows=True),
    Channel("power", "W", 1, -10_000, 100_000, grows=True),
    Channel("temperature", "degC", 1, -100, 100, grows=True),
    Channel("water_temperature", "degC", 1, -100, 100, grows=True),
    Channel("depth", "m", 1000, -20, 12_000),
    Channel("vertical_speed", "m/s", 1000, -1000, 1000),
    Channel("heading", "deg", 100, 0, 360),
    Channel("gps_accuracy", "m", 100, 0, 1_000_000),
)

_FINEST = 1000
_ZERO_IS_NONE = "heart_rate"


def to_stream(channel: Channel, values: NDArray[np.float64]) -> tuple[Stream, int]:
    """The column in raw integers, and how many values no body or place could have."""
    known = np.isfinite(values)
    possible = known & (values >= channel.least) & (values <= channel.most)
    impossible = known & ~possible
    if channel.name == _ZERO_IS_NONE:
        impossible &= values != 0
    scale = channel.scale
    kept = np.where(possible, values, 0.0)
    while channel.grows and scale < _FINEST and not np.allclose(kept * scale, np.rint(kept * scale), rtol=0, atol=1e-3):
        scale *= 10
    raw = np.clip(np.rint(kept * scale), MISSING + 1.0, 2.0**31 - 1).astype(np.int32)
    raw[~possible] = MISSING
    return Stream(channel.name, channel.unit, raw, scale=float(scale)), int(np.count_nonzero(impossible))

"""Two recordings on one clock: resampling to whole seconds and the lag between two devices' clocks."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.model.activity import Activity

Floats = NDArray[np.float64]

HOLD_S = 10
"""A value stands for at most this long after it was recorded; a longer gap is a gap."""

_ENOUGH_S = 60
"""Seconds both must have recorded before a likeness means anything."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`lag_s`: how much later the second clock shows the same moment. `correlation` over `seconds` in common."""

    lag_s: int
    correlation: float
    seconds: int


def per_second(activity: Activity, channel: str, origin_s: float, seconds: int) -> Floats | None:
    """The channel at each whole second after `origin_s` (UNIX time), NaN where nothing was recorded."""
    stream = activity.streams.channels.get(channel)
    if stream is None or not len(stream):
        return None
    at = activity.streams.time.values() + activity.streams.start.timestamp() - origin_s
    values = stream.values()
    valid = ~np.isnan(values)
    if not valid.any():
        return None
    at, values = at[valid], values[valid]
    if np.any(np.diff(at) < 0):
        order = np.argsort(at, kind="stable")
        at, values = at[order], values[order]
    grid = np.arange(seconds, dtype=np.float64)
    index = np.searchsorted(at, grid + 0.5, side="right") - 1
    held = values[np.maximum(index, 0)]
    age = grid - at[np.maximum(index, 0)]
    return np.where((index >= 0) & (age <= HOLD_S), held, np.nan)


def likeness(first: Floats, second: Floats, reach_s: int) -> Likeness | None:
    """The lag within `reach_s` at which the two go together best; None when there is too little to say.

    Pearson's correlation at every lag at once, by Fourier transform, over the seconds both have.
    """
    if len(first) != len(second):
        raise ValueError("both must be on the same grid")
    have_first, have_second = ~np.isnan(first), ~np.isnan(second)
    if have_first.sum() < _ENOUGH_S or have_second.sum() < _ENOUGH_S:
        return None
    centred = [
        np.where(have, values - values[have].mean(), 0.0)
        for values, have in ((first, have_first), (second, have_second))
    ]
    size = 1 << (len(first) + reach_s).bit_length()

    def at_every_lag(one: Floats, other: Floats) -> Floats:
        product = np.fft.irfft(np.conj(np.fft.rfft(one, size)) * np.fft.rfft(other, size), size)
        return np.concatenate([product[-reach_s:], product[: reach_s + 1]]) if reach_s else product[:1]

    masks = [have_first.astype(np.float64), have_second.astype(np.float64)]
    count = np.round(at_every_lag(masks[0], masks[1]))
    usable = count >= _ENOUGH_S
    if not usable.any():
        return None
    count = np.where(usable, count, 1.0)
    sum_first = at_every_lag(centred[0], masks[1])
    sum_second = at_every_lag(masks[0], centred[1])
    spread_first = at_every_lag(centred[0] ** 2, masks[1]) - sum_first**2 / count
    spread_second = at_every_lag(masks[0], centred[1] ** 2) - sum_second**2 / count
    together = at_every_lag(centred[0], centred[1]) - sum_first * sum_second / count
    floor = 1e-9 * count
    varied = usable & (spread_first > floor) & (spread_second > floor)
    if not varied.any():
        return None
    scale = np.sqrt(np.where(varied, spread_first * spread_second, 1.0))
    correlation = np.where(varied, together / scale, -np.inf)
    lags = np.arange(-reach_s, reach_s + 1)
    # Among equally good lags the smallest shift is the likeliest.
    best = int(np.lexsort((np.abs(lags), -np.round(correlation, 4)))[0])
    return Likeness(int(lags[best]), float(min(1.0, correlation[best])), int(count[best]))

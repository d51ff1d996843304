"""Where the level changes: the samples as a few stretches, each even in itself.

Halving at the place where both sides differ most (Vostrikova 1981, with the CUSUM statistic), as long as that stands
out of the noise; then neighbours that are nearly alike are joined. A median over three bins comes before, so that a
moment without touch ends nothing.
"""

import itertools

import numpy as np

from domestique.analysis.intervals.interval import Stretch
from domestique.analysis.signal.numbers import Numbers

BIN_S = 5
_SHORTEST_BINS = 2
_STANDS_OUT = 2.5
_QUIETEST = 0.03
_ALIKE = 0.08
"""Of the typical level: a smaller step joins."""


def levels(values: Numbers) -> list[Stretch]:
    """Of samples a second, in order, without holes between."""
    bins = len(values) // BIN_S
    if bins < 2 * _SHORTEST_BINS:
        return []
    known = np.nan_to_num(values)
    binned = known[: bins * BIN_S].reshape(bins, BIN_S).mean(axis=1)
    smooth = _median_of_three(binned)
    typical = float(np.percentile(smooth, 75))
    if typical <= 0:
        return []
    ends = _joined(smooth, _halved(smooth, max(_noise(binned), _QUIETEST * typical)), _ALIKE * typical)
    bounds = sorted({0, *(_sharpened(known, end * BIN_S) for end in ends[:-1]), len(values)})
    return [
        Stretch(start, end, float(np.median(known[start:end])))
        for start, end in itertools.pairwise(bounds)
        if end > start
    ]


def _median_of_three(values: Numbers) -> Numbers:
    if len(values) < 3:
        return values
    a, b, c = values[:-2], values[1:-1], values[2:]
    middle = np.maximum(np.minimum(a, b), np.minimum(np.maximum(a, b), c))
    return np.concatenate((values[:1], middle, values[-1:]))


def _noise(values: Numbers) -> float:
    return float(np.median(np.abs(np.diff(values)))) * 1.4826 / 2**0.5


def _halved(values: Numbers, noise: float) -> list[int]:
    """The ends of the stretches."""
    sums = np.concatenate(([0.0], np.cumsum(values)))
    limit = _STANDS_OUT * noise * float(np.sqrt(2 * np.log(len(values))))
    ends, waiting = [], [(0, len(values))]
    while waiting:
        start, end = waiting.pop()
        cut = _cut(sums, start, end, limit)
        if cut is None:
            ends.append(end)
        else:
            waiting += [(start, cut), (cut, end)]
    return sorted(ends)


def _cut(sums: Numbers, start: int, end: int, limit: float) -> int | None:
    count = end - start
    if count < 2 * _SHORTEST_BINS:
        return None
    left = np.arange(_SHORTEST_BINS, count - _SHORTEST_BINS + 1)
    so_far = sums[start + left] - sums[start]
    off = np.abs(so_far - left / count * (sums[end] - sums[start])) * np.sqrt(count / (left * (count - left)))
    best = int(off.argmax())
    return start + int(left[best]) if off[best] > limit else None


def _joined(values: Numbers, ends: list[int], alike: float) -> list[int]:
    """Neighbours that are nearly alike become one, the most alike first."""
    starts = [0, *ends[:-1]]
    runs = [[a, b, float(values[a:b].mean())] for a, b in zip(starts, ends, strict=True)]
    while len(runs) > 1:
        steps = [abs(one[2] - other[2]) for one, other in itertools.pairwise(runs)]
        nearest = int(np.argmin(steps))
        if steps[nearest] > alike:
            break
        start, end = int(runs[nearest][0]), int(runs[nearest + 1][1])
        runs[nearest : nearest + 2] = [[start, end, float(values[start:end].mean())]]
    return [int(run[1]) for run in runs]


def _sharpened(values: Numbers, near: int) -> int:
    """The second, within a bin or so, at which the two sides differ most."""
    start, end = max(near - 2 * BIN_S, 0), min(near + 2 * BIN_S, len(values))
    sums = np.concatenate(([0.0], np.cumsum(values[start:end])))
    left = np.arange(BIN_S, end - start - BIN_S + 1)
    if not len(left):
        return near
    count = end - start
    off = np.abs(sums[left] - left / count * sums[-1]) * np.sqrt(count / (left * (count - left)))
    return start + int(left[int(off.argmax())])

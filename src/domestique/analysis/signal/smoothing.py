"""Means over a window that never reaches over a break."""

from collections.abc import Sequence

import numpy as np

from domestique.analysis.signal.grid import Numbers


def trailing_means(values: Numbers, segments: Sequence[tuple[int, int]], window: int) -> Numbers:
    """Of the last `window` seconds at each place; NaN until a window is full, and where one holds an unknown."""
    means = np.full(len(values), np.nan)
    for start, end in segments:
        if end - start < window:
            continue
        part = values[start:end]
        unknown = np.isnan(part)
        sums = np.concatenate(([0.0], np.cumsum(np.where(unknown, 0.0, part))))
        holes = np.concatenate(([0], np.cumsum(unknown)))
        full = (sums[window:] - sums[:-window]) / window
        means[start + window - 1 : end] = np.where(holes[window:] == holes[:-window], full, np.nan)
    return means


def mean_known(values: Numbers) -> float:
    """Of the known ones; NaN where none is."""
    mean = float(values.mean()) if len(values) else np.nan
    if not np.isnan(mean) or not len(values):
        return mean
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else np.nan


def around(values: Numbers, window: int) -> Numbers:
    """Means of the `window` places around each, fewer at the ends. `values` without unknowns; `window` is odd."""
    sums = np.concatenate(([0.0], np.cumsum(values)))
    places = np.arange(len(values))
    low = np.maximum(places - window // 2, 0)
    high = np.minimum(places + window // 2 + 1, len(values))
    return np.asarray((sums[high] - sums[low]) / (high - low), dtype=np.float64)

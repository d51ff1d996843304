"""Where the grade changes: the way as few straight slopes as explain its altitude, each 300 m at least.

A polyline through the profile, its corners chosen by dynamic programming so that the squared error plus a price per
corner is smallest; then neighbours whose grades hardly differ are one. Not equal lengths: a hill is one row.
"""

import numpy as np

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.profile import Profile

SHORTEST_M = 300.0
ALIKE = 0.01
"""Neighbours whose grades differ by less are one section."""
_NODE_M = 50.0
_MOST_NODES = 20_000
_LONGEST_NODES = 240
_PRICE_M3 = 7500.0
"""What a corner costs, in squared metres of error times metres of way: 2 % over 500 m to either side are worth one."""


def cut(profile: Profile) -> list[float]:
    """Metres from the start of every section's start, and of the end."""
    length = profile.length_m
    if length < 2 * SHORTEST_M:
        return [0.0, length]
    count = int(min(length // _NODE_M, _MOST_NODES))
    node_m = length / count
    height = profile.at(np.linspace(0.0, length, count + 1))
    shortest = int(np.ceil(SHORTEST_M / node_m - 1e-9))
    corners = _alike(_corners(height, shortest, _PRICE_M3 / node_m), height, node_m)
    return [*(corner * node_m for corner in corners[:-1]), length]


def _corners(height: Floats, shortest: int, price: float) -> list[int]:
    """The cheapest corners, first and last node included. Every stretch is `shortest` to `_LONGEST_NODES` long."""
    count = len(height) - 1
    longest = max(_LONGEST_NODES, 2 * shortest)
    place = np.arange(count + 1, dtype=np.float64)
    sums = np.concatenate([[0.0], np.cumsum(height)])
    squares = np.concatenate([[0.0], np.cumsum(height * height)])
    moments = np.concatenate([[0.0], np.cumsum(height * place)])
    best = np.full(count + 1, np.inf)
    best[0] = 0.0
    came = np.zeros(count + 1, dtype=np.int64)
    for end in range(shortest, count + 1):
        first = max(0, end - longest)
        start = place[first : end - shortest + 1]
        cost = best[first : end - shortest + 1] + price + _error(height, sums, squares, moments, start, end)
        cheapest = int(np.argmin(cost))
        best[end], came[end] = cost[cheapest], first + cheapest
    corners = [count]
    while corners[-1]:
        corners.append(int(came[corners[-1]]))
    return corners[::-1]


def _error(height: Floats, sums: Floats, squares: Floats, moments: Floats, start: Floats, end: int) -> Floats:
    """Squared distance of the nodes from the chord between each `start` and `end`, all starts at once."""
    first = start.astype(np.int64)
    n = end - start
    slope = (height[end] - height[first]) / n
    base = height[first]
    h = sums[end + 1] - sums[first]
    hh = squares[end + 1] - squares[first]
    kh = moments[end + 1] - moments[first] - start * h
    k = n * (n + 1) / 2
    kk = n * (n + 1) * (2 * n + 1) / 6
    error = hh - 2 * base * h - 2 * slope * kh + (n + 1) * base**2 + 2 * base * slope * k + slope**2 * kk
    return np.asarray(np.maximum(error, 0.0), dtype=np.float64)


def _alike(corners: list[int], height: Floats, node_m: float) -> list[int]:
    """Takes out corners, the faintest first, until every one left turns the grade by `ALIKE`."""
    kept = list(corners)
    while len(kept) > 2:
        at = np.array(kept)
        grade = np.diff(height[at]) / (np.diff(at) * node_m)
        turn = np.abs(np.diff(grade))
        faintest = int(np.argmin(turn))
        if turn[faintest] >= ALIKE:
            break
        del kept[faintest + 1]
    return kept

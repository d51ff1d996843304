"""Compressed timestamps: five bits in a data message's header, counted on from the last full timestamp before it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.gather import Block
from domestique.formats.fit.scan import Group

_INVALID = 0xFFFFFFFF


def message_times(data: bytes, groups: Sequence[Group]) -> dict[int, NDArray[np.int64]]:
    """FIT seconds of each message of every kind that has a compressed one, in file order; -1 where none is known.

    A compressed time before any full one has nothing to count from: -1.
    """
    positions, full, low = _marks(data, groups)
    order = np.argsort(positions, kind="stable")
    positions, full, low = positions[order], full[order], low[order]
    times = _count_on(full, low)
    kinds = {group.definition.kind for group in groups if group.compressed}
    result = {}
    for kind in kinds:
        of_kind = [group.positions for group in groups if group.definition.kind == kind]
        rows = np.sort(np.concatenate(of_kind))
        where = np.searchsorted(positions, rows)
        known = np.append(times, -1)[where]
        known[np.append(positions, -1)[where] != rows] = -1
        result[kind] = known
    return result


def _marks(data: bytes, groups: Sequence[Group]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """All messages with a time: where, the full time or -1, and the low five bits."""
    positions, full, low = [], [], []
    for group in groups:
        stamp = group.definition.timestamp
        if not len(group.positions) or (stamp is None and not group.compressed):
            continue
        block = Block(data, group)
        told = np.full(block.count, -1, dtype=np.int64)
        if stamp is not None:
            raw, _ = block.read(stamp.offset, stamp.size, stamp.base)
            told = np.where(raw == _INVALID, -1, raw.astype(np.int64))
        packed = block.headers >= 0x80
        bits = np.where(packed & (told < 0), block.headers & 0x1F, told & 0x1F).astype(np.int64)
        there = packed | (told >= 0)
        positions.append(group.positions[there])
        full.append(told[there])
        low.append(bits[there])
    if not positions:
        empty = np.zeros(0, np.int64)
        return empty, empty, empty
    return np.concatenate(positions), np.concatenate(full), np.concatenate(low)


def _count_on(full: NDArray[np.int64], low: NDArray[np.int64]) -> NDArray[np.int64]:
    if not len(full):
        return full
    steps = np.zeros_like(low)
    steps[1:] = (low[1:] - low[:-1]) & 0x1F
    anew = full >= 0
    steps[anew] = 0
    running = np.cumsum(steps)
    start = np.maximum.accumulate(np.where(anew, np.arange(len(full)), -1))
    times = full[start] + running - running[start]
    times[start < 0] = -1
    return times

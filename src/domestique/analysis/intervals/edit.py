"""An athlete's own cut: whether it makes sense, in order of time and in whole seconds, and how it fits an activity."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import isfinite
from typing import Literal

from domestique.model.intervals import Piece

MOST = 500
LONGEST_NAME = 80
_SLACK_S = 2
"""A page may count the last second otherwise."""

Fault = Literal["interval_backwards", "interval_outside", "intervals_overlap", "too_many_intervals"]


class BadCut(Exception):
    """`nth` of the pieces as they were handed in, from 1, and for an overlap the `other`."""

    def __init__(self, fault: Fault, nth: int = 0, other: int = 0) -> None:
        super().__init__(fault, nth, other)
        self.fault: Fault = fault
        self.nth, self.other = nth, other


def checked(pieces: Sequence[Piece], length_s: float) -> tuple[Piece, ...]:
    """Sorted, within 0 and `length_s`, none over another. They may leave gaps: not every second belongs somewhere."""
    if len(pieces) > MOST:
        raise BadCut("too_many_intervals")
    whole = []
    for nth, piece in enumerate(pieces, 1):
        if not (isfinite(piece.start_s) and isfinite(piece.end_s)):
            raise BadCut("interval_outside", nth)
        start, end = float(round(piece.start_s)), float(round(piece.end_s))
        if end <= start:
            raise BadCut("interval_backwards", nth)
        if start < 0 or start >= length_s or end > length_s + _SLACK_S:
            raise BadCut("interval_outside", nth)
        name = (piece.name or "").strip()[:LONGEST_NAME] or None
        whole.append((replace(piece, start_s=start, end_s=min(end, length_s), name=name), nth))
    whole.sort(key=lambda one: (one[0].start_s, one[0].end_s))
    for (before, nth), (after, other) in pairwise(whole):
        if after.start_s < before.end_s:
            raise BadCut("intervals_overlap", *sorted((nth, other)))
    return tuple(piece for piece, _ in whole)


def shifted(pieces: Sequence[Piece], by_s: float) -> tuple[Piece, ...]:
    """The same moments where the activity's start is another."""
    if not by_s:
        return tuple(pieces)
    return tuple(replace(one, start_s=one.start_s + by_s, end_s=one.end_s + by_s) for one in pieces)


def within(pieces: Sequence[Piece], length_s: float) -> tuple[Piece, ...]:
    """What of them the activity still has; less than a second is nothing."""
    fitted = (
        replace(one, start_s=max(float(round(one.start_s)), 0.0), end_s=min(float(round(one.end_s)), length_s))
        for one in pieces
    )
    return tuple(one for one in fitted if one.end_s - one.start_s >= 1)

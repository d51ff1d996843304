"""Where reading may go on behind a damaged stretch: bytes that were lost or doubled shift everything after them.

A place is believed when the messages that would follow from it, one after the other, carry times near those before the
damage. Three such times in a row are chance once in many millions of places.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

NEAR_S = 86400
WINDOW = 10_000
"""Bytes looked at behind one damaged place."""

_ENOUGH = 3
_LOOK = 12


@dataclass(frozen=True, slots=True)
class Stamped:
    """A local message in force: its size with the header byte, and where in it a full timestamp stands, if it does."""

    size: int
    time_at: int | None
    big_endian: bool


def find_restart(data: bytes, start: int, end: int, known: Mapping[int, Stamped], times: Sequence[int]) -> int | None:
    """The first place from `start` on that is believed. `known`: by header byte; `times`: from before the damage."""
    if not times:
        return None
    middle = sorted(times)[len(times) // 2]
    for at in range(start, min(end, start + WINDOW)):
        if data[at] in known and _believed(data, at, end, known, middle):
            return at
    return None


def _believed(data: bytes, at: int, end: int, known: Mapping[int, Stamped], middle: int) -> bool:
    seen = 0
    before = middle - NEAR_S
    for _ in range(_LOOK):
        if at >= end:
            break
        message = known.get(data[at])
        if message is None or at + message.size > end:
            return False
        if message.time_at is not None:
            place = at + message.time_at
            time = int.from_bytes(data[place : place + 4], "big" if message.big_endian else "little")
            if not before <= time <= middle + NEAR_S:
                return False
            before = time
            seen += 1
            if seen == _ENOUGH:
                return True
        at += message.size
    return at == end and seen > 1

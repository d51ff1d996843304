"""One pass over the headers of a FIT part: where the messages of each definition lie. Values are not looked at.

A message of the same header byte as the one before has the same size, so a run of them is counted in C: the bytes at
that stride, as far as they equal the header. That is exact and no guess, by induction from the first of the run.
"""

from array import array
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.definition import Definition, parse_definition
from domestique.formats.fit.resume import Stamped, find_restart

MOST_DEFINITIONS = 1000
"""Different definitions in one part. Real files stay below a hundred; each one costs time of its own."""

LONGEST_RUN = 4096

MOST_SEARCHES = 50
"""For a place to go on, in one part. A file with more damage is noise, and each search costs a few milliseconds."""

_DAMAGE = ("unknown_message", "cut_message", "odd_definition")


@dataclass(frozen=True, slots=True)
class Group:
    """The data messages of one definition; `positions` are those of their header bytes, ascending."""

    definition: Definition
    positions: NDArray[np.int64]
    compressed: bool
    """Some of them carry a compressed timestamp in the header."""


@dataclass(frozen=True, slots=True)
class Scan:
    groups: tuple[Group, ...]
    end: int
    """Where reading stopped: the end asked for, or the first byte that could not be understood."""
    stopped: str | None
    """Why it stopped before: cut_message, unknown_message, too_many_definitions."""
    skipped: tuple[tuple[int, int], ...]
    """Damaged stretches (from, to) behind which reading went on."""


@dataclass(slots=True)
class _Collected:
    definition: Definition
    positions: array[int]
    stamped: Stamped
    compressed: bool = False

    def time(self, data: bytes, position: int) -> int | None:
        if self.stamped.time_at is None:
            return None
        at = position + self.stamped.time_at
        return int.from_bytes(data[at : at + 4], "big" if self.stamped.big_endian else "little")


def _stamped(definition: Definition) -> Stamped:
    stamp = definition.timestamp
    return Stamped(definition.size, stamp.offset + 1 if stamp is not None else None, definition.big_endian)


class _Locals:
    """The sixteen local definitions in force, spread over the 256 header bytes that may refer to them."""

    def __init__(self) -> None:
        self.sizes = [0] * 256
        self.appends: list[Callable[[int], None]] = [_nowhere] * 256
        self._collected: dict[bytes, _Collected] = {}
        self._local: list[_Collected | None] = [None] * 16
        self._sound: dict[int, _Collected] = {}
        self._aliases: list[list[int]] = [[] for _ in range(16)]

    def define(self, local: int, body: bytes, *, wary: bool = False) -> str | None:
        """Or why not: more different definitions than any device writes, or one that none would write."""
        collected = self._collected.get(body)
        if collected is None:
            if len(self._collected) >= MOST_DEFINITIONS:
                return "too_many_definitions"
            definition = parse_definition(body)
            if wary and not definition.is_sound:
                return "odd_definition"
            collected = self._collected[body] = _Collected(definition, array("q"), _stamped(definition))
        self._use(local, collected)
        if collected.definition.is_sound:
            self._sound[local] = collected
        return None

    def _use(self, local: int, collected: _Collected) -> None:
        self._local[local] = collected
        for header in self._aliases[local]:
            self.sizes[header] = 0
        self._aliases[local].clear()
        self.sizes[local] = collected.definition.size
        self.appends[local] = collected.positions.append

    def alias(self, header: int) -> int:
        """The size behind a header byte other than the plain local number; 0 when it refers to nothing."""
        local = (header >> 5) & 3 if header & 0x80 else header & 0xF
        collected = self._local[local]
        if collected is None:
            return 0
        collected.compressed |= header >= 0x80
        self._aliases[local].append(header)
        self.sizes[header] = collected.definition.size
        self.appends[header] = collected.positions.append
        return collected.definition.size

    def restart(self, data: bytes, end: int) -> int | None:
        """Where reading may go on behind damage, looked for from the second byte of the last message on: it may have
        lost some of its bytes and taken the next one's for its own. Then it is left out."""
        placed = [each for each in self._collected.values() if each.positions]
        if not placed:
            return None
        suspect = max(placed, key=lambda each: each.positions[-1])
        last = suspect.positions[-1]
        for local, sound in self._sound.items():  # what was read of the damage may have been taken for a definition
            if self._local[local] is not sound:
                self._use(local, sound)
        known = {local: each.stamped for local, each in enumerate(self._local) if each is not None}
        times = [(at, each.time(data, at)) for each in placed for at in each.positions[-9:].tolist()]
        recent = [time for _, time in sorted(times, key=lambda pair: pair[0])[-9:] if time is not None]
        place = find_restart(data, last + 1, end, known, recent)
        if place is not None and place < last + suspect.definition.size:
            suspect.positions.pop()
        return place

    def extend(self, header: int, start: int, count: int, size: int) -> None:
        local = (header >> 5) & 3 if header & 0x80 else header & 0xF
        collected = self._local[local]
        assert collected is not None
        collected.positions.frombytes((np.arange(count, dtype=np.int64) * size + start).tobytes())

    def groups(self, end: int) -> tuple[Group, ...]:
        """Without a message that reaches beyond `end`."""
        groups = []
        for collected in self._collected.values():
            if collected.positions and collected.positions[-1] + collected.definition.size > end:
                collected.positions.pop()
            positions = np.frombuffer(collected.positions, dtype=np.int64)
            groups.append(Group(collected.definition, positions, collected.compressed))
        return tuple(groups)


def _nowhere(position: int) -> None:
    raise AssertionError(position)


def scan(data: bytes, start: int, end: int) -> Scan:
    """`end` is exclusive and never beyond the data."""
    known = _Locals()
    skipped: list[tuple[int, int]] = []
    at, stopped = _walk(known, data, start, end)
    for _ in range(MOST_SEARCHES):
        if stopped not in _DAMAGE:
            break
        restart = known.restart(data, end)
        beyond = _definition_end(data, at, end) if stopped == "odd_definition" else None
        if beyond is not None and (restart is None or restart >= beyond):
            # All that follows fits: an odd device, and no damage.
            known.define(data[at] & 0xF, data[at + 2 : beyond])
            restart = beyond
        elif restart is None:
            break
        else:
            skipped.append((min(at, restart), restart))
        at, stopped = _walk(known, data, restart, end)
    if stopped == "odd_definition":
        stopped = "unknown_message"
    return Scan(known.groups(end), min(at, end), stopped, tuple(skipped))


def _walk(known: _Locals, data: bytes, at: int, end: int) -> tuple[int, str | None]:
    """To the end, or to what cannot be understood: where, and why. The last message may reach beyond the end."""
    sizes, appends = known.sizes, known.appends
    last = -1
    while at < end:
        header = data[at]
        size = sizes[header] or (known.alias(header) if header >= 0x80 or 0x10 <= header < 0x40 else 0)
        if size:
            if header == last:
                run = _run_length(data, at, end, header, size)
                known.extend(header, at, run, size)
                at += run * size
                last = -1
                continue
            appends[header](at)
            at += size
            last = header
        elif 0x40 <= header < 0x80:
            last = -1
            beyond = _definition_end(data, at, end)
            if beyond is None:
                return at, "cut_message"
            stopped = known.define(header & 0xF, data[at + 2 : beyond], wary=True)
            if stopped is not None:
                return at, stopped
            at = beyond
        else:
            return at, "unknown_message"
    return at, "cut_message" if at > end else None


def _definition_end(data: bytes, at: int, end: int) -> int | None:
    fields_end = at + 6 + 3 * (data[at + 5] if at + 5 < end else 0)
    if not data[at] & 0x20:
        return fields_end if fields_end <= end else None
    beyond = fields_end + 1 + 3 * (data[fields_end] if fields_end < end else 0)
    return beyond if beyond <= end else None


def _run_length(data: bytes, at: int, end: int, header: int, size: int) -> int:
    """How many messages of this header and size follow each other from `at`, at least one; whole ones but the last."""
    most = min((end - at + size - 1) // size, LONGEST_RUN)
    headers = data[at : at + most * size : size]
    return len(headers) - len(headers.lstrip(bytes((header,)))) or 1

"""The envelope: one file may hold several FIT files behind each other, each with a header and a checksum."""

from collections.abc import Iterator
from dataclasses import dataclass

from domestique.formats.errors import BadFile
from domestique.formats.fit.crc import crc16
from domestique.model.activity import Loss

SIGNATURE = b".FIT"

MOST_PARTS = 1000
"""Files in one chain; real chains are of two or three."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where the messages of one part lie; `next` is where another part may begin."""

    start: int
    end: int
    next: int
    cut: bool
    """The file ends before the size its header tells, or the header tells none."""
    losses: tuple[Loss, ...]


def envelopes(data: bytes) -> Iterator[Envelope]:
    """At least one; BadFile when the first is none."""
    envelope = _envelope(data, 0)
    if envelope is None:
        raise _not_fit(data)
    for _ in range(MOST_PARTS):
        if envelope is None:
            return
        yield envelope
        envelope = _envelope(data, envelope.next)


def trailing(data: bytes, end: int) -> Loss | None:
    """What stands behind the last part. Padding with zeros is no loss."""
    rest = data[end:]
    if not rest.strip(b"\x00"):
        return None
    return Loss("trailing_bytes", f"{len(rest)} bytes behind the end of the FIT file were not understood.")


def _envelope(data: bytes, at: int) -> Envelope | None:
    if len(data) - at < 12 or data[at + 8 : at + 12] != SIGNATURE or data[at] < 12:
        return None
    start = at + data[at]
    told = int.from_bytes(data[at + 4 : at + 8], "little")
    end = start + told
    if told in (0, 0xFFFFFFFF):
        loss = Loss("unfinished_file", "The device never finished this file; everything it wrote before was read.")
        return Envelope(min(start, len(data)), len(data), len(data), True, (loss,))
    if end > len(data):
        loss = Loss(
            "truncated", f"The file ends after {len(data) - at} of {end + 2 - at} bytes; everything before was read."
        )
        return Envelope(min(start, len(data)), len(data), len(data), True, (loss,))
    if end + 2 > len(data):
        loss = Loss("truncated", "The file ends before its checksum; nothing else is missing.")
        return Envelope(start, end, len(data), True, (loss,))
    losses: tuple[Loss, ...] = ()
    if crc16(memoryview(data)[at:end]) != int.from_bytes(data[end : end + 2], "little"):
        losses = (Loss("checksum", "The file's checksum does not match: some values may be damaged."),)
    return Envelope(start, end, end + 2, False, losses)


def _not_fit(data: bytes) -> BadFile:
    if not data:
        return BadFile("empty_file", "The file is empty. Export or copy it again.")
    if not data.strip(b"\x00"):
        return BadFile("only_zeros", "The file holds only zero bytes: it was never fully written. Copy it again.")
    if len(data) < 14 and (data[8:12] == SIGNATURE or len(data) < 12):
        return BadFile("too_short", "The file ends within its first bytes. Export or copy it again.", size=len(data))
    return BadFile("not_fit", "The file is not a FIT file: its signature is missing. Export it again as FIT.")

"""Unpacking one gzip, with a bound: a few kilobytes can hold gigabytes."""

import zlib

from domestique.formats.errors import BadFile
from domestique.model.activity import Loss

LARGEST = 256 * 1024 * 1024
"""Bytes of one unpacked activity file. The largest real ones (days of GPX with every sensor) stay below a tenth."""


def gunzip(data: bytes, largest: int = LARGEST) -> tuple[bytes, tuple[Loss, ...]]:
    """Every member, in order; what comes before a break in the file is kept and the break is told."""
    parts: list[bytes] = []
    total = 0
    rest = data
    while rest[:2] == b"\x1f\x8b":
        unpacker = zlib.decompressobj(wbits=31)
        try:
            part = unpacker.decompress(rest, largest - total + 1)
        except zlib.error:
            part, broken = _before_the_break(rest, largest - total + 1)
            return _kept([*parts, part], broken)
        total += len(part)
        if total > largest:
            raise BadFile(
                "too_large_unpacked",
                f"Unpacked, the file is larger than {largest // 2**20} MB: no activity is. It was not opened further.",
                largest=largest,
            )
        parts.append(part)
        if not unpacker.eof:
            return _kept(parts, "The gzip file ends early: its last part is missing.")
        rest = unpacker.unused_data
    return b"".join(parts), ()


def claimed_size(data: bytes) -> int:
    """How large the file says that it is, unpacked; its own size when it is not packed.

    Only a claim: several members, padding or damage make it wrong. Who trusts it passes it to `gunzip` as a bound.
    """
    if data[:2] != b"\x1f\x8b":
        return len(data)
    return max(len(data), int.from_bytes(data[-4:], "little"))


def beginning(data: bytes, size: int) -> bytes:
    """The first bytes of what is packed, for telling what it is."""
    try:
        return zlib.decompressobj(wbits=31).decompress(data, size)
    except zlib.error:
        return gunzip(data)[0][:size]


def _before_the_break(rest: bytes, largest: int) -> tuple[bytes, str]:
    """Fed in small steps, so that only the step with the damage is lost."""
    unpacker = zlib.decompressobj(wbits=31)
    kept = bytearray()
    for at in range(0, len(rest), 256):
        try:
            kept += unpacker.decompress(rest[at : at + 256], max(largest - len(kept), 1))
        except zlib.error:
            break
        if len(kept) >= largest:
            break
    return bytes(kept), "The gzip file is damaged: what follows the damage could not be unpacked."


def _kept(parts: list[bytes], reason: str) -> tuple[bytes, tuple[Loss, ...]]:
    whole = b"".join(parts)
    if not whole:
        raise BadFile("damaged_gzip", "The gzip file is damaged from its beginning. Download or copy it again.")
    return whole, (Loss("gzip_damaged", reason),)

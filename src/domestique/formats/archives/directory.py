"""The table of contents of a ZIP, read entry by entry: a million names never stand in memory at once.

Layouts are those of PKWARE's APPNOTE 6.3, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.14 to 4.3.16
(ends) and 4.5.3 (ZIP64). A half-written archive has no table; then the local headers are followed instead.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from domestique.formats.archives.labels import decode_name

_END = b"PK\x05\x06"
_END64_LOCATOR = b"PK\x06\x07"
_END64 = b"PK\x06\x06"
_CENTRAL = b"PK\x01\x02"
_LOCAL = b"PK\x03\x04"
_END_SIZE = 22
_LONGEST_COMMENT = 65535
_FULL32 = 0xFFFFFFFF
ENCRYPTED = 1
_SIZES_FOLLOW = 8
_STEP = 1 << 16
_LOOKED_AT, _LOOKED_AT_LEAST = 50, 64 * 2**20


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    method: int
    flags: int
    crc: int | None
    """None where the archive broke off before it said."""
    packed: int | None
    size: int | None
    header_at: int
    attributes: int

    @property
    def is_folder(self) -> bool:
        return self.name.endswith(("/", "\\"))

    @property
    def is_link(self) -> bool:
        """Unix mode in the upper half: S_IFLNK."""
        return (self.attributes >> 16) & 0o170000 == 0o120000


@dataclass(frozen=True, slots=True)
class Contents:
    members: Iterator[Member]
    whole: bool
    """False when the table was missing and the headers had to be followed."""
    listed: int
    """How many members the table has; 0 without one."""


def contents(archive: BinaryIO, size: int) -> Contents:
    place = _find_end(archive, size)
    if place is None:
        return Contents(_follow_headers(archive, size), whole=False, listed=0)
    start, length, shift = place
    return Contents(_central(archive, start, length, shift), whole=True, listed=_count(archive, start, length))


def _count(archive: BinaryIO, start: int, length: int) -> int:
    """The rows themselves: what the archive says of their number need not be true."""
    count, at, end = 0, start, start + length
    buffer, base = b"", start
    while at + 46 <= end:
        if at - base + 46 > len(buffer):
            archive.seek(at)
            buffer, base = archive.read(min(end - at, _STEP)), at
        if not buffer.startswith(_CENTRAL, at - base) or len(buffer) - (at - base) < 46:
            return count
        count += 1
        at += 46 + sum(struct.unpack_from("<HHH", buffer, at - base + 28))
    return count


def _find_end(archive: BinaryIO, size: int) -> tuple[int, int, int] | None:
    """Where the table starts, how long it is, and by how much all positions are off (bytes put before the archive)."""
    tail_at = max(0, size - _END_SIZE - _LONGEST_COMMENT)
    archive.seek(tail_at)
    tail = archive.read(_END_SIZE + _LONGEST_COMMENT)
    at = len(tail)
    while (at := tail.rfind(_END, 0, at)) >= 0:
        if at + _END_SIZE > len(tail):
            continue
        length, offset = struct.unpack_from("<LL", tail, at + 12)
        end_at = tail_at + at
        if _FULL32 in (length, offset) or struct.unpack_from("<H", tail, at + 10)[0] == 0xFFFF:
            wide = _find_end64(archive, end_at)
            if wide is not None:
                return wide
        start = end_at - length
        shift = start - offset
        if start >= 0 and shift >= 0 and (length == 0 or _starts_with(archive, start, _CENTRAL)):
            return start, length, shift
    return None


def _find_end64(archive: BinaryIO, end_at: int) -> tuple[int, int, int] | None:
    archive.seek(max(0, end_at - 20))
    locator = archive.read(20)
    if len(locator) < 20 or not locator.startswith(_END64_LOCATOR):
        return None
    (offset,) = struct.unpack_from("<Q", locator, 8)
    archive.seek(min(offset, end_at))
    record = archive.read(56)
    if len(record) < 56 or not record.startswith(_END64):
        return None
    length, start = struct.unpack_from("<QQ", record, 40)
    return (start, length, 0) if _starts_with(archive, start, _CENTRAL) else None


def _starts_with(archive: BinaryIO, at: int, magic: bytes) -> bool:
    archive.seek(at)
    return archive.read(4) == magic


def _central(archive: BinaryIO, start: int, length: int, shift: int) -> Iterator[Member]:
    at, end = start, start + length
    buffer, base = b"", start
    while at + 46 <= end:
        inside = at - base
        if inside + 46 + 3 * 65535 > len(buffer) and base + len(buffer) < end:
            archive.seek(at)
            buffer, base, inside = archive.read(min(end - at, 1 << 20)), at, 0
        if buffer[inside : inside + 4] != _CENTRAL or len(buffer) - inside < 46:
            return
        flags, method, _, _, crc, packed, size, name_n, extra_n, comment_n, _, _, attributes, header_at = (
            struct.unpack_from("<HHHHLLLHHHHHLL", buffer, inside + 8)
        )
        name_at = inside + 46
        extra = buffer[name_at + name_n : name_at + name_n + extra_n]
        size, packed, header_at = _wide(extra, size, packed, header_at)
        name = decode_name(buffer[name_at : name_at + name_n], flags, extra)
        yield Member(name, method, flags, crc, packed, size, header_at + shift, attributes)
        at += 46 + name_n + extra_n + comment_n


def _wide(extra: bytes, size: int, packed: int, header_at: int) -> tuple[int, int, int]:
    at = 0
    values = [size, packed, header_at]
    while at + 4 <= len(extra):
        tag, length = struct.unpack_from("<HH", extra, at)
        if tag == 1:
            place = at + 4
            for index, value in enumerate(values):
                if value == _FULL32 and place + 8 <= min(at + 4 + length, len(extra)):
                    (values[index],) = struct.unpack_from("<Q", extra, place)
                    place += 8
        at += 4 + length
    return values[0], values[1], values[2]


def data_start(archive: BinaryIO, member: Member) -> int | None:
    """The local header repeats name and extra with lengths of its own."""
    archive.seek(member.header_at)
    header = archive.read(30)
    if len(header) < 30 or not header.startswith(_LOCAL):
        return None
    name_n, extra_n = struct.unpack_from("<HH", header, 26)
    return int(member.header_at + 30 + name_n + extra_n)


class _Purse:
    """What may be unpacked only to find where members end, of which an honest archive needs its own content once."""

    def __init__(self, size: int) -> None:
        self.left = _LOOKED_AT_LEAST + _LOOKED_AT * size


def _follow_headers(archive: BinaryIO, size: int) -> Iterator[Member]:
    at, purse = 0, _Purse(size)
    while at + 30 <= size:
        archive.seek(at)
        header = archive.read(30)
        if len(header) < 30:
            return  # the archive around this one ends before it does
        if not header.startswith(_LOCAL):
            found = _next_header(archive, at + 1, size)
            if found is None:
                return
            at = found
            continue
        flags, method, _, _, crc, packed, unpacked, name_n, extra_n = struct.unpack_from("<HHHHLLLHH", header, 6)
        raw = archive.read(name_n)
        extra = archive.read(extra_n)
        start = at + 30 + name_n + extra_n
        unpacked, packed, _ = _wide(extra, unpacked, packed, 0)
        name = decode_name(raw, flags, extra)
        if flags & _SIZES_FOLLOW and not packed:
            end = _end_of_deflate(archive, start, purse) if method == 8 else _next_header(archive, start, size)
            yield Member(name, method, flags, None, None if end is None else end - start, None, at, 0)
            found = _next_header(archive, start if end is None else end, size)
            if found is None:
                return
            at = found
        else:
            yield Member(name, method, flags, crc, packed, unpacked, at, 0)
            at = start + packed


def _end_of_deflate(archive: BinaryIO, start: int, purse: _Purse) -> int | None:
    unpacker = zlib.decompressobj(wbits=-15)
    archive.seek(start)
    read = 0
    while block := archive.read(_STEP):
        read += len(block)
        try:
            while block and not unpacker.eof:
                purse.left -= len(unpacker.decompress(block, 1 << 20)) + 1
                if purse.left < 0:
                    return None
                block = unpacker.unconsumed_tail
        except zlib.error:
            return None
        if unpacker.eof:
            return start + read - len(unpacker.unused_data)
    return None


def _next_header(archive: BinaryIO, at: int, size: int) -> int | None:
    while at < size:
        archive.seek(at)
        block = archive.read(1 << 20)
        found = block.find(_LOCAL)
        if found >= 0:
            return at + found
        if len(block) < 4:
            return None
        at += len(block) - 3
    return None

"""Reading one member of a ZIP: window, decompressor, checksum, and a purse that runs out on bombs."""

import bz2
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from domestique.formats.archives.directory import Member
from domestique.formats.archives.limits import Budget
from domestique.formats.errors import BadFile

_STEP = 1 << 16
_OUT = 1 << 20
STORED, DEFLATED, BZIP2 = 0, 8, 12


class Window(io.RawIOBase):
    """Part of a file, as a file: a stored archive inside an archive is read in place."""

    def __init__(self, archive: BinaryIO, start: int, size: int) -> None:
        super().__init__()
        self._archive, self._start, self._size, self._at = archive, start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, size: int = -1, /) -> bytes:
        left = max(0, self._size - self._at)
        count = left if size < 0 else min(size, left)
        self._archive.seek(self._start + self._at)
        data = self._archive.read(count)
        self._at += len(data)
        return data


class Stream(io.RawIOBase):
    """Blocks as a forward-only file."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        super().__init__()
        self._blocks = blocks
        self._rest = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        if size < 0:
            whole = [self._rest, *self._blocks]
            self._rest = b""
            return b"".join(whole)
        if not self._rest:
            self._rest = next(self._blocks, b"")
        data, self._rest = self._rest[:size], self._rest[size:]
        return data


def open_member(archive: BinaryIO, start: int, member: Member, budget: Budget) -> BinaryIO:
    packed = member.packed if member.packed is not None else 1 << 62
    return cast(BinaryIO, Stream(_checked(Window(archive, start, packed), member, budget)))


def _checked(source: Window, member: Member, budget: Budget) -> Iterator[bytes]:
    """Blocks, each paid for; then the checksum, where the archive names one."""
    limits = budget.limits
    crc = unpacked = 0
    for block in _unpacked(source, member):
        crc = zlib.crc32(block, crc)
        unpacked += len(block)
        budget.spend(len(block))
        if unpacked > limits.ratio_from and unpacked > limits.ratio * max(source.tell(), 1):
            raise BadFile("archive_bomb", f"{member.name} unpacks to far more than a recording holds; it was left out.")
        yield block
    if (member.size is not None and unpacked < member.size) or (member.crc is not None and crc != member.crc):
        raise BadFile("archive_damaged", f"{member.name} is damaged inside the archive. Make or download it again.")


def _unpacked(source: Window, member: Member) -> Iterator[bytes]:
    if member.method == STORED:
        while block := source.read(_OUT):
            yield block
        return
    unpack = {DEFLATED: _inflated, BZIP2: _bunzipped}.get(member.method)
    if unpack is None:
        raise BadFile(
            "archive_method",
            f"{member.name} is packed in a way (method {member.method}) we cannot open. Pack it as an ordinary ZIP.",
            method=member.method,
        )
    try:
        yield from unpack(source)
    except (zlib.error, OSError) as error:
        raise BadFile("archive_damaged", f"{member.name} is damaged inside the archive. Download it again.") from error
    except EOFError as error:
        raise BadFile("archive_cut_short", f"The archive ends in the middle of {member.name}.") from error


def _inflated(source: Window) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(wbits=-15)
    while not unpacker.eof:
        block = unpacker.unconsumed_tail or source.read(_STEP)
        if not block:
            raise EOFError
        out = unpacker.decompress(block, _OUT)
        if out:
            yield out


def _bunzipped(source: Window) -> Iterator[bytes]:
    unpacker = bz2.BZ2Decompressor()
    while not unpacker.eof:
        block = source.read(_STEP) if unpacker.needs_input else b""
        if not block and unpacker.needs_input:
            raise EOFError
        out = unpacker.decompress(block, _OUT)
        if out:
            yield out

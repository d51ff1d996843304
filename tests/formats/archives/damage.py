"""ZIPs and gzips as bad luck and bad intent leave them: cut, flipped, with fields bent to what they must not be."""

import gzip
import io
import random
import struct
import zipfile
from functools import cache

from tests.fakes.fit_file import fit_ride
from tests.fakes.gpx_file import gpx_ride

_RECORDS = {b"PK\x01\x02": 46, b"PK\x03\x04": 30, b"PK\x05\x06": 22, b"PK\x06\x06": 56, b"PK\x06\x07": 20}
_EXTREMES = (0, 1, 2, 8, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF)
_NAMES = (b"../../../etc/passwd", b"/dev/stdin", b"C:\\x.fit", b"a\x00b.fit", b"\xff\xfe.fit", b"\xb0\xa1.fit", b"..")


@cache
def sound_zips() -> tuple[bytes, ...]:
    rides = {"a.fit": fit_ride(60), "b/c.gpx": gpx_ride(30), "활동.fit.gz": gzip.compress(fit_ride(30), mtime=0)}
    inner = _zipped(rides, zipfile.ZIP_DEFLATED)
    outer = _zipped({"inner.zip": inner, **rides}, zipfile.ZIP_STORED)
    return (
        inner,
        outer,
        _zipped({"part.dat": outer, "z.fit": fit_ride(20)}, zipfile.ZIP_DEFLATED),
        _zipped(rides, zipfile.ZIP_BZIP2),
        _zipped({"zeros.fit": bytes(4_000_000), "good.fit": fit_ride(20)}, zipfile.ZIP_DEFLATED),
        _piped(rides),
        b"#!/bin/sh\n" + inner + b"behind",
    )


@cache
def sound_gzips() -> tuple[bytes, ...]:
    ride = gzip.compress(fit_ride(60), mtime=0)
    return ride, gzip.compress(gpx_ride(30), mtime=0), ride + ride, gzip.compress(bytes(4_000_000), mtime=0)


def _zipped(files: dict[str, bytes], method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


class _Pipe(io.RawIOBase):
    """What cannot be sought back into: sizes are then written behind the data."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        self.parts.append(bytes(data))  # type: ignore[call-overload]
        return len(self.parts[-1])


def _piped(files: dict[str, bytes]) -> bytes:
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return b"".join(pipe.parts)


def damaged_archive(data: bytes, chance: random.Random) -> bytes:
    work = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        if len(work) < 30:
            break
        at, span = chance.randrange(len(work)), chance.randrange(1, 300)
        match chance.randrange(10):
            case 0:
                del work[at:]
            case 1:
                work[at] = chance.randrange(256)
            case 2:
                del work[at : at + span]
            case 3:
                work[at:at] = work[at : at + span]
            case 4:
                other = chance.randrange(len(work))
                work[at : at + span], work[other : other + span] = work[other : other + span], work[at : at + span]
            case 5:
                # The table of contents lost: the headers are followed.
                table = work.find(b"PK\x01\x02")
                del work[table if table >= 0 else at :]
            case 6:
                _rename(work, chance)
            case _:
                _bend(work, chance)
    return bytes(work)


def _places(work: bytearray, sign: bytes) -> list[int]:
    found: list[int] = []
    at = -1
    while (at := work.find(sign, at + 1)) >= 0 and len(found) < 50:
        found.append(at)
    return found


def _bend(work: bytearray, chance: random.Random) -> None:
    """One field of one record says what it must not: sizes, methods, flags, positions, counts."""
    sign = chance.choice(list(_RECORDS))
    places = _places(work, sign)
    if not places:
        return
    at = chance.choice(places) + 4 + 2 * chance.randrange((_RECORDS[sign] - 4) // 2)
    value = chance.choice((*_EXTREMES, chance.randrange(2**16)))
    if at + 2 <= len(work):
        struct.pack_into("<H", work, at, value)


def _rename(work: bytearray, chance: random.Random) -> None:
    name = chance.choice(_NAMES)
    for sign, start in ((b"PK\x03\x04", 30), (b"PK\x01\x02", 46)):
        places = _places(work, sign)
        if places:
            at = chance.choice(places) + start
            work[at : at + len(name)] = name[: max(0, len(work) - at)]

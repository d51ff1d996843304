import io
import zlib

import pytest

from domestique.formats.archives.directory import Member
from domestique.formats.archives.limits import Budget, Limits
from domestique.formats.archives.member import Window, open_member
from domestique.formats.errors import BadFile

TEXT = b"power and cadence " * 4000


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


def member(packed: bytes, method: int = 8, crc: int | None = zlib.crc32(TEXT)) -> Member:
    return Member("a.fit", method, 0, crc, len(packed), len(TEXT), 0, 0)


def read(packed: bytes, one: Member, budget: Budget | None = None, step: int = 7919) -> bytes:
    file = open_member(io.BytesIO(b"xx" + packed + b"yy"), 2, one, budget or Budget(Limits(), 0))
    return b"".join(iter(lambda: file.read(step), b""))


def test_in_steps_or_at_once() -> None:
    packed = deflated(TEXT)
    assert read(packed, member(packed)) == TEXT
    assert open_member(io.BytesIO(packed), 0, member(packed), Budget(Limits(), 0)).read() == TEXT


@pytest.mark.parametrize(
    ("packed", "method", "crc", "code"),
    [
        (deflated(TEXT), 8, 1, "archive_damaged"),
        (deflated(TEXT)[:-20], 8, None, "archive_cut_short"),
        (b"\xff" * 50, 8, None, "archive_damaged"),
        (b"\xff" * 50, 12, None, "archive_damaged"),
        (deflated(TEXT), 99, None, "archive_method"),
    ],
)
def test_each_fault_has_its_name(packed: bytes, method: int, crc: int | None, code: str) -> None:
    with pytest.raises(BadFile) as caught:
        read(packed, member(packed, method, crc))
    assert caught.value.code == code


def test_what_is_unpacked_is_paid_for() -> None:
    packed = deflated(TEXT)
    with pytest.raises(BadFile) as caught:
        read(packed, member(packed), Budget(Limits(total=1000, total_ratio=1), 0))
    assert caught.value.code == "archive_bomb"


def test_a_window_is_a_file_of_its_own() -> None:
    window = Window(io.BytesIO(b"0123456789"), 2, 5)
    assert window.read() == b"23456"
    assert window.seek(-2, io.SEEK_END) == 3
    assert (window.read(99), window.read(1), window.tell()) == (b"56", b"", 5)

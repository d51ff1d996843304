import gzip
import os

import pytest

from domestique.formats.errors import BadFile
from domestique.formats.gzipped import beginning, claimed_size, gunzip

TEXT = b"".join(b"<trkpt lat='%d'/>\n" % (n * 7919 % 1_000_003) for n in range(20_000))


def test_whole_and_in_members() -> None:
    assert gunzip(gzip.compress(TEXT)) == (TEXT, ())
    assert gunzip(gzip.compress(b"a") + gzip.compress(b"b")) == (b"ab", ())


def test_padding_after_the_end_is_no_loss() -> None:
    assert gunzip(gzip.compress(TEXT) + bytes(512)) == (TEXT, ())


def test_cut_short_keeps_the_beginning() -> None:
    packed = gzip.compress(TEXT)
    kept, losses = gunzip(packed[: len(packed) // 2])
    assert TEXT.startswith(kept)
    assert len(kept) > len(TEXT) // 3
    assert [loss.code for loss in losses] == ["gzip_damaged"]


def test_damage_keeps_what_stands_before_it() -> None:
    packed = bytearray(gzip.compress(os.urandom(30_000) + TEXT))
    packed[-5] ^= 0xFF
    kept, losses = gunzip(bytes(packed))
    assert len(kept) > 30_000
    assert [loss.code for loss in losses] == ["gzip_damaged"]


def test_a_bomb_is_not_opened() -> None:
    bomb = gzip.compress(bytes(5_000_000))
    with pytest.raises(BadFile) as caught:
        gunzip(bomb, largest=1_000_000)
    assert caught.value.code == "too_large_unpacked"
    with pytest.raises(BadFile):
        gunzip(gzip.compress(bytes(600_000)) * 2, largest=1_000_000)


def test_nothing_to_keep() -> None:
    with pytest.raises(BadFile) as caught:
        gunzip(b"\x1f\x8b\x08\x00damaged")
    assert caught.value.code == "damaged_gzip"


def test_a_file_says_how_large_it_is() -> None:
    assert claimed_size(b"plain") == 5
    assert claimed_size(gzip.compress(TEXT)) == len(TEXT)
    assert claimed_size(gzip.compress(TEXT) + gzip.compress(b"")) < len(TEXT)


def test_its_beginning_is_read_without_the_rest() -> None:
    packed = gzip.compress(TEXT)
    assert beginning(packed, 100) == TEXT[:100]
    assert beginning(packed[: len(packed) // 2], 100) == TEXT[:100]

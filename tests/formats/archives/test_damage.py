"""Any bytes give files or a BadFile with a reason, never another exception. bench/fuzz_formats.py tries many more."""

import io
import random
import struct
import tracemalloc
import zlib

import pytest

from domestique.formats import read_file
from domestique.formats.archives import Limits, walk
from domestique.formats.errors import BadFile
from tests.formats.archives.damage import damaged_archive, sound_gzips, sound_zips
from tests.formats.archives.test_walk import outcome, outcomes

_SMALL = Limits(total=20_000_000, total_ratio=1)


def survives(data: bytes) -> None:
    for entry in walk(io.BytesIO(data), _SMALL):
        assert not entry.name.startswith("/")
        assert ".." not in entry.name.split("/")
        try:
            source = entry.open()
            while source.read(1 << 20):
                pass
        except BadFile as bad:
            if not (bad.code and bad.reason.endswith(".")):
                pytest.fail("a refusal without a reason")


@pytest.mark.parametrize("seed", range(4))
def test_damaged_zips(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(100):
        survives(damaged_archive(chance.choice(sound_zips()), chance))


def test_damaged_gzips() -> None:
    chance = random.Random(5)
    for _ in range(200):
        try:
            read_file(damaged_archive(chance.choice(sound_gzips()), chance))
        except BadFile as bad:
            if not (bad.code and bad.reason.endswith((".", ")"))):
                pytest.fail("a refusal without a reason")


def header(flags: int, method: int = 8) -> bytes:
    return struct.pack("<4sHHHHHLLLHH", b"PK\x03\x04", 20, flags, method, 0, 0, 0, 0, 0, 1, 0) + b"a"


def test_a_bomb_without_a_table_is_not_unpacked_to_find_its_end() -> None:
    """Its size stands nowhere, so only unpacking tells where it ends; that too has a limit."""
    pack = zlib.compressobj(9, wbits=-15)
    bomb = b"".join(pack.compress(bytes(2**20)) for _ in range(200)) + pack.flush()
    tracemalloc.start()
    assert set(outcomes(header(flags=8) + bomb).values()) == {"archive_cut_short"}
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


def test_files_that_share_one_packed_content_run_out_of_allowance() -> None:
    """A kilobyte that a thousand names unpack to a megabyte each: the walk ends where the allowance does."""
    content = bytes(1_000_000)
    pack = zlib.compressobj(9, wbits=-15)
    packed = pack.compress(content) + pack.flush()
    crc, count = zlib.crc32(content), 1_000
    local = struct.pack("<4sHHHHHLLLHH", b"PK\x03\x04", 20, 0, 8, 0, 0, crc, len(packed), len(content), 1, 0) + b"a"
    sizes = (crc, len(packed), len(content))
    row = struct.pack("<4sHHHHHHLLLHHHHHLL", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, *sizes, 4, 0, 0, 0, 0, 0, 0)
    table = b"".join(row + b"%04d" % n for n in range(count))
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, count, count, len(table), len(local + packed), 0)
    limits = Limits(total=20_000_000, total_ratio=1)
    found = [outcome(entry) for entry in walk(io.BytesIO(local + packed + table + end), limits)]
    assert found == [content] * 20 + ["archive_bomb"] * 2

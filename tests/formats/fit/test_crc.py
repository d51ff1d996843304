import random

import pytest

from domestique.formats.fit.crc import PERIOD, crc16
from tests.fakes.fit_builder import crc


@pytest.mark.parametrize("size", [0, 1, 2, 3, 7, 255, 4096, PERIOD - 1, PERIOD, PERIOD + 1, 2 * PERIOD, 70_001])
def test_equals_the_bit_by_bit_definition(size: int) -> None:
    data = random.Random(size).randbytes(size)
    assert crc16(data) == crc(data)
    assert crc16(memoryview(data)) == crc(data)


def test_a_message_and_its_checksum_weigh_nothing() -> None:
    data = random.Random(5).randbytes(100_000)
    assert crc16(data + crc16(data).to_bytes(2, "little")) == 0


def test_one_flipped_bit_shows() -> None:
    data = bytearray(random.Random(6).randbytes(50_000))
    before = crc16(bytes(data))
    data[12_345] ^= 0x10
    assert crc16(bytes(data)) != before

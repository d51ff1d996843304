"""FIT's CRC-16 (x^16+x^15+x^2+1, reflected, start 0) at memory speed.

x has order 32767 modulo this polynomial (and a byte is x^8, 8 being coprime to 32767), so bytes 32767 apart weigh
the same: a long message may be XOR-folded to 32767 bytes first. What is left is halved log2 times: each half is
advanced over the other's length by a table of that power of x.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

POLYNOMIAL = 0xA001
PERIOD = 32767


def crc16(data: bytes | memoryview) -> int:
    size = len(data)
    if size == 0:
        return 0
    octets = np.frombuffer(data, dtype=np.uint8)
    if size > PERIOD:
        octets = _folded(octets)
    states = _byte_table()[octets]
    step = 1
    while len(states) > 1:
        if len(states) % 2:
            # A zero state in front is a zero byte in front, which changes nothing.
            states = np.concatenate((np.zeros(1, np.uint16), states))
        low, high = _advance_tables(step)
        left = states[0::2]
        states = low[left & 0xFF] ^ high[left >> 8] ^ states[1::2]
        step *= 2
    return int(states[0])


def _folded(octets: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The last byte stays last: the front is filled with zeros, which a start of zero does not see."""
    missing = -len(octets) % PERIOD
    head = np.zeros(PERIOD, np.uint8)
    head[missing:] = octets[: PERIOD - missing]
    rest = octets[PERIOD - missing :].reshape(-1, PERIOD)
    return np.asarray(np.bitwise_xor.reduce(rest, axis=0) ^ head, dtype=np.uint8)


def _shift_one_byte(state: int) -> int:
    for _ in range(8):
        state = (state >> 1) ^ (POLYNOMIAL if state & 1 else 0)
    return state


@lru_cache(maxsize=1)
def _byte_table() -> NDArray[np.uint16]:
    return np.array([_shift_one_byte(value) for value in range(256)], dtype=np.uint16)


@lru_cache(maxsize=32)
def _advance_tables(count: int) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """Tables that move a state over `count` zero bytes, one for its low byte and one for its high byte."""
    if count == 1:
        low = _byte_table()
        high = np.arange(256, dtype=np.uint16)  # the high byte simply moves down; the low byte goes through the table
        return low, high
    half_low, half_high = _advance_tables(count // 2)

    def twice(start: NDArray[np.uint16]) -> NDArray[np.uint16]:
        once = half_low[start & 0xFF] ^ half_high[start >> 8]
        return np.asarray(half_low[once & 0xFF] ^ half_high[once >> 8], dtype=np.uint16)

    return twice(np.arange(256, dtype=np.uint16)), twice(np.arange(0, 65536, 256, dtype=np.uint16))

"""A FIT activity written by hand, from the protocol's own description: it shares no code with our reader or writer."""

import struct
from collections.abc import Sequence
from datetime import UTC, datetime

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
START = datetime(2026, 5, 1, 6, 30, tzinfo=UTC)

_CRC = (0x0, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401, 0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01)
_CRC_TABLE = (*_CRC, 0x8801, 0x4400)
_TYPES = {"B": (1, 0x02), "E": (1, 0x00), "H": (2, 0x84), "I": (4, 0x86)}

Field = tuple[int, str, int]
"""Number, struct letter (E for an enum), value."""


def _crc(data: bytes) -> int:
    crc = 0
    for byte in data:
        for nibble in (byte & 0xF, byte >> 4):
            crc = (crc >> 4) & 0x0FFF ^ _CRC_TABLE[crc & 0xF] ^ _CRC_TABLE[nibble]
    return crc


def _definition(local: int, number: int, fields: Sequence[Field]) -> bytes:
    head = struct.pack("<BBBHB", 0x40 | local, 0, 0, number, len(fields))
    return head + b"".join(struct.pack("BBB", field, *_TYPES[letter]) for field, letter, _ in fields)


def _data(local: int, fields: Sequence[Field]) -> bytes:
    letters = "".join("B" if letter == "E" else letter for _, letter, _ in fields)
    return struct.pack(f"<B{letters}", local, *(value for _, _, value in fields))


def _message(local: int, number: int, fields: Sequence[Field]) -> bytes:
    return _definition(local, number, fields) + _data(local, fields)


def fit_ride(seconds: int = 60, *, start: datetime = START, serial: int = 1234, watts: int = 200) -> bytes:
    """Power, heart rate, altitude and distance at 1 Hz; different arguments give different bytes."""
    begin = int((start - EPOCH).total_seconds())
    end = begin + seconds
    body = _message(0, 0, [(0, "E", 4), (1, "H", 1), (2, "H", 3122), (3, "I", serial), (4, "I", begin)])
    for second in range(seconds):
        record: list[Field] = [
            (253, "I", begin + second),
            (7, "H", watts + second % 5),
            (3, "B", 120 + second % 20),
            (2, "H", (100 + 500) * 5 + second % 10),
            (5, "I", second * 800),
        ]
        body += _message(1, 20, record) if second == 0 else _data(1, record)
    whole_ms = seconds * 1000
    lap: list[Field] = [(253, "I", end), (2, "I", begin), (7, "I", whole_ms), (8, "I", whole_ms), (19, "H", watts + 2)]
    body += _message(2, 19, lap)
    session: list[Field] = [
        (253, "I", end),
        (2, "I", begin),
        (5, "E", 2),
        (6, "E", 7),
        (7, "I", whole_ms),
        (8, "I", whole_ms),
        (9, "I", seconds * 800),
        (20, "H", watts + 2),
        (22, "H", 31),
    ]
    body += _message(3, 18, session)
    activity: list[Field] = [
        (253, "I", end), (0, "I", whole_ms), (1, "H", 1), (2, "E", 0), (3, "E", 26), (4, "E", 1),
        (5, "I", end + 32_400),
    ]  # fmt: skip
    body += _message(4, 34, activity)
    head = struct.pack("<BBHI4s", 14, 0x20, 21_195, len(body), b".FIT")
    whole = head + struct.pack("<H", _crc(head)) + body
    return whole + struct.pack("<H", _crc(whole))

"""FIT files byte by byte, right or wrong as a test needs them. Shares no code with our reader."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

TYPES = {
    "enum": (0x00, "B"),
    "sint8": (0x01, "b"),
    "uint8": (0x02, "B"),
    "sint16": (0x83, "h"),
    "uint16": (0x84, "H"),
    "sint32": (0x85, "i"),
    "uint32": (0x86, "I"),
    "string": (0x07, "s"),
    "float32": (0x88, "f"),
    "float64": (0x89, "d"),
    "uint8z": (0x0A, "B"),
    "uint16z": (0x8B, "H"),
    "uint32z": (0x8C, "I"),
    "byte": (0x0D, "B"),
    "sint64": (0x8E, "q"),
    "uint64": (0x8F, "Q"),
    "uint64z": (0x90, "Q"),
}


def crc(data: bytes) -> int:
    """Bit by bit, as the protocol describes it."""
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = (value >> 1) ^ (0xA001 if value & 1 else 0)
    return value


@dataclass(frozen=True, slots=True)
class Field:
    """`count`: values in an array, or bytes of a string."""

    number: int
    type: str
    count: int = 1

    @property
    def letter(self) -> str:
        return TYPES[self.type][1]

    @property
    def size(self) -> int:
        return struct.calcsize("<" + self.letter) * self.count

    def pack(self, order: str, value: object) -> bytes:
        if self.type == "string":
            text = value.encode() if isinstance(value, str) else value
            assert isinstance(text, bytes)
            return struct.pack(f"{self.count}s", text)
        values = value if isinstance(value, tuple | list) else (value,)
        return struct.pack(f"{order}{self.count}{self.letter}", *values)


@dataclass(frozen=True, slots=True)
class DeveloperField(Field):
    """`number` is that of its description; `type` and `count` only say how to pack it."""

    developer: int = 0


class FitBuilder:
    """`define` and `add` in any order a device might; `bytes` closes the file."""

    def __init__(self) -> None:
        self._body = bytearray()
        self._layouts: dict[int, tuple[str, tuple[Field, ...]]] = {}

    def __len__(self) -> int:
        return len(self._body)

    def define(self, local: int, kind: int, *fields: Field, big_endian: bool = False) -> "FitBuilder":
        native = [field for field in fields if not isinstance(field, DeveloperField)]
        developer = [field for field in fields if isinstance(field, DeveloperField)]
        order = ">" if big_endian else "<"
        self._layouts[local] = (order, (*native, *developer))
        head = 0x40 | local | (0x20 if developer else 0)
        self._body += struct.pack(f"{order}BBBHB", head, 0, int(big_endian), kind, len(native))
        for field in native:
            self._body += bytes((field.number, field.size, TYPES[field.type][0]))
        if developer:
            self._body.append(len(developer))
            for field in developer:
                self._body += bytes((field.number, field.size, field.developer))
        return self

    def add(self, local: int, *values: object, time_offset: int | None = None) -> "FitBuilder":
        """`time_offset`: with a compressed header, of local messages 0 to 3."""
        order, fields = self._layouts[local]
        self._body.append(local if time_offset is None else 0x80 | local << 5 | time_offset)
        for field, value in zip(fields, values, strict=True):
            self._body += field.pack(order, value)
        return self

    def message(self, local: int, kind: int, /, **values: tuple[int, str, object]) -> "FitBuilder":
        """Definition and one message; names are only for the reader of the test."""
        fields = [_field(number, kind_, value) for number, kind_, value in values.values()]
        return self.define(local, kind, *fields).add(local, *(value for _, _, value in values.values()))

    def raw(self, data: bytes) -> "FitBuilder":
        self._body += data
        return self

    def bytes(self, *, header: int = 14, told: int | None = None, checksum: int | None = None) -> bytes:
        size = len(self._body) if told is None else told
        head = struct.pack("<BBHI4s", header, 0x20, 21_171, size, b".FIT")
        if header >= 14:
            head += struct.pack("<H", crc(head)) + bytes(header - 14)
        whole = head + bytes(self._body)
        return whole + struct.pack("<H", crc(whole) if checksum is None else checksum)


def _field(number: int, kind: str, value: object) -> Field:
    if kind == "string":
        assert isinstance(value, str | bytes)
        return Field(number, kind, len(value if isinstance(value, bytes) else value.encode()) + 1)
    return Field(number, kind, len(value) if isinstance(value, tuple | list) else 1)


def joined(files: Sequence[bytes]) -> bytes:
    """A chain of FIT files."""
    return b"".join(files)

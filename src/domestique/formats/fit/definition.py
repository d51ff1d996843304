"""A definition message: the layout of the data messages that follow it."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.base_types import BY_NUMBER, BYTE, STRING, UINT8, UINT32, BaseType

TIMESTAMP = 253


@dataclass(frozen=True, slots=True)
class FieldLayout:
    """`offset` counts from the first byte after the header byte; `count` is how many values, 1 for a string."""

    number: int
    offset: int
    size: int
    base: BaseType
    count: int


@dataclass(frozen=True, slots=True)
class DeveloperLayout:
    number: int
    offset: int
    size: int
    developer: int


@dataclass(frozen=True, slots=True)
class Lot:
    """Single whole numbers of one width: read together where messages are few. `octets` are their bytes' offsets."""

    numbers: tuple[int, ...]
    numpy: str
    octets: NDArray[np.intp]
    invalid: NDArray[Any]


@dataclass(frozen=True)
class Definition:
    """`size` counts the header byte too. `kind` is the global message number."""

    kind: int
    big_endian: bool
    fields: tuple[FieldLayout, ...]
    developer_fields: tuple[DeveloperLayout, ...]
    size: int
    is_sound: bool
    """It says nothing that a device would not; damage that is taken for a definition nearly always does."""

    @cached_property
    def timestamp(self) -> FieldLayout | None:
        """The message's full time, FIT seconds."""
        for field in self.fields:
            if field.number == TIMESTAMP and field.base is UINT32 and field.count == 1:
                return field
        return None

    @cached_property
    def lots(self) -> tuple[Lot, ...]:
        found: dict[str, list[FieldLayout]] = {}
        for field in self.fields:
            if field.count == 1 and field.base is not STRING and not field.base.is_float:
                found.setdefault(field.base.numpy, []).append(field)
        return tuple(
            Lot(
                tuple(field.number for field in fields),
                numpy,
                np.array([field.offset + octet for field in fields for octet in range(field.size)], dtype=np.intp),
                np.array([field.base.invalid for field in fields], dtype=numpy),
            )
            for numpy, fields in found.items()
        )

    @cached_property
    def others(self) -> tuple[FieldLayout, ...]:
        """What no lot holds: arrays, texts and floats."""
        return tuple(field for field in self.fields if field.count > 1 or field.base is STRING or field.base.is_float)


@lru_cache(maxsize=4096)
def parse_definition(body: bytes) -> Definition:
    """`body` starts at the architecture byte and ends with the last (developer) field.

    A size that is no multiple of the base type's is read as bytes, as Garmin's own SDK does. A base type nobody
    knows is read as bytes too: its size is told, so everything around it can be saved. A field of no size is none.
    """
    big_endian = body[0] != 0
    kind = int.from_bytes(body[1:3], "big" if big_endian else "little")
    count = body[3]
    fields: list[FieldLayout] = []
    offset = 0
    for at in range(4, 4 + 3 * count, 3):
        number, size, code = body[at], body[at + 1], body[at + 2]
        if size:
            base = BY_NUMBER.get(code & 0x1F, BYTE)
            if size % base.size:
                base = UINT8
            fields.append(FieldLayout(number, offset, size, base, 1 if base is STRING else size // base.size))
        offset += size
    developer_fields: list[DeveloperLayout] = []
    for at in range(5 + 3 * count, len(body), 3):
        number, size, developer = body[at : at + 3]
        if size:
            developer_fields.append(DeveloperLayout(number, offset, size, developer))
        offset += size
    is_sound = body[0] <= 1 and all(code & 0x7F in BY_NUMBER for code in body[6 : 4 + 3 * count : 3])
    return Definition(kind, big_endian, tuple(fields), tuple(developer_fields), offset + 1, is_sound)

"""FIT's seventeen base types. Number = the low five bits of a definition's base type byte."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BaseType:
    """`numpy` and `struct` are type codes without byte order; `invalid` is the value that says "no value"."""

    name: str
    size: int
    numpy: str
    struct: str
    invalid: int

    @property
    def is_float(self) -> bool:
        return self.numpy[0] == "f"


_ALL = (
    BaseType("enum", 1, "u1", "B", 0xFF),
    BaseType("sint8", 1, "i1", "b", 0x7F),
    BaseType("uint8", 1, "u1", "B", 0xFF),
    BaseType("sint16", 2, "i2", "h", 0x7FFF),
    BaseType("uint16", 2, "u2", "H", 0xFFFF),
    BaseType("sint32", 4, "i4", "i", 0x7FFFFFFF),
    BaseType("uint32", 4, "u4", "I", 0xFFFFFFFF),
    BaseType("string", 1, "S", "s", 0),
    BaseType("float32", 4, "f4", "f", 0xFFFFFFFF),
    BaseType("float64", 8, "f8", "d", 0xFFFFFFFFFFFFFFFF),
    BaseType("uint8z", 1, "u1", "B", 0),
    BaseType("uint16z", 2, "u2", "H", 0),
    BaseType("uint32z", 4, "u4", "I", 0),
    BaseType("byte", 1, "u1", "B", 0xFF),
    BaseType("sint64", 8, "i8", "q", 0x7FFFFFFFFFFFFFFF),
    BaseType("uint64", 8, "u8", "Q", 0xFFFFFFFFFFFFFFFF),
    BaseType("uint64z", 8, "u8", "Q", 0),
)

BY_NUMBER: dict[int, BaseType] = dict(enumerate(_ALL))
BY_NAME: dict[str, BaseType] = {base.name: base for base in _ALL}
BYTE = BY_NAME["byte"]
STRING = BY_NAME["string"]
UINT8 = BY_NAME["uint8"]
UINT32 = BY_NAME["uint32"]

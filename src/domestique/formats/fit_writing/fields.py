"""Names and values to field numbers and raw numbers, by the profile."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.base_types import BY_NAME, BaseType
from domestique.formats.fit.profile import kinds_by_name, message_profile, type_base, type_names
from domestique.formats.fit.record_streams import SEMICIRCLES_A_DEGREE
from domestique.formats.fit_writing.message import Value

FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_UNLISTED = {"bool": "enum", "date_time": "uint32", "local_date_time": "uint32", "localtime_into_day": "uint32"}
"""Types that the profile's list leaves out, since they have no words."""
NUMBERS = {base.name: number for number, base in enumerate(BY_NAME.values())}


@dataclass(frozen=True, slots=True)
class Field:
    number: int
    type: str
    base: BaseType
    scale: float
    offset: float

    @property
    def base_byte(self) -> int:
        """Types of more than one byte carry the endian flag."""
        return NUMBERS[self.base.name] | (0x80 if self.base.size > 1 else 0)


@lru_cache(maxsize=64)
def fields_of(kind: str) -> dict[str, Field]:
    """By name; a sub-field's name stands for its field in its own type and scale."""
    profile = message_profile(kinds_by_name()[kind])
    assert profile is not None
    found: dict[str, Field] = {}
    for field in profile.fields.values():
        # Positions are degrees with us, wherever they stand.
        scale = SEMICIRCLES_A_DEGREE if field.units == "semicircles" else field.scale
        found.setdefault(field.name, _field(field.number, field.type, scale, field.offset))
        for sub in field.sub_fields:
            found.setdefault(sub.name, _field(field.number, sub.type, sub.scale, sub.offset))
    return found


def _field(number: int, kind: str, scale: float, offset: float) -> Field:
    name = type_base(kind)
    return Field(number, kind, BY_NAME[_UNLISTED.get(name, name)], scale, offset)


@lru_cache(maxsize=256)
def _numbers(kind: str) -> dict[str, int]:
    return {word: value for value, word in type_names(kind).items()}


def number_of(kind: str, word: str) -> int | None:
    """The number behind a word of a profile type."""
    return _numbers(kind).get(word)


def seconds(moment: datetime) -> float:
    return (moment - FIT_EPOCH).total_seconds()


def raw_value(field: Field, value: Value) -> int | float | None:
    """None where there is no value, no such word, or no room for the number."""
    if isinstance(value, datetime):
        value = seconds(value)
    if isinstance(value, str):
        return number_of(field.type, value)
    if value is None or isinstance(value, tuple | bytes) or not np.isfinite(value):
        return None
    if field.base.is_float:
        return float(value)
    raw = round((value + field.offset) * field.scale)
    low, high = _range(field.base)
    return raw if low <= raw <= high and raw != field.base.invalid else None


def raw_column(field: Field, values: NDArray[np.float64]) -> NDArray[np.generic]:
    kind = np.dtype(f"<{field.base.numpy}")
    if field.base.is_float:
        return values.astype(kind)
    raw = np.rint((values + field.offset) * field.scale)
    low, high = _range(field.base)
    with np.errstate(invalid="ignore"):
        fits = (raw >= low) & (raw <= high)
    return np.where(fits, raw, field.base.invalid).astype(kind)


def _range(base: BaseType) -> tuple[int, int]:
    bits = base.size * 8
    return (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if base.numpy[0] == "i" else (0, (1 << bits) - 1)

"""A column: one field of all messages of a kind, in file order."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.profile import type_names

Raw = NDArray[Any]


Piece = tuple[NDArray[np.intp] | None, Raw, NDArray[np.bool_]]
"""Rows, raw values and which are valid, of one definition's messages. None as rows: it is the whole column."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A value in `units` is ``raw / scale - offset``. Without a `type` it is a field the profile does not know."""

    name: str
    number: int
    type: str = ""
    scale: float = 1.0
    offset: float = 0.0
    units: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """`raw` is one value a message, or a row of values a message for arrays, as the file holds them; strings are
    objects: str, or a tuple of str. `valid` has the same shape."""

    meaning: Meaning
    raw: Raw
    valid: NDArray[np.bool_]

    @property
    def name(self) -> str:
        return self.meaning.name

    @property
    def number(self) -> int:
        return self.meaning.number

    @property
    def type(self) -> str:
        return self.meaning.type

    @property
    def scale(self) -> float:
        return self.meaning.scale

    @property
    def offset(self) -> float:
        return self.meaning.offset

    @property
    def units(self) -> str:
        return self.meaning.units

    @property
    def is_array(self) -> bool:
        return self.raw.ndim > 1

    @property
    def is_text(self) -> bool:
        return self.raw.dtype == object

    @property
    def present(self) -> NDArray[np.bool_]:
        """Which messages hold the field at all."""
        return np.asarray(self.valid.any(axis=1)) if self.is_array else self.valid

    def values(self) -> NDArray[np.float64]:
        """In the unit, NaN where there is none. Not for text."""
        physical = self.raw.astype(np.float64)
        if self.scale != 1:
            physical /= self.scale
        if self.offset:
            physical -= self.offset
        physical[~self.valid] = np.nan
        return physical

    def names(self) -> Mapping[int, str]:
        """Words for raw values, where the profile knows them."""
        return type_names(self.type)

    def at(self, row: int) -> Any:
        """One message's value as Python: a number in the unit, a word, a text, a tuple for an array, or None."""
        if self.is_array:
            if not self.valid[row].any():
                return None
            return tuple(
                self._one(raw) if valid else None for raw, valid in zip(self.raw[row], self.valid[row], strict=True)
            )
        return self._one(self.raw[row]) if self.valid[row] else None

    def _one(self, raw: Any) -> Any:
        if self.is_text:
            return raw
        value = raw.item()
        word = self.names().get(value)
        if word is not None:
            return word
        if self.scale != 1:
            value /= self.scale
        return value - self.offset if self.offset else value


def combine(total: int, pieces: list[Piece]) -> tuple[Raw, NDArray[np.bool_]]:
    """Pieces of a column from several definitions, put in their rows. None as rows: the piece is the whole column.

    Definitions may differ in width and in array length; the result holds any of them. Of two values for one row
    the later one that is valid wins.
    """
    if len(pieces) == 1 and pieces[0][0] is None:
        return pieces[0][1], pieces[0][2]
    if any(raw.dtype.kind == "O" for _, raw, _ in pieces):  # numbers among texts are damage
        pieces = [piece for piece in pieces if piece[1].dtype.kind == "O"]
    width = max(raw.shape[1] if raw.ndim > 1 else 1 for _, raw, _ in pieces)
    is_array = any(raw.ndim > 1 for _, raw, _ in pieces)
    shape = (total, width) if is_array else (total,)
    merged = np.zeros(shape, dtype=_common_type([raw.dtype for _, raw, _ in pieces]))
    valid = np.zeros(shape, dtype=np.bool_)
    for rows, narrow, narrow_valid in pieces:
        raw, present = (_widened(narrow, width), _widened(narrow_valid, width)) if is_array else (narrow, narrow_valid)
        where: Any = slice(None) if rows is None else rows
        if valid[where].any():
            keep = valid[where] & ~(present.any(axis=1, keepdims=True) if is_array else present)
            merged[where] = np.where(keep, merged[where], raw.astype(merged.dtype))
            valid[where] = keep | present
        else:
            merged[where] = raw
            valid[where] = present
    return merged, valid


def _widened(array: Raw, width: int) -> Raw:
    if array.ndim == 1:
        array = array[:, None]
    if array.shape[1] == width:
        return array
    wide = np.zeros((len(array), width), dtype=array.dtype)
    wide[:, : array.shape[1]] = array
    return wide


def _common_type(types: list[np.dtype[Any]]) -> np.dtype[Any]:
    first = types[0]
    if all(each == first for each in types):
        return first
    if all(each.kind == "u" for each in types):
        return np.result_type(*types)
    if any(each.kind == "f" or each == np.uint64 for each in types):
        return np.dtype(np.float64)
    return np.dtype(np.int64)

"""From the bytes to arrays: the fields of all messages of one definition at once.

The messages' bytes are gathered into one block, one memcpy a message (a single run needs no copy: it already is a
block with a stride), and each field is a strided view into it.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.base_types import BYTE, STRING, BaseType
from domestique.formats.fit.column import Raw
from domestique.formats.fit.scan import Group

_FEW = 64
"""Up to so many messages it is faster to read all fields of a width at once than one column after the other."""


class Block:
    def __init__(self, data: bytes, group: Group) -> None:
        self.group = group
        self.count = len(group.positions)
        self._order = ">" if group.definition.big_endian else "<"
        size = group.definition.size
        positions = group.positions
        first, last = int(positions[0]), int(positions[-1])
        if last - first == (self.count - 1) * size:
            self._buffer: Any = data
            self._start = first
            self._stride = size
        else:
            every = np.ndarray((len(data) - size + 1,), dtype=f"V{size}", buffer=data, strides=(1,))
            self._buffer = every[positions]
            self._start = 0
            self._stride = size

    @cached_property
    def headers(self) -> NDArray[np.uint8]:
        return self._view("u1", -1, 1)

    def fields(self) -> Iterator[tuple[int, Raw, NDArray[np.bool_]]]:
        """Number, raw values and which are valid, of all native fields."""
        if self.count > _FEW:
            for field in self.group.definition.fields:
                yield field.number, *self.read(field.offset, field.size, field.base)
            return
        definition = self.group.definition
        if definition.lots:
            octets: Raw = np.ndarray(
                (self.count, definition.size - 1), np.uint8, self._buffer, self._start + 1, (self._stride, 1)
            )
            for lot in definition.lots:
                raw = octets.take(lot.octets, axis=1).view(self._order + lot.numpy)
                if self._order == ">":
                    raw = raw.astype(lot.numpy)
                valid = raw != lot.invalid
                for index, number in enumerate(lot.numbers):
                    yield number, raw[:, index], valid[:, index]
        for field in definition.others:
            yield field.number, *self.read(field.offset, field.size, field.base)

    def read(self, offset: int, size: int, base: BaseType) -> tuple[Raw, NDArray[np.bool_]]:
        """Raw values and which are valid. `offset` counts from behind the header byte."""
        if base is STRING:
            return _texts(self._view(f"V{size}", offset, 1))
        count = size // base.size
        raw = self._view(self._order + base.numpy, offset, count)
        if base.size > 1 and self._order == ">":
            raw = raw.astype(base.numpy)
        if base.is_float:
            missing = np.isnan(raw)
            raw[missing] = np.nan  # one NaN for all: signalling ones cry out at every cast
            return raw, ~missing
        valid = raw != raw.dtype.type(base.invalid)
        if base is BYTE and count > 1:
            valid = np.repeat(valid.any(axis=1)[:, None], count, axis=1)
        return raw, valid

    def _view(self, dtype: str, offset: int, count: int) -> Raw:
        kind = np.dtype(dtype)
        shape: tuple[int, ...] = (self.count,) if count == 1 else (self.count, count)
        strides = (self._stride,) if count == 1 else (self._stride, kind.itemsize)
        view: Raw = np.ndarray(shape, kind, self._buffer, self._start + 1 + offset, strides)
        return view.copy()


def _texts(cells: Raw) -> tuple[Raw, NDArray[np.bool_]]:
    """Text up to the last zero byte, parted at zeros in between as in Garmin's SDK, without bytes that are no UTF-8."""
    texts = np.empty(len(cells), dtype=object)
    known: dict[bytes, str | tuple[str, ...] | None] = {}
    for row, cell in enumerate(cells.tolist()):
        if cell not in known:
            text = cell.decode("utf-8", errors="ignore").rstrip("\0")
            known[cell] = None if not text else tuple(text.split("\0")) if "\0" in text else text
        texts[row] = known[cell]
    return texts, np.array([text is not None for text in texts], dtype=np.bool_)

"""All tags of a piece of XML at once: where they begin and end, and which of them are the same.

Two tags are taken for the same when their length, first eight and last eight bytes agree.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
_LT, _GT, _SLASH = 60, 62, 47
_MASKS = np.array([(1 << (8 * size)) - 1 for size in range(9)], np.uint64)
_FIRST, _LAST, _LENGTH = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9)


@dataclass(frozen=True, slots=True)
class Tags:
    """Places of "<" and ">", and for each tag the number of its kind in the `Kinds` it was found with."""

    data: NDArray[np.uint8]
    begin: Ints
    end: Ints
    kind: Ints


@dataclass(slots=True)
class Kinds:
    """Texts of the tags seen so far, without the angle brackets. `varying` begins a tag whose attributes differ."""

    varying: bytes
    texts: list[bytes] = field(default_factory=list)
    _keys: NDArray[np.uint64] = field(default_factory=lambda: np.array([], np.uint64))
    _numbers: Ints = field(default_factory=lambda: np.array([], np.int64))

    def number(self, keys: NDArray[np.uint64], data: NDArray[np.uint8], begin: Ints, end: Ints) -> Ints:
        found = self._find(keys)
        strange = np.flatnonzero(found < 0)
        if len(strange):
            fresh, first = np.unique(keys[strange], return_index=True)
            for where in strange[first].tolist():
                self.texts.append(data[begin[where] + 1 : end[where]].tobytes())
            self._keys = np.concatenate([self._keys, fresh])
            self._numbers = np.concatenate([self._numbers, np.arange(len(self.texts) - len(fresh), len(self.texts))])
            order = np.argsort(self._keys)
            self._keys, self._numbers = self._keys[order], self._numbers[order]
            found = self._find(keys)
        return found

    def _find(self, keys: NDArray[np.uint64]) -> Ints:
        if not len(self._keys):
            return np.full(len(keys), -1)
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where(self._keys[at] == keys, self._numbers[at], -1)


def find_tags(data: NDArray[np.uint8], kinds: Kinds) -> Tags | None:
    """None where "<" and ">" do not take turns (a ">" in text, or worse), or where a tag closes itself."""
    begin, end = np.flatnonzero(data == _LT), np.flatnonzero(data == _GT)
    if len(begin) != len(end) or not len(begin):
        return None
    if np.any(begin >= end) or np.any(end[:-1] >= begin[1:]):
        return None
    if np.any(data[end - 1] == _SLASH):
        return None
    padded = np.concatenate([np.zeros(8, np.uint8), data, np.zeros(8, np.uint8)])
    words = np.ndarray((len(padded) - 7,), "<u8", padded.data, strides=(1,))
    length = end - begin - 1
    short = np.minimum(length, 8)
    first = words[begin + 9] & _MASKS[short]
    last = np.where(length < 8, first, words[end])
    keys = first * _FIRST ^ last * _LAST ^ length.astype(np.uint64) * _LENGTH
    if kinds.varying:
        prefix = np.uint64(int.from_bytes(kinds.varying, "little"))
        varies = (first & _MASKS[len(kinds.varying)] == prefix) & (length >= len(kinds.varying))
        keys = np.where(varies, np.uint64(0), keys)
    return Tags(data, begin, end, kinds.number(keys, data, begin, end))

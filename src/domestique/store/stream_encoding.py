"""How one column of samples becomes bytes. Versioned: a number, once given out, never changes its meaning.

1: int32, difference to the sample before (wrapping, the first against 0), zigzag, byte-shuffled, zstd
2: float64, bit patterns kept (NaN payloads too), byte-shuffled, zstd

Byte-shuffle puts all first bytes together, then all second bytes, and so on: for smooth samples the high bytes are
then long runs of zeros. Measured at 7 bytes a sample for ten channels, read in under a millisecond.
"""

from collections.abc import Callable

import numpy as np
import zstandard
from numpy.typing import NDArray

INT32_DELTA = 1
FLOAT64 = 2

_LEVEL = 3
_MOST_SAMPLES = 50_000_000
"""More than a year at 1 Hz: beyond this a row is damaged or hostile, not long."""

Column = NDArray[np.int32] | NDArray[np.float64]


class UndecodableStream(Exception):
    """The bytes are not what their version and length promise."""


def _pack_int32(column: Column) -> bytes:
    raw = np.ascontiguousarray(column, dtype="<i4").view("<u4")
    delta = np.empty_like(raw)
    delta[:1] = raw[:1]
    np.subtract(raw[1:], raw[:-1], out=delta[1:])
    sign = np.right_shift(delta.view("<i4"), 31).view("<u4")
    return _shuffle(np.bitwise_xor(np.left_shift(delta, 1), sign))


def _unpack_int32(payload: bytes, n: int) -> Column:
    zigzag = _unshuffle(payload, n, "<u4")
    sign = np.negative(np.bitwise_and(zigzag, np.uint32(1)))
    delta = np.bitwise_xor(np.right_shift(zigzag, 1), sign)
    return np.cumsum(delta, dtype=np.uint32).view(np.int32)


def _pack_float64(column: Column) -> bytes:
    return _shuffle(np.ascontiguousarray(column, dtype="<f8").view("<u8"))


def _unpack_float64(payload: bytes, n: int) -> Column:
    return _unshuffle(payload, n, "<u8").view(np.float64)


def _shuffle(words: NDArray[np.unsignedinteger]) -> bytes:
    return words.view(np.uint8).reshape(-1, words.itemsize).T.tobytes()


def _unshuffle(payload: bytes, n: int, dtype: str) -> NDArray[np.unsignedinteger]:
    planes = np.frombuffer(payload, np.uint8).reshape(np.dtype(dtype).itemsize, n)
    return np.ascontiguousarray(planes.T).view(dtype).reshape(n)


_VERSIONS: dict[int, tuple[int, Callable[[Column], bytes], Callable[[bytes, int], Column]]] = {
    INT32_DELTA: (4, _pack_int32, _unpack_int32),
    FLOAT64: (8, _pack_float64, _unpack_float64),
}


def encoding_for(column: Column) -> int:
    return FLOAT64 if column.dtype == np.float64 else INT32_DELTA


def pack(version: int, column: Column) -> bytes:
    """The bytes before compression: what makes the version, where zstd's own output may differ by release."""
    return _VERSIONS[version][1](column)


def encode(column: Column) -> tuple[int, bytes]:
    """The version chosen and the bytes."""
    version = encoding_for(column)
    compressor = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True, write_content_size=True)
    return version, compressor.compress(pack(version, column))


def decode(version: int, data: bytes, n: int) -> Column:
    """Exactly the column that was encoded, in memory of its own size at most, or UndecodableStream."""
    if version not in _VERSIONS:
        raise UndecodableStream(f"unknown stream encoding {version}: written by a newer release")
    if not 0 <= n <= _MOST_SAMPLES:
        raise UndecodableStream(f"a stream of {n} samples")
    width, _, unpack = _VERSIONS[version]
    try:
        promised = zstandard.frame_content_size(data)
        if promised != n * width:
            raise UndecodableStream(f"{promised} bytes where {n} samples take {n * width}")
        payload = zstandard.ZstdDecompressor().decompress(data, max_output_size=n * width, allow_extra_data=False)
    except zstandard.ZstdError as cause:
        raise UndecodableStream(f"the compressed bytes are damaged: {cause}") from cause
    if len(payload) != n * width:
        raise UndecodableStream(f"{len(payload)} bytes where {n} samples take {n * width}")
    return unpack(payload, n)

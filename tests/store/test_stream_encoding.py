"""Encodings may be added, never changed: the golden bytes are what is in people's databases."""

import contextlib

import numpy as np
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from domestique.store.stream_encoding import FLOAT64, INT32_DELTA, UndecodableStream, decode, encode, encoding_for, pack

INTS = np.array([1, 2, 2, -(2**31), 2**31 - 1, 0, -1], np.int32)
INTS_PACKED = bytes.fromhex("020200fc01fd01000000ff00ff00000000ff00ff00000000ff00ff00")
INTS_STORED = bytes.fromhex("28b52ffd241ca50000700202 00fc01fd01000000ff00ff000100928b121fb1d2d5".replace(" ", ""))

FLOATS = np.array([1.5, np.nan, -0.0])
FLOATS_PACKED = bytes.fromhex("000000" * 6 + "f8f800" + "3f7f80")


def test_version_1_is_frozen() -> None:
    assert pack(INT32_DELTA, INTS) == INTS_PACKED
    assert decode(1, zstandard.compress(INTS_PACKED), len(INTS)).tolist() == INTS.tolist()
    assert decode(1, INTS_STORED, len(INTS)).tolist() == INTS.tolist()


def test_version_2_is_frozen() -> None:
    assert pack(FLOAT64, FLOATS) == FLOATS_PACKED
    assert decode(2, zstandard.compress(FLOATS_PACKED), 3).tobytes() == FLOATS.tobytes()


def test_the_versions_keep_their_numbers() -> None:
    assert (INT32_DELTA, FLOAT64) == (1, 2)


@given(arrays(np.int32, st.integers(0, 300)))
def test_every_int32_column_comes_back(column: np.ndarray) -> None:
    version, data = encode(column)
    back = decode(version, data, len(column))
    assert version == INT32_DELTA
    assert back.dtype == np.int32
    assert back.tobytes() == column.tobytes()


@given(arrays(np.float64, st.integers(0, 300)))
def test_every_float64_column_comes_back_bit_by_bit(column: np.ndarray) -> None:
    version, data = encode(column)
    assert version == FLOAT64
    assert decode(version, data, len(column)).tobytes() == column.tobytes()


def test_a_strided_column_comes_back() -> None:
    column = np.arange(100, dtype=np.int32)[::3]
    assert decode(*encode(column), len(column)).tolist() == column.tolist()


def test_a_smooth_ride_is_small() -> None:
    ride = np.cumsum(np.random.default_rng(7).integers(-3, 4, 20_000)).astype(np.int32)
    _, data = encode(ride)
    assert len(data) < len(ride)


def test_the_encoding_follows_the_type() -> None:
    assert encoding_for(np.zeros(1, np.int32)) == INT32_DELTA
    assert encoding_for(np.zeros(1, np.float64)) == FLOAT64


@given(st.binary(max_size=200), st.sampled_from([1, 2]), st.integers(-5, 100))
def test_garbage_is_named(data: bytes, version: int, n: int) -> None:
    with pytest.raises(UndecodableStream):
        decode(version, data, n)


@given(st.data())
def test_one_flipped_bit_is_noticed(data: st.DataObject) -> None:
    column = np.arange(200, dtype=np.int32)
    version, stored = encode(column)
    place = data.draw(st.integers(0, len(stored) * 8 - 1))
    damaged = bytearray(stored)
    damaged[place // 8] ^= 1 << place % 8
    with contextlib.suppress(UndecodableStream):
        assert decode(version, bytes(damaged), 200).tolist() == column.tolist()


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = zstandard.compress(bytes(1 << 28))
    assert len(bomb) < 20_000
    with pytest.raises(UndecodableStream, match="where 10 samples take 40"):
        decode(1, bomb, 10)


def test_a_frame_that_hides_its_size_is_refused() -> None:
    frame = zstandard.ZstdCompressor(write_content_size=False).compress(bytes(40))
    with pytest.raises(UndecodableStream):
        decode(1, frame, 10)


@pytest.mark.parametrize("n", [-1, 50_000_001, 2**40])
def test_an_impossible_length_is_refused(n: int) -> None:
    with pytest.raises(UndecodableStream, match="samples"):
        decode(1, encode(INTS)[1], n)


def test_an_unknown_version_says_so() -> None:
    with pytest.raises(UndecodableStream, match="newer release"):
        decode(3, b"", 0)

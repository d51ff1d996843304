import math

import numpy as np
import pytest

from domestique.formats.fit.base_types import BY_NAME
from domestique.formats.fit.gather import Block
from domestique.formats.fit.scan import scan
from tests.fakes.fit_builder import TYPES, Field, FitBuilder

NUMBERS = [name for name in TYPES if name not in ("string", "byte")]


def block(*values: object, field: Field, big: bool = False, apart: bool = False) -> Block:
    """`apart`: other messages stand between, so that the block is gathered and not a view."""
    file = FitBuilder().define(0, 20, field, big_endian=big).define(1, 21, Field(9, "uint8"))
    for value in values:
        file.add(0, value)
        if apart:
            file.add(1, 7)
    data = file.bytes()
    group = next(group for group in scan(data, 14, len(data) - 2).groups if group.definition.kind == 20)
    return Block(data, group)


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize("big", [False, True])
@pytest.mark.parametrize("count", [3, 100])
@pytest.mark.parametrize("name", NUMBERS)
def test_every_number_type(name: str, count: int, big: bool, apart: bool) -> None:
    """Few and many messages take different ways."""
    base = BY_NAME[name]
    missing = math.nan if base.is_float else base.invalid
    values = [*(n % 100 + 1 for n in range(count - 1)), missing]
    ((number, raw, valid),) = block(*values, field=Field(5, name), big=big, apart=apart).fields()
    assert number == 5
    assert valid.tolist() == [True] * (count - 1) + [False]
    assert raw[:-1].tolist() == values[:-1]
    assert raw.dtype.isnative


@pytest.mark.parametrize("count", [3, 100])
def test_arrays_keep_their_gaps(count: int) -> None:
    ((_, raw, valid),) = block(*[(1, 0xFFFF, 3)] * count, field=Field(5, "uint16", 3)).fields()
    assert raw.shape == (count, 3)
    assert valid[0].tolist() == [True, False, True]


def test_a_byte_array_is_whole_or_missing() -> None:
    ((_, _, valid),) = block((1, 0xFF, 3), (0xFF, 0xFF, 0xFF), field=Field(5, "byte", 3)).fields()
    assert valid.tolist() == [[True] * 3, [False] * 3]


def test_texts() -> None:
    cells = ("long", b"a\0b", b"\0\0\0\0", b"\xffok\0", b"no\0end\0")
    ((_, raw, valid),) = block(*cells, field=Field(5, "string", 8)).fields()
    assert raw.tolist() == ["long", ("a", "b"), None, "ok", ("no", "end")]
    assert valid.tolist() == [True, True, False, True, True]


def test_headers_of_compressed_times() -> None:
    file = FitBuilder().define(0, 20, Field(3, "uint8")).add(0, 1).add(0, 2, time_offset=5)
    data = file.bytes()
    (group,) = scan(data, 14, len(data) - 2).groups
    assert Block(data, group).headers.tolist() == [0, 0x85]


def test_what_was_read_does_not_share_the_files_bytes() -> None:
    ((_, raw, _),) = block(*range(100), field=Field(5, "uint16")).fields()
    raw[:] = 0
    assert np.count_nonzero(raw) == 0

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.formats.xml.decimals import parse_decimals
from domestique.formats.xml.gathering import places


def parse(*texts: str) -> tuple[list[float], int]:
    values, bad = parse_decimals(*places(list(texts)))
    return values.tolist(), bad


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=6)))
def test_as_float_reads_them(numbers: list[object]) -> None:
    texts = [str(number) for number in numbers]
    values, bad = parse(*texts)
    assert bad == 0
    assert values == [pytest.approx(float(text), rel=1e-15, abs=1e-300) for text in texts]


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False)))
def test_as_python_writes_floats(numbers: list[float]) -> None:
    values, bad = parse(*map(repr, numbers))
    assert bad == 0
    assert values == [pytest.approx(number, rel=1e-15, abs=0) for number in numbers]


def test_up_to_fifteen_digits_are_exact() -> None:
    texts = ["37.123456789", "-0.1", "+5", ".5", "5.", "007.50", "123456789012345", "0.000000123"]
    assert parse(*texts) == ([float(text) for text in texts], 0)


def test_garmins_thirty_digits() -> None:
    text = "52.157762758433818817138671875"
    assert parse(text)[0][0] == pytest.approx(float(text), rel=1e-16)
    assert parse("1" * 30)[0] == [pytest.approx(1.1111111e29, rel=1e-6)]


@given(st.lists(st.text(max_size=50)))
def test_anything_else_is_no_number_and_no_surprise(texts: list[str]) -> None:
    values, bad = parse(*texts)
    assert len(values) == len(texts)
    assert bad <= len(texts)


def test_strangers() -> None:
    values, bad = parse("", " 12 ", "1e3", "12,5", "nan", "inf", "--1", "1.2.3", "-", ".", "0x10", "١٢", "e8")
    assert np.isnan(values[0])
    assert values[1:4] == [12, 1000, 12.5]
    assert np.isnan(values[4:]).all()
    assert bad == 9


@given(st.integers(0, 9), st.integers(0, 6), st.sampled_from(["", "-", "+"]), st.integers(0, 2**32 - 1))
def test_many_of_one_layout_are_as_exact(before: int, after: int, sign: str, seed: int) -> None:
    draw = np.random.default_rng(seed)
    digits = draw.integers(0, 10, (80, before + after)).astype(str).tolist()
    texts = [sign + "".join(row[:before]) + "." + "".join(row[before:]) for row in digits]
    texts[11], texts[12] = "x" * len(texts[0]), texts[0].replace(".", ",")
    values, bad = parse(*texts)
    if before + after == 0:
        assert bad == 80
        return
    assert bad == 1
    del texts[11], values[11]
    assert values == [float(text.replace(",", ".")) for text in texts]

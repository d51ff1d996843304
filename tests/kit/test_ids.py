import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.kit.ids import uuid7


@given(st.integers(0, 2**48 - 1), st.binary(min_size=10, max_size=16))
def test_it_is_a_version_7_uuid_that_holds_the_time(unix_ms: int, randomness: bytes) -> None:
    made = uuid7(unix_ms, randomness)
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == unix_ms


@given(st.integers(0, 2**48 - 2), st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_a_later_id_sorts_later_whatever_the_chance(unix_ms: int, first: bytes, second: bytes) -> None:
    assert uuid7(unix_ms, first) < uuid7(unix_ms + 1, second)


def test_all_74_bits_of_chance_are_used() -> None:
    quiet, loud = uuid7(0, b"\0" * 10), uuid7(0, b"\xff" * 10)
    assert (quiet.int ^ loud.int).bit_count() == 74


def test_the_same_instant_and_chance_give_the_same_id() -> None:
    assert uuid7(1_700_000_000_000, b"0123456789") == uuid7(1_700_000_000_000, b"0123456789")


@pytest.mark.parametrize(("unix_ms", "randomness"), [(-1, b"0123456789"), (2**48, b"0123456789"), (0, b"short")])
def test_what_does_not_fit_is_refused(unix_ms: int, randomness: bytes) -> None:
    with pytest.raises(ValueError, match=r"time|random"):
        uuid7(unix_ms, randomness)

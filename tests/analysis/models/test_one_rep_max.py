import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.models.one_rep_max import brzycki, epley, one_rep_max


def test_by_hand() -> None:
    assert epley(100, 5) == pytest.approx(116.667, abs=0.001)
    assert brzycki(100, 5) == pytest.approx(112.5)
    assert one_rep_max(100, 5) == pytest.approx(114.583, abs=0.001)


def test_one_rep_is_itself() -> None:
    assert one_rep_max(142.5, 1) == pytest.approx(142.5)


@given(st.floats(1, 400), st.integers(1, 11))
def test_more_reps_and_more_weight_tell_of_more(weight: float, reps: int) -> None:
    once, twice = one_rep_max(weight, reps), one_rep_max(weight, reps + 1)
    assert once is not None and twice is not None and weight <= once * (1 + 1e-12) and once < twice
    doubled = one_rep_max(weight * 2, reps)
    assert doubled == pytest.approx(once * 2)


@pytest.mark.parametrize(("weight", "reps"), [(100, 13), (100, 0), (None, 5), (100, None), (0, 5), (-20, 5)])
def test_none_where_it_does_not_hold(weight: float | None, reps: int | None) -> None:
    assert one_rep_max(weight, reps) is None

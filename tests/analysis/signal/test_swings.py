import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.signal.swings import Swing, falls, rises, swings


def test_a_dip_below_the_threshold_belongs_to_the_rise() -> None:
    assert swings(np.array([0.0, 5.0, 3.0, 9.0, 2.0]), 4) == [Swing(0, 3, 9.0), Swing(3, 4, -7.0)]
    assert rises(np.array([0.0, 5.0, 3.0, 9.0, 2.0]), 2) == [Swing(0, 1, 5.0), Swing(2, 3, 6.0)]


def test_less_than_the_threshold_is_nothing() -> None:
    assert swings(np.array([0.0, 1.0, 0.0, 1.0]), 2) == []
    assert swings(np.array([5.0]), 1) == swings(np.array([]), 1) == swings(np.full(9, 2.0), 1) == []


@given(st.lists(st.integers(-50, 50), min_size=2, max_size=80), st.integers(1, 20))
def test_they_alternate_join_and_are_large_enough(values: list[int], threshold: int) -> None:
    found = swings(np.array(values, dtype=float), threshold)
    for one, other in itertools.pairwise(found):
        assert one.end == other.start and one.height * other.height < 0
    assert all(abs(swing.height) >= threshold for swing in found)
    assert all(swing.height < 0 for swing in falls(np.array(values, dtype=float), threshold))

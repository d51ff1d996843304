import itertools

import numpy as np
import pytest

from domestique.analysis.intervals.levels import levels
from tests.analysis.intervals.rides import ridden


def test_a_step_is_found_to_the_second() -> None:
    one, other = levels(ridden([(150, 613), (300, 240)]))
    assert abs(one.end - 613) <= 2 and one.end == other.start
    assert one.level == pytest.approx(150, abs=10) and other.level == pytest.approx(300, abs=10)


def test_even_is_one_and_noise_is_no_step() -> None:
    assert len(levels(ridden([(200, 3600)], outdoors=True))) == 1
    assert len(levels(np.full(600, 200.0))) == 1


def test_they_cover_everything_without_overlap() -> None:
    made = levels(ridden([(150, 300), (350, 30), (120, 30), (350, 30), (120, 200)], outdoors=True))
    assert made[0].start == 0 and made[-1].end == 590
    assert all(a.end == b.start and a.end > a.start for a, b in itertools.pairwise(made))


def test_nothing_to_look_at() -> None:
    assert levels(np.zeros(600)) == levels(np.full(9, 200.0)) == levels(np.full(600, np.nan)) == []

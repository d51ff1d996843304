from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.analysis.routes.profile import Profile
from domestique.analysis.routes.sections import ALIKE, SHORTEST_M, _corners, cut
from tests.analysis.routes.ways import HIGH_UP, profile_of

slopes = st.lists(st.tuples(st.integers(300, 2500), st.floats(-0.12, 0.12)), min_size=1, max_size=8)


def test_a_flat_way_is_one_section() -> None:
    assert cut(profile_of([(40_000, 0.0)])) == pytest.approx([0, 40_000])


def test_it_is_cut_where_the_grade_changes() -> None:
    found = cut(profile_of([(2000, 0.0), (1500, 0.07), (3000, -0.04), (2500, 0.02)]))
    assert found == pytest.approx([0, 2000, 3500, 6500, 9000], abs=60)


def test_equal_hills_of_unequal_length_are_not_cut_to_equal_lengths() -> None:
    found = cut(profile_of([(600, 0.06), (5200, 0.01), (900, 0.09)]))
    assert np.diff(found) == pytest.approx([600, 5200, 900], abs=80)


def test_less_than_two_shortest_sections_is_one() -> None:
    assert len(cut(profile_of([(200, 0.02)]))) == 2
    assert len(cut(profile_of([(290, 0.1), (290, -0.1)]))) == 2


def test_noise_does_not_cut() -> None:
    flat = profile_of([(20_000, 0.0)])
    noise = np.random.default_rng(2).normal(0, 0.8, len(flat.altitude))
    assert len(cut(Profile(flat.step_m, flat.length_m, flat.altitude + noise, 3.0))) == 2


@given(slopes)
@settings(max_examples=40, deadline=None)
def test_sections_join_up_are_long_enough_and_differ(given_slopes: list[tuple[int, float]]) -> None:
    way = profile_of(given_slopes, HIGH_UP)
    corners = cut(way)
    assert (corners[0], corners[-1]) == (0, way.length_m)
    lengths = np.diff(corners)
    assert len(lengths) == 1 or lengths.min() >= SHORTEST_M - 1e-6
    grades = np.diff(way.at(np.array(corners))) / lengths
    assert all(abs(a - b) >= ALIKE - 2e-3 for a, b in pairwise(grades))


def test_the_cheapest_corners_are_those_of_trying_all() -> None:
    """Against an exhaustive search over every way to cut 14 nodes."""
    price, shortest = 30.0, 3

    def error(height: np.ndarray, start: int, end: int) -> float:
        chord = np.linspace(height[start], height[end], end - start + 1)
        return float(((height[start : end + 1] - chord) ** 2).sum())

    def all_cuts(start: int, count: int) -> list[list[int]]:
        ends = range(start + shortest, count + 1)
        return [[end, *rest] for end in ends for rest in ([[]] if end == count else all_cuts(end, count))]

    for seed in range(6):
        height = np.cumsum(np.random.default_rng(seed).normal(0, 6, 15))
        costs = {
            (0, *cuts): sum(price + error(height, a, b) for a, b in pairwise([0, *cuts])) for cuts in all_cuts(0, 14)
        }
        assert tuple(_corners(height, shortest, price)) == min(costs, key=costs.__getitem__)

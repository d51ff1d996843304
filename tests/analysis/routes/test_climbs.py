from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.analysis.routes.climbs import LEAST_GRADE, SHORTEST_M, category_of, find
from tests.analysis.routes.ways import HIGH_UP, profile_of


def test_one_hill() -> None:
    (climb,) = find(profile_of([(3000, 0.0), (2500, 0.08), (3000, -0.05)]))
    assert (climb.start_m, climb.end_m) == pytest.approx((3000, 5500), abs=40)
    assert climb.grade == pytest.approx(0.08, abs=0.003)
    assert climb.score == pytest.approx(2500 * 8, rel=0.02)
    assert climb.category == "3"


@pytest.mark.parametrize(
    ("score", "category"),
    [(7999, None), (8000, "4"), (16_000, "3"), (32_000, "2"), (64_000, "1"), (80_000, "HC"), (200_000, "HC")],
)
def test_categories(score: float, category: str | None) -> None:
    assert category_of(score) == category


def test_flat_land_and_gentle_rises_are_no_climbs() -> None:
    assert find(profile_of([(20_000, 0.0)])) == []
    assert find(profile_of([(9000, 0.025)])) == []
    assert find(profile_of([(400, 0.1), (400, -0.1)])) == []


def test_a_dip_is_part_of_the_climb() -> None:
    (climb,) = find(profile_of([(2000, 0.07), (300, -0.05), (2000, 0.07), (3000, -0.08)]))
    assert climb.gain_m == pytest.approx(265, abs=4)


def test_a_valley_between_makes_two() -> None:
    found = find(profile_of([(2000, 0.07), (1500, -0.06), (2000, 0.07), (3000, -0.08)]))
    assert [climb.gain_m for climb in found] == pytest.approx([140, 140], abs=3)


def test_two_ramps_with_a_long_flat_between_are_two_climbs() -> None:
    found = find(profile_of([(1500, 0.08), (6000, 0.002), (1000, 0.07)]))
    assert [climb.length_m for climb in found] == pytest.approx([1500, 1000], abs=40)


@given(st.lists(st.tuples(st.integers(300, 2500), st.floats(-0.12, 0.12)), min_size=1, max_size=8))
@settings(max_examples=40, deadline=None)
def test_climbs_are_in_order_apart_and_climb(slopes: list[tuple[int, float]]) -> None:
    found = find(profile_of(slopes, HIGH_UP))
    assert all(one.end_m <= other.start_m for one, other in pairwise(found))
    for climb in found:
        assert climb.length_m >= SHORTEST_M and climb.grade >= LEAST_GRADE
        assert climb.max_grade >= climb.grade - 0.02

import numpy as np
import pytest

from domestique.analysis.routes.matching import passages
from tests.analysis.routes.ways import plane

Place = np.ndarray


def wiggle(metres: Place) -> tuple[Place, Place]:
    """A winding way eastwards."""
    return metres, 400 * np.sin(metres / 900)


def ridden(east: Place, north: Place, seed: int = 1) -> tuple[Place, Place]:
    """As a receiver would record it, some metres off."""
    off = np.random.default_rng(seed).normal(0, 4, (2, len(east)))
    return plane(east + off[0], north + off[1])


WAY = plane(*wiggle(np.arange(0, 8000, 60.0)))
THERE = wiggle(np.arange(0, 7980, 8.0))


def test_the_same_way_is_found_whole_and_forward() -> None:
    (found,) = passages(*WAY, *ridden(*THERE), round_trip=False)
    assert found.direction == "forward" and found.whole
    assert found.first < 8 and found.last > len(THERE[0]) - 10


def test_the_other_way_round() -> None:
    (found,) = passages(*WAY, *ridden(THERE[0][::-1], THERE[1][::-1]), round_trip=False)
    assert found.direction == "reverse" and found.whole


def test_within_a_longer_ride_only_its_own_part_counts() -> None:
    lead = np.arange(-9000, 0, 8.0)
    east = np.concatenate([lead, THERE[0]])
    north = np.concatenate([lead * 0, THERE[1]])
    (found,) = passages(*WAY, *ridden(east, north), round_trip=False)
    assert found.first == pytest.approx(len(lead), abs=8)


def test_half_the_way_is_told_as_half() -> None:
    half = len(THERE[0]) // 2
    (found,) = passages(*WAY, *ridden(THERE[0][:half], THERE[1][:half]), round_trip=False)
    assert found.coverage == pytest.approx(0.5, abs=0.03) and not found.whole


def test_turning_back_half_way_and_then_going_all_of_it() -> None:
    half = len(THERE[0]) // 2
    east = np.concatenate([THERE[0][:half], THERE[0][:half][::-1], THERE[0]])
    north = np.concatenate([THERE[1][:half], THERE[1][:half][::-1], THERE[1]])
    (found,) = passages(*WAY, *ridden(east, north), round_trip=False)
    assert found.whole and found.first == pytest.approx(2 * half, abs=12)


def test_a_parallel_road_is_not_the_way() -> None:
    assert passages(*WAY, *ridden(THERE[0], THERE[1] + 300), round_trip=False) == []
    crossing = np.arange(-4000, 4000, 8.0)
    assert passages(*WAY, *ridden(crossing * 0 + 3000, crossing), round_trip=False) == []


def test_the_same_places_in_another_order_are_not_the_way() -> None:
    """All of the places, but in pieces: second half first."""
    half = len(THERE[0]) // 2
    east = np.concatenate([THERE[0][half:], THERE[0][:half]])
    north = np.concatenate([THERE[1][half:], THERE[1][:half]])
    (found,) = passages(*WAY, *ridden(east, north), round_trip=False)
    assert not found.whole


def loop(turns: float, begin: float = 0.0, sign: int = 1) -> tuple[Place, Place]:
    turn = begin + sign * np.linspace(0, 2 * np.pi * turns, int(800 * turns))
    return 1500 * np.cos(turn), 1500 * np.sin(turn)


def test_three_laps_are_three_times() -> None:
    found = passages(*plane(*loop(1)), *ridden(*loop(3)), round_trip=True)
    assert [one.direction for one in found] == ["forward"] * 3
    assert [one.first for one in found] == pytest.approx([0, 800, 1600], abs=16)


def test_a_loop_begun_elsewhere_is_the_same_loop() -> None:
    (found,) = passages(*plane(*loop(1)), *ridden(*loop(1.02, begin=2.0)), round_trip=True)
    assert found.whole and found.direction == "forward"
    (other,) = passages(*plane(*loop(1)), *ridden(*loop(1.02, begin=2.0, sign=-1)), round_trip=True)
    assert other.whole and other.direction == "reverse"


def test_an_out_and_back_is_one_passage() -> None:
    way = np.concatenate([np.arange(0, 4000, 50.0), np.arange(4000, 0, -50.0)])
    gone = np.concatenate([np.arange(0, 4000, 7.0), np.arange(4000, 0, -7.0)])
    (found,) = passages(*plane(*wiggle(way)), *ridden(*wiggle(gone)), round_trip=True)
    assert found.whole


def test_sparse_points_are_filled_in() -> None:
    (found,) = passages(*WAY, *ridden(*wiggle(np.arange(0, 8100, 300.0))), round_trip=False)
    assert found.coverage > 0.8


def test_nothing_to_compare() -> None:
    assert passages(WAY[0][:1], WAY[1][:1], *WAY, round_trip=False) == []
    assert passages(*WAY, WAY[0][:1], WAY[1][:1], round_trip=False) == []

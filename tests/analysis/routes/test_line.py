import numpy as np
import pytest

from domestique.analysis.routes.line import BadLine, Flaw, clean, steps
from tests.analysis.routes.ways import METRE, plane


def north(*metres: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    at = np.array(metres)
    return 37.0 + at * METRE, np.full(len(at), 127.0), np.full(len(at), 50.0)


def test_a_degree_of_the_equator_and_of_a_meridian() -> None:
    assert steps(np.array([0.0, 0.0]), np.array([0.0, 1.0])) == pytest.approx([111_195.08], abs=0.1)
    assert steps(np.array([60.0, 60.0]), np.array([179.5, -179.5])) == pytest.approx([55_598], abs=10)


def test_a_sound_line_is_kept_as_it_is() -> None:
    line = clean(*north(0, 100, 200, 300))
    assert (len(line.latitude), line.flaws) == (4, ())
    assert line.length_m == pytest.approx(300)


def test_doubles_go_but_creeping_on_counts() -> None:
    assert clean(*north(0, 0, 0, 100, 100.2, 200)).length_m == pytest.approx(200)
    assert len(clean(*north(0, 0, 0, 100, 100.2, 200)).latitude) == 3
    creeping = clean(*north(*np.arange(0, 50, 0.3)))
    assert creeping.length_m == pytest.approx(49.8, abs=0.7)


def test_a_single_point_far_off_is_a_jump() -> None:
    metres = list(np.arange(0, 2000, 20.0))
    latitude, longitude, altitude = north(*metres)
    longitude[50] += 0.05
    line = clean(latitude, longitude, altitude)
    assert line.flaws == (Flaw("jumps", 1),)
    assert line.length_m == pytest.approx(1980)


def test_the_far_end_of_an_out_and_back_is_no_jump() -> None:
    """Drawn by a planner with points a kilometre apart."""
    line = clean(*north(0, 1000, 2000, 3000, 4000, 3000, 2000, 1000, 0))
    assert line.flaws == ()
    assert line.length_m == pytest.approx(8000)


def test_places_that_cannot_be_are_left_out() -> None:
    latitude = np.array([37.0, 0.0, np.nan, 95.0, 37.001])
    longitude = np.array([127.0, 0.0, 127.0, 127.0, 127.0])
    assert clean(latitude, longitude, np.zeros(5)).flaws == (Flaw("no_place", 3),)


def test_one_point_and_one_place_are_no_line() -> None:
    for metres in ((0,), (0, 0.1, 0.2), ()):
        with pytest.raises(BadLine) as error:
            clean(*north(*metres))
        assert error.value.code == "one_place"


def test_two_points_a_thousand_kilometres_apart_say_nothing_of_the_way() -> None:
    with pytest.raises(BadLine) as error:
        clean(*north(0, 1_000_000))
    assert error.value.code == "points_too_far_apart"


def test_a_ferry_is_a_hole_and_its_length_does_not_count() -> None:
    line = clean(*north(0, 500, 1000, 51_000, 51_500, 52_000))
    assert [(flaw.code, flaw.count) for flaw in line.flaws] == [("holes", 1)]
    assert line.flaws[0].metres == pytest.approx(50_000)
    assert line.length_m == pytest.approx(2000)


def test_a_loop_ends_where_it_began() -> None:
    turn = np.linspace(0, 2 * np.pi, 400)
    latitude, longitude = plane(1000 * np.cos(turn), 1000 * np.sin(turn))
    assert clean(latitude, longitude, np.zeros(400)).length_m == pytest.approx(2 * np.pi * 1000, rel=1e-3)

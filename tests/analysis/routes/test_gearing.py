import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.analysis.routes.gearing import Drivetrain, minimum_gear, needed_ratio


def test_the_vector_min_gear_8pct() -> None:
    gear = minimum_gear(3.379, Drivetrain())
    assert needed_ratio(3.379, Drivetrain()) == pytest.approx(1.3759, abs=1e-3)
    assert (gear.chainring, gear.sprocket, gear.enough) == (34, 28, True)


def test_where_no_gear_is_low_enough_it_says_so_and_how_slowly_legs_turn() -> None:
    gear = minimum_gear(1.5, Drivetrain())
    assert (gear.chainring, gear.sprocket, gear.enough) == (34, 32, False)
    assert gear.cadence == pytest.approx(1.5 * 60 / (34 / 32 * 2.105))
    assert gear.cadence < 70


def test_on_the_flat_the_big_ring_takes_over() -> None:
    gear = minimum_gear(10.03, Drivetrain())
    assert (gear.chainring, gear.sprocket) == (50, 13)


@given(st.floats(2.5, 15), st.floats(60, 90))
def test_a_gear_that_is_enough_keeps_the_cadence(speed: float, cadence: float) -> None:
    gear = minimum_gear(speed, Drivetrain(least_cadence=cadence))
    assert gear.enough == (gear.cadence >= cadence - 1e-6)


@given(st.floats(2, 10), st.floats(0.1, 3))
def test_faster_never_needs_a_lower_gear(speed: float, more: float) -> None:
    assert minimum_gear(speed + more, Drivetrain()).ratio >= minimum_gear(speed, Drivetrain()).ratio


def test_one_chainring_and_any_order() -> None:
    one = Drivetrain(chainrings=(40,), cassette=(51, 10, 24, 33))
    assert minimum_gear(2.5, one).sprocket == 51
    assert minimum_gear(12.0, one).sprocket == 10

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.analysis.routes.estimate import NotTimed, Stretch, Timed, by_bike, on_foot
from domestique.analysis.routes.factor import PastRide, steady_seconds
from domestique.analysis.routes.flat_pace import PastOuting
from domestique.analysis.routes.gearing import Drivetrain
from domestique.analysis.routes.grades import Pieces, metres_by_grade, pieces
from domestique.analysis.routes.pacing import share_of_threshold
from domestique.analysis.routes.riding import Rider, free_speed
from domestique.analysis.routes.sections import cut
from domestique.analysis.routes.steepness import grades_over
from tests.analysis.routes.ways import HIGH_UP, Slopes, profile_of

RIDER = Rider(84, air=1.226)
HILLY: Slopes = [(5000, 0.0), (3000, 0.08), (3000, -0.08), (2000, 0.01)]


def way(slopes: Slopes) -> tuple[Pieces, list[Stretch]]:
    found = profile_of(slopes, HIGH_UP)
    corners = cut(found)
    return pieces(found, corners), [Stretch(a, b, grades_over(found, a, b)[0]) for a, b in pairwise(corners)]


def ride(slopes: Slopes, power: float | None = 250.0, rider: Rider = RIDER, **given: float) -> Timed:
    found = by_bike(*way(slopes), rider, Drivetrain(), power_w=power, ftp_w=given.get("ftp"), past=())
    assert isinstance(found, Timed)
    return found


def test_eight_per_cent_at_250_watts_as_in_the_vector() -> None:
    found = ride([(3000, 0.08)])
    assert found.stretches[0].speed_m_s == pytest.approx(3.379 / 1.03, abs=0.01)
    gear = found.stretches[0].gear
    assert gear is not None and (gear.chainring, gear.sprocket) == (34, 28)


def test_a_flat_way_takes_its_length_over_its_speed() -> None:
    assert ride([(20_000, 0.0)]).seconds == pytest.approx(20_000 / 10.0336 * 1.03, rel=1e-3)


@given(st.lists(st.tuples(st.integers(300, 2500), st.floats(-0.12, 0.15)), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None)
def test_the_sections_add_up_to_the_whole(slopes: list[tuple[int, float]]) -> None:
    found = ride(slopes)
    assert sum(stretch.seconds for stretch in found.stretches) == pytest.approx(found.seconds)
    assert found.low_s < found.seconds < found.high_s


def test_more_power_less_time_more_mass_more_time() -> None:
    watts = [ride(HILLY, power).seconds for power in (120.0, 180.0, 240.0, 360.0)]
    assert watts == sorted(watts, reverse=True)
    assert ride(HILLY, rider=replace(RIDER, mass_kg=95)).seconds > ride(HILLY).seconds


def test_hills_cost_more_than_their_average_grade() -> None:
    assert ride(HILLY).seconds > ride([(13_000, 20 / 13_000)]).seconds


def test_against_adding_up_piece_by_piece() -> None:
    """The sum of length over speed, from the profile every ten metres and without the pieces, caps or the bisection."""
    found = profile_of([(4000, 0.0), (2500, 0.07), (3000, 0.03)])
    grade = np.diff(found.altitude) / found.step_m
    slow = float((found.step_m / free_speed(230.0, grade, RIDER)).sum()) * 1.03
    assert ride([(4000, 0.0), (2500, 0.07), (3000, 0.03)], 230.0).seconds == pytest.approx(slow, rel=0.003)


def test_without_a_power_it_is_the_share_of_ftp_that_fits_the_duration() -> None:
    found = ride(HILLY, None, ftp=260.0)
    assert found.share is not None and found.power_w == pytest.approx(260 * found.share)
    assert found.share == pytest.approx(float(share_of_threshold(np.array([found.seconds]))[0]), abs=0.01)


def test_without_ftp_and_power_there_is_a_reason_and_what_to_enter() -> None:
    found = by_bike(*way(HILLY), RIDER, Drivetrain(), power_w=None, ftp_w=None, past=())
    assert found == NotTimed("no_power", ("ftp", "power"))


def test_their_own_rides_set_the_factor_and_the_band() -> None:
    metres = metres_by_grade(way(HILLY)[0])
    past = [PastRide(metres, 200.0, float(steady_seconds(metres, 200.0, RIDER)) * by) for by in (1.1, 1.15, 1.2) * 3]
    found = by_bike(*way(HILLY), RIDER, Drivetrain(), power_w=250.0, ftp_w=None, past=past)
    assert isinstance(found, Timed) and found.factor is not None
    assert found.factor.fitted and found.factor.value == pytest.approx(1.15)
    assert found.seconds / ride(HILLY).seconds == pytest.approx(1.15 / 1.03)


def test_a_factor_that_was_typed_is_used() -> None:
    found = by_bike(*way(HILLY), RIDER, Drivetrain(), power_w=250.0, ftp_w=None, past=(), fixed_factor=1.0)
    assert isinstance(found, Timed)
    assert found.seconds == pytest.approx(ride(HILLY).seconds / 1.03)


def test_downhill_needs_no_gear() -> None:
    assert ride([(3000, -0.05)]).stretches[0].gear is None


def test_runners_go_by_grade_adjusted_pace() -> None:
    found = on_foot(*way([(5000, 0.10)]), "running", flat_speed=3.0, past=())
    assert isinstance(found, Timed) and found.power_w is None
    assert found.seconds == pytest.approx(5000 * 1.48 / 3.0, rel=0.01)
    assert found.stretches[0].gear is None


def test_runners_without_a_pace_or_a_past_get_a_reason() -> None:
    assert on_foot(*way(HILLY), "walking", flat_speed=None, past=()) == NotTimed("no_pace", ("flat_pace",))
    metres = metres_by_grade(way(HILLY)[0])
    found = on_foot(*way(HILLY), "running", flat_speed=None, past=[PastOuting(metres, 4000.0)] * 6)
    assert isinstance(found, Timed)
    assert found.seconds == pytest.approx(4000, rel=0.01)

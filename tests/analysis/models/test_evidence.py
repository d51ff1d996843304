import numpy as np

from domestique.analysis.models.critical_power import Effort
from domestique.analysis.models.evidence import OF_THREE, efforts_of, maximal
from domestique.analysis.models.mean_max import LENGTHS


def test_places_of_a_falling_curve() -> None:
    values = 280 + 20_000 / LENGTHS[LENGTHS <= 3600]
    assert [effort.seconds for effort in efforts_of(values)] == [120, 180, 300, 480, 720, 1200]
    assert efforts_of(values, OF_THREE)[0].seconds == 10


def test_a_steady_ride_is_one_effort() -> None:
    assert [effort.seconds for effort in efforts_of(np.full(130, 250.0))] == [1200]
    assert efforts_of(np.empty(0)) == ()


def test_a_shorter_one_that_a_longer_one_comes_near_is_left_out() -> None:
    short, middle, long = Effort(180, 300), Effort(300, 299), Effort(1200, 250)
    assert maximal([long, short, middle]) == (middle, long)

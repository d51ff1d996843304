import numpy as np

from domestique.analysis.models.evidence import OF_THREE, efforts_of
from domestique.analysis.models.mean_max import LENGTHS


def test_places_of_a_falling_curve() -> None:
    values = 280 + 20_000 / LENGTHS[LENGTHS <= 3600]
    assert [effort.seconds for effort in efforts_of(values)] == [120, 180, 300, 480, 720, 1200]
    assert efforts_of(values, OF_THREE)[0].seconds == 10


def test_a_steady_ride_is_one_effort() -> None:
    assert [effort.seconds for effort in efforts_of(np.full(130, 250.0))] == [1200]
    assert efforts_of(np.empty(0)) == ()

import numpy as np
import pytest

from domestique.analysis.metrics.swim.lengths import in_pool, lengths, moving_seconds, pool_m, way
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import session
from tests.analysis.metrics.swim.pools import pool


def test_lengths_swum_without_the_idle() -> None:
    swim = pool([(20.0, 18)] * 4, rest_after=(1, 30.0))
    assert len(lengths(swim)) == 4 and moving_seconds(swim) == 80 and pool_m(swim) == 25
    at, metres = way(swim)
    assert at[-1] == 110 and metres[-1] == 100 and (np.diff(metres) >= 0).all()


def test_open_water_by_distance() -> None:
    swim = session({"distance": np.arange(600) * 1.0, "speed": [1.0] * 600}, sport=Sport.SWIMMING)
    assert not in_pool(swim) and way(swim)[1][-1] == 599 and moving_seconds(swim) == 600


def test_a_leap_in_open_water_covers_no_ground() -> None:
    metres = np.arange(600) * 1.0
    metres[300:] += 500
    assert way(session({"distance": metres}, sport=Sport.SWIMMING))[1][-1] == 598


def test_open_water_recorded_now_and_then_is_no_leap() -> None:
    at = np.arange(0, 1201, 4)
    swim = session({"distance": at * 1.2, "speed": np.full(len(at), 1.2)}, sport=Sport.SWIMMING, at=at)
    assert way(swim)[1][-1] == 1440


def test_a_pool_of_no_size_is_no_pool() -> None:
    assert not in_pool(pool([(20.0, 18)] * 4, metres=0.0))
    with pytest.raises(Unknown, match="no_lengths"):
        lengths(session(None, sport=Sport.SWIMMING))

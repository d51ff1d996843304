import numpy as np
import pytest

from domestique.analysis.models.curves import best_of, curve
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.sessions import session


def test_says_where_each_best_begins() -> None:
    made = curve(session({"power": [100.0] * 50 + [300.0] * 60 + [100.0] * 50}), "power")
    assert made.best(60) == pytest.approx(300)
    assert int(made.begins[made.seconds.tolist().index(60)]) == 50
    assert made.best(61) is None and made.best(3600) is None


def test_only_after_the_work() -> None:
    ride = session({"power": [1000.0] * 500 + [100.0] * 300, "heart_rate": [180.0] * 500 + [120.0] * 300})
    assert curve(ride, "power", 500).best(60) == pytest.approx(100)
    assert curve(ride, "heart_rate", 500).best(60) == pytest.approx(120)
    with pytest.raises(Unknown, match="too_short"):
        curve(ride, "power", 2000)


def test_without_the_channel() -> None:
    with pytest.raises(Unknown, match="no_channel"):
        curve(session({"power": [100.0] * 50}), "speed")


def test_the_best_of_several_and_whose_it_is() -> None:
    best = best_of([np.array([500.0, 300.0]), np.array([400.0, 350.0, 200.0]), np.array([500.0])])
    np.testing.assert_array_equal(best.values, [500, 350, 200])
    np.testing.assert_array_equal(best.owners, [0, 1, 1])
    assert best.seconds.tolist() == [1, 2, 3]
    assert len(best_of([]).values) == 0

import numpy as np
import pytest

from domestique.analysis.metrics.load.heart_reserve import minutes, used, weights
from domestique.analysis.unknown import Unknown
from domestique.model.athlete import Person
from tests.analysis.metrics.sessions import session

LIMITS = {"rest_hr": 50.0, "max_hr": 190.0}


def test_shares_stay_between_rest_and_maximum() -> None:
    ride = session({"heart_rate": [40.0, 50, 120, 190, 200]}, settings=LIMITS)
    np.testing.assert_allclose(used(ride), [0, 0, 0.5, 1, 1])
    assert minutes(ride) == pytest.approx(5 / 60)


def test_needs_half_the_heart_rate() -> None:
    with pytest.raises(Unknown, match="poor_coverage"):
        used(session({"heart_rate": [120.0] * 40 + [np.nan] * 60}, settings=LIMITS))


def test_a_maximum_below_rest_is_refused() -> None:
    with pytest.raises(Unknown, match="implausible"):
        used(session({"heart_rate": [120.0] * 9}, settings={"rest_hr": 105.0, "max_hr": 100.0}))


def test_weights_need_to_know_the_sex() -> None:
    ride = session({"heart_rate": [120.0] * 9}, person=Person("female"))
    assert weights(ride) == (0.86, 1.67)
    with pytest.raises(Unknown, match="no_person"):
        weights(session({"heart_rate": [120.0] * 9}))

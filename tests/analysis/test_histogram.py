import numpy as np
import pytest

from domestique.analysis.histogram import histogram
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.sessions import session


def test_every_known_second_is_in_one_bin() -> None:
    ride = session({"power": [199.9] * 5 + [200.0] * 7 + [0.0] * 3})
    found = histogram(ride, "power")
    assert (found.first, found.step, found.unit) == (0.0, 10.0, "W")
    assert {nth * 10: count for nth, count in enumerate(found.seconds) if count} == {0: 3, 190: 5, 200: 7}


def test_what_is_not_known_is_in_none() -> None:
    ride = session({"heart_rate": [np.nan] * 40 + [120.0] * 4})
    assert sum(histogram(ride, "heart_rate").seconds) == 4
    with pytest.raises(Unknown):
        histogram(session({"power": [1.0] * 4}), "cadence")

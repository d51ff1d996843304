import numpy as np
import pytest

from domestique.analysis.metrics.outing.climbs import ascent_of, climbs, roughness
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.sessions import session


def test_noise_climbs_nothing() -> None:
    chance = np.random.default_rng(2)
    flat = 100 + chance.normal(0, 0.3, 3600)
    assert ascent_of(session({"altitude": flat}), 1) == 0
    rough = 100 + chance.normal(0, 2.0, 3600)
    assert roughness(rough) == pytest.approx(2.0, rel=0.15)
    assert ascent_of(session({"altitude": rough}), 1) < 15


def test_a_hill_and_back() -> None:
    up = np.linspace(0, 100, 1000)
    hill = session({"altitude": np.concatenate((up, up[::-1])), "distance": np.arange(2000.0) * 2})
    assert ascent_of(hill, 1) == pytest.approx(100, abs=0.5)
    assert ascent_of(hill, -1) == pytest.approx(100, abs=0.5)
    (climb,) = climbs(hill)
    assert climb.height == pytest.approx(100, abs=0.5) and climb.length == pytest.approx(2000, abs=5)


def test_a_gentle_rise_is_no_climb() -> None:
    with pytest.raises(Unknown):
        climbs(session({"altitude": np.linspace(0, 100, 1000), "distance": np.arange(1000.0) * 5}))

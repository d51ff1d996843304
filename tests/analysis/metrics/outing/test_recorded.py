import pytest

from domestique.analysis.metrics.outing.recorded import moving, stops
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.sessions import session


def test_by_speed_else_by_power() -> None:
    assert moving(session({"speed": [0.0] * 5 + [3.0] * 5, "power": [100.0] * 10})).sum() == 5
    assert moving(session({"power": [0.0] * 5 + [100.0] * 5})).sum() == 5
    with pytest.raises(Unknown):
        moving(session({"heart_rate": [100.0] * 10}))


def test_short_stands_are_no_stops() -> None:
    speed = [5.0] * 20 + [0.0] * 5 + [5.0] * 20 + [0.0] * 30 + [5.0] * 20
    assert stops(session({"speed": speed})).tolist() == [30]

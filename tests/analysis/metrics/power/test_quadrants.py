import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_the_four_share_the_pedalling() -> None:
    power = [400.0] * 60 + [300.0] * 60 + [100.0] * 60 + [100.0] * 60 + [0.0] * 60
    cadence = [100.0] * 60 + [60.0] * 60 + [60.0] * 60 + [100.0] * 60 + [0.0] * 60
    ride = session({"power": power, "cadence": cadence}, settings={"ftp": 255.0})
    assert [known(f"quadrant_{n}", ride) for n in (1, 2, 3, 4)] == [pytest.approx(25)] * 4
    assert reason("quadrant_1", session({"power": power, "cadence": cadence})) == "no_setting"

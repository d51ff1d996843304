import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_what_was_left_at_the_worst() -> None:
    settings = {"cp": 250.0, "w_prime": 20_000.0}
    ride = session({"power": [100.0] * 60 + [350.0] * 100 + [100.0] * 600}, settings=settings)
    assert known("lowest_w_balance", ride) == pytest.approx(10)
    assert known("lowest_w_balance", session({"power": [350.0] * 300}, settings=settings)) == pytest.approx(-10)
    assert reason("lowest_w_balance", session({"power": [350.0] * 60}, settings={"cp": 250.0})) == "no_setting"

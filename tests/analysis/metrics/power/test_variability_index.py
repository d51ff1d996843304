import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_even_is_one_and_surges_cost_more() -> None:
    assert known("variability_index", session({"power": [200.0] * 600})) == pytest.approx(1)
    assert known("variability_index", session({"power": ([400.0] * 60 + [0.0] * 60) * 5})) > 1.3
    assert reason("variability_index", session({"power": [0.0] * 600})) == "nothing_there"

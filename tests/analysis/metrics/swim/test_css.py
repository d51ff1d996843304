import pytest

from tests.analysis.metrics.sessions import known, reason
from tests.analysis.metrics.swim.pools import pool


def test_of_a_test() -> None:
    """400 m in 6:00, rest, 200 m in 2:50: CSS of 1:35 for 100 m."""
    swim = pool([(22.5, 18)] * 16 + [(21.25, 18)] * 8, rest_after=(15, 300.0))
    assert 100 / known("swim_css", swim) == pytest.approx(95)


def test_too_short() -> None:
    assert reason("swim_css", pool([(22.0, 18)] * 8)) == "too_short"

import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_the_highest_window() -> None:
    run = session({"heart_rate": [120.0] * 200 + [170.0] * 300 + [130.0] * 900})
    assert known("best_heart_rate_5min", run) == pytest.approx(170)
    assert known("best_heart_rate_20min", run) == pytest.approx((170 * 300 + 130 * 900) / 1200)
    assert reason("best_heart_rate_30min", run) == "too_short"


def test_never_where_the_strap_lost_touch() -> None:
    lost = session({"heart_rate": [170.0] * 200 + [0.0] * 60 + [170.0] * 200})
    assert reason("best_heart_rate_5min", lost) == "too_short"

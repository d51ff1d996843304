import numpy as np
import pytest

from tests.analysis.metrics.sessions import known, reason, session


def test_positive_is_drift() -> None:
    heart = [140.0] * 1800 + [147.0] * 1800
    assert known("decoupling", session({"power": [200.0] * 3600, "heart_rate": heart})) == pytest.approx(
        (1 - 140 / 147) * 100
    )


def test_only_where_it_means_something() -> None:
    heart = np.full(3600, 140.0)
    uneven = session({"power": ([400.0] * 60 + [0.0] * 60) * 30, "heart_rate": heart})
    assert reason("decoupling", uneven) == "not_steady"
    assert reason("decoupling", session({"power": [200.0] * 1200, "heart_rate": heart[:1200]})) == "too_short"
    assert reason("decoupling", session({"power": [200.0] * 3600})) == "no_channel"

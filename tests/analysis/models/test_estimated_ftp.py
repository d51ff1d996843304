import numpy as np
import pytest

from domestique.analysis.models.curves import curve
from domestique.analysis.models.estimated_ftp import from_values, single_effort
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.sessions import session


@pytest.mark.parametrize(
    ("seconds", "share", "confidence"),
    [(300, 0.83, "low"), (480, 0.90, "middle"), (1200, 0.95, "high"), (3600, 1, "high")],
)
def test_shares_in_common_use(seconds: int, share: float, confidence: str) -> None:
    found = single_effort(curve(session({"power": [300.0] * seconds}), "power"))
    assert found.ftp == pytest.approx(300 * share)
    assert (found.seconds, found.confidence) == (seconds, confidence)


def test_too_short_or_nothing() -> None:
    with pytest.raises(Unknown, match="too_short"):
        from_values(np.full(10, 900.0))
    with pytest.raises(Unknown, match="nothing_there"):
        from_values(np.zeros(120))

import numpy as np
import pytest

from domestique.analysis.metrics.power.recorded import watts
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.sessions import session


def test_half_of_it_must_be_there() -> None:
    gone = np.full(60, np.nan)
    assert len(watts(session({"power": np.concatenate(([100.0] * 61, gone))}))) == 121
    with pytest.raises(Unknown, match="poor_coverage"):
        watts(session({"power": np.concatenate(([100.0] * 40, gone)), "cadence": [80.0] * 100}))

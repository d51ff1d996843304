import pytest

from domestique.analysis.metrics.heart.recorded import beats
from domestique.analysis.unknown import Unknown
from tests.analysis.metrics.sessions import session


def test_zeros_are_missing() -> None:
    with pytest.raises(Unknown, match="poor_coverage"):
        beats(session({"heart_rate": [0.0] * 100 + [120.0] * 50}))

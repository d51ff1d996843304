import numpy as np
import pytest

from domestique.analysis.metrics.heart.beats_apart import clean_beats, successive
from domestique.analysis.unknown import Unknown
from domestique.model.streams import Stream
from tests.analysis.metrics.sessions import session


def rr(values: np.ndarray) -> Stream:
    return Stream("rr", "ms", np.asarray(values, dtype=np.float64))


def test_a_missed_beat_spoils_its_own_differences_only() -> None:
    values = np.full(200, 600.0)
    values[100] = 1200.0
    of = session(None, rr=rr(values))
    assert clean_beats(of)[1].sum() == 199
    assert len(successive(of)) == 197 and (successive(of) == 0).all()


def test_too_spoilt_or_too_short_is_unknown() -> None:
    noisy = np.where(np.arange(200) % 4 == 0, 1500.0, 600.0)
    with pytest.raises(Unknown, match="poor_coverage"):
        clean_beats(session(None, rr=rr(noisy)))
    with pytest.raises(Unknown, match="too_short"):
        clean_beats(session(None, rr=rr(np.full(50, 600.0))))

"""Beat-to-beat intervals without the missed and the doubled beats."""

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown

_SHORTEST_MS, _LONGEST_MS = 250.0, 2000.0
_FURTHEST = 0.2
"""From the middle one of five: more is no beat of its own (after Malik)."""
_LEAST = 120
_CLEAN = 0.9


def clean_beats(session: Session) -> tuple[Numbers, NDArray[np.bool_]]:
    """All intervals in ms and which of them are sound. Unknown below two minutes' worth, or where a tenth is not."""
    apart = session.beats_apart()
    if len(apart) < _LEAST:
        raise Unknown("too_short")
    padded = np.pad(apart, 2, mode="edge")
    middle = np.median(np.lib.stride_tricks.sliding_window_view(padded, 5), axis=1)
    sound = (apart >= _SHORTEST_MS) & (apart <= _LONGEST_MS) & (np.abs(apart - middle) <= _FURTHEST * middle)
    if sound.mean() < _CLEAN:
        raise Unknown("poor_coverage", "rr")
    return apart, sound


def successive(session: Session) -> Numbers:
    """Differences of neighbours that are both sound."""
    apart, sound = session.once("rr:clean", lambda: clean_beats(session))
    session.beats_apart()
    return np.diff(apart)[sound[1:] & sound[:-1]]

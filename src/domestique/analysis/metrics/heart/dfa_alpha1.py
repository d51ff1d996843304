"""DFA α1: how much successive beats follow each other, over 4 to 16 beats."""

import numpy as np

from domestique.analysis.metrics.heart.beats_apart import clean_beats
from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown

_WINDOW = 256
_SCALES = tuple(range(4, 17))
_STEP_MS = 1e-9


def compute(session: Session) -> float:
    """The median of windows of 256 sound beats."""
    apart, sound = clean_beats(session)
    kept = apart[sound]
    count = len(kept) // _WINDOW
    if not count:
        raise Unknown("too_short")
    rows = kept[: count * _WINDOW].reshape(count, _WINDOW)
    profiles = np.cumsum(rows - rows.mean(axis=1, keepdims=True), axis=1)
    fluctuations = np.stack([_fluctuation(profiles, scale) for scale in _SCALES])
    if fluctuations.min() <= _STEP_MS:
        raise Unknown("implausible", "rr")
    scales = np.log(_SCALES)
    scales -= scales.mean()
    slopes = scales @ np.log(fluctuations) / (scales @ scales)
    return float(np.median(slopes))


def _fluctuation(profiles: Numbers, scale: int) -> Numbers:
    """Root mean square distance from the straight lines through boxes of `scale` beats, a window each."""
    boxes = profiles[:, : profiles.shape[1] // scale * scale].reshape(len(profiles), -1, scale)
    beat = np.arange(scale) - (scale - 1) / 2
    level = boxes - boxes.mean(axis=2, keepdims=True)
    slope = level @ beat / (beat @ beat)
    return np.sqrt(np.mean((level - slope[:, :, None] * beat) ** 2, axis=(1, 2)))


METRIC = Metric(
    slug="dfa_alpha1",
    group=Group.HEART,
    unit="1",
    precision=2,
    rollup=Rollup.NONE,
    grade=Grade.D,
    version=1,
    formula="slope of log F(n) over log n, n = 4 to 16 beats",
    source="Peng et al. 1995; Rogers & Gronwald 2021",
    compute=compute,
    facts=("rr",),
)

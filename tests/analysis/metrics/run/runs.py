"""Runs: at a speed, over ground of a grade."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from domestique.analysis.session import Session
from domestique.model.athlete import Value
from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import Samples, session


def run(
    speed: Samples, *, grade: float | None = 0.0, settings: Mapping[str, Value] | None = None,
    more: Mapping[str, Samples] | None = None, **facts: Any,
) -> Session:  # fmt: skip
    """One sample a second; `grade` None: nobody knows the height."""
    metres = np.cumsum(np.asarray(speed, dtype=float))
    channels: dict[str, Samples] = {"speed": speed, "distance": metres - metres[0], **(more or {})}
    if grade is not None:
        channels["altitude"] = 100 + grade * metres
    return session(channels, sport=Sport.RUNNING, settings=settings, **facts)

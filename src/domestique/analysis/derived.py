"""Columns worked out second by second, to be drawn beside the recorded ones."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domestique.analysis.metrics.power.normalized_power import WINDOW_S
from domestique.analysis.metrics.run.going import flat_speed
from domestique.analysis.models.w_balance import balance
from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.signal.smoothing import trailing_means


@dataclass(frozen=True, slots=True)
class Derived:
    """`make` gives a column on the session's grid, or raises Unknown. `channels` are all it reads."""

    unit: str
    channels: tuple[str, ...]
    make: Callable[[Session], Numbers]


def smooth_power(session: Session) -> Numbers:
    """As normalised power takes it; NaN until a window is full."""
    return trailing_means(session.channel("power"), session.grid.segments, WINDOW_S)


DERIVED: Mapping[str, Derived] = {
    "w_balance": Derived("J", ("power",), balance),
    "gap": Derived("m/s", ("speed", "altitude"), flat_speed),
    "power_30s": Derived("W", ("power",), smooth_power),
}

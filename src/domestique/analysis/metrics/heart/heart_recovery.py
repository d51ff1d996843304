"""How fast the heart slows down after its hardest."""

from collections.abc import Callable

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown

_HARD = 0.9


def recovery(seconds: int) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        """The largest fall from a moment near the highest of the activity; never over a break."""
        heart = session.channel("heart_rate")
        hard = _HARD * float(np.nanmax(heart))
        later = heart[seconds:]
        whole = np.diff(session.grid.at)
        unbroken = session.grid.at[seconds:] - session.grid.at[:-seconds] == seconds if len(whole) >= seconds else []
        falls = heart[:-seconds][unbroken] - later[unbroken] if len(unbroken) else np.empty(0)
        falls = falls[(heart[:-seconds][unbroken] >= hard) & np.isfinite(falls)] if len(falls) else falls
        if not len(falls):
            raise Unknown("too_short")
        if falls.max() <= 0:
            raise Unknown("nothing_there")
        return float(falls.max())

    return compute


METRICS: tuple[Metric, ...] = tuple(
    Metric(
        slug=f"hr_recovery_{seconds}s",
        group=Group.HEART,
        unit="bpm",
        precision=0,
        rollup=Rollup.MAX,
        grade=Grade.C,
        version=1,
        formula=f"max(HR(t) − HR(t + {seconds} s)) where HR(t) ≥ 90 % of the activity's highest",
        source="Cole et al. 1999; ours for field data",
        compute=recovery(seconds),
        channels=("heart_rate",),
        convention="steepest",
        more_is="better",
    )
    for seconds in (60, 120)
)

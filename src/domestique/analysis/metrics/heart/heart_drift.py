"""Heart rate drift at an even effort."""

from domestique.analysis.metrics.heart.recorded import beats
from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.signal.smoothing import mean_known
from domestique.analysis.unknown import Unknown

LEAST_S = 2400
_EVEN = 0.05


def compute(session: Session) -> float:
    """Only where both halves took the same effort, within a twentieth: by power, else by speed."""
    heart = beats(session)
    if len(heart) < LEAST_S:
        raise Unknown("too_short")
    effort = session.channel("power" if session.has("power") else "speed")
    half = len(heart) // 2
    first, second = mean_known(effort[:half]), mean_known(effort[half:])
    if not first > 0 or abs(second - first) > _EVEN * first:
        raise Unknown("not_steady")
    early = mean_known(heart[:half])
    return (mean_known(heart[half:]) - early) / early * 100


METRIC = Metric(
    slug="heart_rate_drift",
    group=Group.HEART,
    unit="%",
    precision=1,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.B,
    version=1,
    formula="(HR2 − HR1) / HR1 · 100",
    source="Coyle & González-Alonso 2001",
    compute=compute,
    channels=("heart_rate", "power", "speed"),
    convention="equal_halves",
    more_is="worse",
)

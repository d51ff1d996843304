"""SDNN: the spread of beat intervals."""

from domestique.analysis.metrics.heart.beats_apart import clean_beats
from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    apart, sound = clean_beats(session)
    return float(apart[sound].std(ddof=1))


METRIC = Metric(
    slug="sdnn",
    group=Group.HEART,
    unit="ms",
    precision=1,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.C,
    version=1,
    formula="SD(RR), n − 1",
    source="Task Force of ESC and NASPE 1996",
    compute=compute,
    facts=("rr",),
)

"""Training stress from power: 100 is an hour at FTP."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    """Over the time on the grid: pauses do not count."""
    session.channel("power")
    hours = len(session.grid) / 3600
    return hours * session.value("intensity_factor") ** 2 * 100


METRIC = Metric(
    slug="tss",
    group=Group.LOAD,
    unit="load",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.B,
    version=1,
    formula="s · NP · IF / (FTP · 3600) · 100",
    source="Allen & Coggan, Training and Racing with a Power Meter",
    compute=compute,
    channels=("power",),
    after=("intensity_factor",),
)

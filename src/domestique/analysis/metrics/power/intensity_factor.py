"""Intensity: normalised power as a share of FTP on that day."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return session.value("normalized_power") / session.setting("ftp")


METRIC = Metric(
    slug="intensity_factor",
    group=Group.POWER,
    unit="1",
    precision=2,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.B,
    version=1,
    formula="NP / FTP",
    source="Allen & Coggan, Training and Racing with a Power Meter",
    compute=compute,
    sports=POWERED,
    settings=("ftp",),
    after=("normalized_power",),
)

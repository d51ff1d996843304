"""Estimated FTP: what the best effort of this activity alone would mean."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.power.recorded import POWERED
from domestique.analysis.models.curves import curve
from domestique.analysis.models.estimated_ftp import single_effort
from domestique.analysis.session import Session


def compute(session: Session) -> float:
    return single_effort(curve(session, "power")).ftp


METRIC = Metric(
    slug="estimated_ftp",
    group=Group.POWER,
    unit="W",
    precision=0,
    rollup=Rollup.MAX,
    grade=Grade.C,
    version=1,
    formula="max over 3 to 60 min of best(t) / f(t)",
    source="Allen & Coggan 20 min, Carmichael 8 min, Coggan power profile; ours",
    compute=compute,
    sports=POWERED,
    channels=("power",),
    convention="one_effort",
    more_is="better",
)

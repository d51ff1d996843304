"""Load from heart rate: 100 is an hour at threshold heart rate."""

from math import exp

import numpy as np

from domestique.analysis.metrics.load.heart_reserve import FEMALE, MALE, limits, minutes, used
from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown

_BETWEEN = (MALE[1] + FEMALE[1]) / 2


def compute(session: Session) -> float:
    """Only the curve's bend matters here. Without the athlete's sex it is drawn between the two."""
    share = used(session)
    rest, top = limits(session)
    threshold = (session.setting("threshold_hr") - rest) / (top - rest)
    if not 0 < threshold <= 1:
        raise Unknown("implausible", "threshold_hr")
    session.asked.add(("fact", "person"))
    bend = {"male": MALE[1], "female": FEMALE[1]}.get(session.person.sex or "", _BETWEEN)
    hour = 60 * threshold * exp(bend * threshold)
    return 100 * float(np.mean(share * np.exp(bend * share))) * minutes(session) / hour


METRIC = Metric(
    slug="hr_tss",
    group=Group.LOAD,
    unit="load",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.C,
    version=1,
    formula="100 · TRIMP / TRIMP of an hour at threshold heart rate",
    source="Banister 1991; the form of GoldenCheetah's TRIMP100",
    compute=compute,
    channels=("heart_rate",),
    settings=("rest_hr", "max_hr", "threshold_hr"),
    facts=("person",),
    convention="trimp100",
)

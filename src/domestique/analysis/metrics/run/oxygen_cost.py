"""Oxygen that the run asked for, second by second while moving."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.run.going import grade, moving, speed
from domestique.analysis.models.oxygen_cost import running
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    slope, values, on = grade(session), speed(session), moving(session)
    if not on.any():
        raise Unknown("nothing_there")
    return float(running(values[on] * 60, slope[on]).mean())


METRIC = Metric(
    slug="run_oxygen_cost",
    group=Group.RUN,
    unit="ml/kg/min",
    precision=1,
    rollup=Rollup.MEAN_BY_TIME,
    grade=Grade.C,
    version=1,
    formula="mean of 0.2v + 0.9v·G + 3.5 while moving, v in m/min, descents as flat",
    source="ACSM metabolic equations",
    compute=compute,
    sports=(Sport.RUNNING,),
    channels=("speed", "altitude"),
)

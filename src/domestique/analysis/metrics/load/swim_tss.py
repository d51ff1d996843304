"""Load from swimming: 100 is an hour at critical swim speed. Water resists with the cube."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.model.sport import Sport


def moving(session: Session) -> float:
    return session.value("swim_intensity") ** 3 * session.value("swim_moving_time") / 3600 * 100


def with_rest(session: Session) -> float:
    """The mean speed of the whole time, rest at the wall and all."""
    hours = session.value("swim_time") / 3600
    speed = 100 / session.value("swim_pace_with_rest")
    return (speed / session.setting("css")) ** 3 * hours * 100


METRICS = (
    Metric(
        slug="swim_tss",
        group=Group.LOAD,
        unit="load",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.C,
        version=1,
        formula="(distance / moving time / CSS)³ · moving h · 100",
        source="TrainingPeaks sTSS",
        compute=moving,
        sports=(Sport.SWIMMING,),
        after=("swim_intensity", "swim_moving_time"),
        convention="without_rest",
    ),
    Metric(
        slug="swim_tss_with_rest",
        group=Group.LOAD,
        unit="load",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.C,
        version=1,
        formula="(distance / time / CSS)³ · h · 100",
        source="WKO4 counts the rest at the wall",
        compute=with_rest,
        sports=(Sport.SWIMMING,),
        settings=("css",),
        after=("swim_time", "swim_pace_with_rest"),
        convention="with_rest",
    ),
)

"""Load by feel: how hard it was, times how long."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown

HOUR_AT_THRESHOLD = 8 * 60
"""An hour at threshold feels like 8 of 10: Friel's table, which gives 100 for it, lies within 15 % of this line."""


def arbitrary(session: Session) -> float:
    rpe = session.fact("rpe")
    if not 0 <= rpe <= 10:
        raise Unknown("implausible", "rpe")
    return rpe * _seconds(session) / 60


def _seconds(session: Session) -> float:
    session.asked.add(("fact", "elapsed_s"))
    try:
        return session.fact("timer_s")
    except Unknown:
        if session.facts.elapsed_s is None:
            raise
        return session.fact("elapsed_s")


def as_load(session: Session) -> float:
    return session.value("session_rpe") / HOUR_AT_THRESHOLD * 100


METRICS = (
    Metric(
        slug="session_rpe",
        group=Group.LOAD,
        unit="rpe·min",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.B,
        version=1,
        formula="RPE (0 to 10) · minutes",
        source="Foster 1998; Foster et al. 2001",
        compute=arbitrary,
        facts=("rpe", "timer_s", "elapsed_s"),
    ),
    Metric(
        slug="rpe_load",
        group=Group.LOAD,
        unit="load",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.C,
        version=1,
        formula="RPE · min / 480 · 100",
        source="Foster's session RPE, scaled as in Friel's table: an hour at RPE 8 is 100",
        compute=as_load,
        after=("session_rpe",),
        convention="hour_at_eight",
    ),
)

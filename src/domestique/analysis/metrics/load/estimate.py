"""A guess where nothing else is known: how long, and how hard the sport usually is."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

USUAL = {
    Sport.CYCLING: 0.65,
    Sport.RUNNING: 0.75,
    Sport.SWIMMING: 0.70,
    Sport.ROWING: 0.70,
    Sport.SKIING: 0.70,
    Sport.STRENGTH: 0.55,
    Sport.HIKING: 0.50,
    Sport.WALKING: 0.40,
    Sport.OTHER: 0.50,
}
"""The share of threshold at which most easy outings go. Multisport is the sum of its legs."""


def compute(session: Session) -> float:
    usual = USUAL.get(session.sport)
    if usual is None:
        raise Unknown("not_this_sport")
    session.asked.add(("fact", "elapsed_s"))
    timer, whole = session.facts.timer_s, session.facts.elapsed_s
    seconds = session.fact("timer_s") if timer is not None or whole is None else session.fact("elapsed_s")
    return seconds / 3600 * usual**2 * 100


METRIC = Metric(
    slug="estimated_load",
    group=Group.LOAD,
    unit="load",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.D,
    version=1,
    formula="h · (usual intensity of the sport)² · 100",
    source="Ours: running 0.75, swimming, rowing, skiing 0.70, cycling 0.65, strength 0.55, others 0.50, walking 0.40",
    compute=compute,
    facts=("timer_s", "elapsed_s"),
    convention="guess",
)

"""VDOT of the best effort in the run: what it proves at least, whether it was a race or not."""

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.run.best_time import DISTANCES
from domestique.analysis.models.vdot import Race, best, vdot
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport


def compute(session: Session) -> float:
    races = []
    for name, metres, _ in DISTANCES:
        try:
            races.append(Race(metres, session.value(f"run_best_{name}")))
        except Unknown:
            continue
    race = best(races)
    if race is None:
        raise Unknown("too_short")
    return vdot(race)


METRIC = Metric(
    slug="run_vdot",
    group=Group.RUN,
    unit="ml/kg/min",
    precision=1,
    rollup=Rollup.MAX,
    grade=Grade.C,
    version=1,
    formula="(−4.60 + 0.182258v + 0.000104v²) / (0.8 + 0.1894393e^(−0.012778t) + 0.2989558e^(−0.1932605t))",
    source="Daniels & Gilbert 1979, Oxygen Power; of the best effort of 3 min to 5 h",
    compute=compute,
    sports=(Sport.RUNNING,),
    after=tuple(f"run_best_{name}" for name, _, _ in DISTANCES),
    more_is="better",
)

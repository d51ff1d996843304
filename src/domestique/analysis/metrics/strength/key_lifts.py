"""The lifts that tell of strength: squat, bench press, deadlift, overhead press, pull-up."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.strength.exercises import LIFTS
from domestique.analysis.metrics.strength.sets import of_lift
from domestique.analysis.models.one_rep_max import one_rep_max
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

Compute = Callable[[Session], float]


def _most(lift: str) -> Compute:
    def compute(session: Session) -> float:
        guesses = [one_rep_max(weight, reps) for weight, reps in of_lift(session, lift)]
        known = [guess for guess in guesses if guess is not None]
        if not known:
            raise Unknown("implausible", "reps")
        return max(known)

    return compute


def _top(lift: str) -> Compute:
    return lambda session: max(weight for weight, _ in of_lift(session, lift))


def _volume(lift: str) -> Compute:
    return lambda session: sum(weight * reps for weight, reps in of_lift(session, lift))


def _for_body(lift: str) -> Compute:
    return lambda session: session.value(f"e1rm_{lift}") / session.setting("weight")


def _metrics(lift: str) -> tuple[Metric, ...]:
    body: tuple[str, ...] = ("weight",) if lift == "pull_up" else ()
    convention = "with_body_weight" if lift == "pull_up" else None
    guess = Metric(
        slug=f"e1rm_{lift}",
        group=Group.STRENGTH,
        unit="kg",
        precision=1,
        rollup=Rollup.MAX,
        grade=Grade.C,
        version=1,
        formula="max over sets of (w(1 + r/30) + 36w/(37 − r)) / 2; w itself for one rep; none above 12 reps",
        source="Epley 1985; Brzycki 1993",
        compute=_most(lift),
        sports=(Sport.STRENGTH,),
        facts=("sets",),
        settings=body,
        convention=convention,
        more_is="better",
    )
    top = Metric(
        slug=f"top_{lift}",
        group=Group.STRENGTH,
        unit="kg",
        precision=1,
        rollup=Rollup.MAX,
        grade=Grade.A,
        version=1,
        formula="max kg",
        source="Definition",
        compute=_top(lift),
        sports=(Sport.STRENGTH,),
        facts=("sets",),
        settings=body,
        convention=convention,
        more_is="better",
    )
    volume = Metric(
        slug=f"volume_{lift}",
        group=Group.STRENGTH,
        unit="kg",
        precision=0,
        rollup=Rollup.SUM,
        grade=Grade.A,
        version=1,
        formula="Σ reps · kg",
        source="Definition",
        compute=_volume(lift),
        sports=(Sport.STRENGTH,),
        facts=("sets",),
        settings=body,
        convention=convention,
    )
    ratio = Metric(
        slug=f"ratio_{lift}",
        group=Group.STRENGTH,
        unit="kg/kg",
        precision=2,
        rollup=Rollup.MAX,
        grade=Grade.C,
        version=1,
        formula="estimated one-rep max / body weight",
        source="Definition",
        compute=_for_body(lift),
        sports=(Sport.STRENGTH,),
        settings=("weight",),
        after=(f"e1rm_{lift}",),
        convention=convention,
        more_is="better",
    )
    return guess, top, volume, ratio


METRICS = tuple(metric for lift in LIFTS for metric in _metrics(lift))

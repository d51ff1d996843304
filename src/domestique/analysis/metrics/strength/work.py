"""How much was lifted, how densely, how heavily."""

from collections.abc import Callable
from itertools import pairwise

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.strength.exercises import is_jump, plain
from domestique.analysis.metrics.strength.sets import weighed, working
from domestique.analysis.models.one_rep_max import one_rep_max
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

HEAVY_REPS = 5
_LONGEST_REST_S = 900.0
"""A longer break is no rest between sets."""


def sets(session: Session) -> float:
    return float(len(working(session)))


def reps(session: Session) -> float:
    told = [one.reps for one in working(session) if one.reps]
    if not told:
        raise Unknown("not_told", "reps")
    return float(sum(told))


def reps_a_set(session: Session) -> float:
    told = [one.reps for one in working(session) if one.reps]
    if not told:
        raise Unknown("not_told", "reps")
    return sum(told) / len(told)


def volume(session: Session) -> float:
    return sum(weight * count for _, weight, count in weighed(session))


def a_rep(session: Session) -> float:
    return volume(session) / sum(count for _, _, count in weighed(session))


def heaviest(session: Session) -> float:
    return max(weight for _, weight, _ in weighed(session))


def exercises(session: Session) -> float:
    named = {plain(one.exercise) for one in working(session) if one.exercise}
    if not named:
        raise Unknown("not_told", "exercise")
    return float(len(named))


def density(session: Session) -> float:
    return session.value("strength_volume") / (session.fact("timer_s") / 60)


def sets_an_hour(session: Session) -> float:
    return session.value("strength_sets") / (session.fact("timer_s") / 3600)


def under_load(session: Session) -> float:
    told = [one.duration_s for one in working(session) if one.duration_s]
    if not told:
        raise Unknown("not_told", "duration_s")
    return float(sum(told))


def rest(session: Session) -> float:
    """From the end of a set to the begin of the next."""
    done = [(one.start_s, one.duration_s) for one in working(session) if one.start_s is not None and one.duration_s]
    gaps = [after - begun - lasted for (begun, lasted), (after, _) in pairwise(done)]
    between = [gap for gap in gaps if 0 < gap <= _LONGEST_REST_S]
    if not between:
        raise Unknown("nothing_there")
    return sum(between) / len(between)


def heavy(session: Session) -> float:
    return float(sum(count <= HEAVY_REPS for _, _, count in weighed(session)))


def relative(session: Session) -> float:
    """Each lift against the best that the same session proves for it."""
    best: dict[str, float] = {}
    for one, weight, count in weighed(session):
        guess = one_rep_max(weight, count)
        if one.exercise and guess is not None:
            name = plain(one.exercise)
            best[name] = max(best.get(name, 0.0), guess)
    shares = [
        (weight / best[plain(one.exercise)], count)
        for one, weight, count in weighed(session)
        if one.exercise and plain(one.exercise) in best
    ]
    if not shares:
        raise Unknown("too_few")
    return 100 * sum(share * count for share, count in shares) / sum(count for _, count in shares)


def for_body(session: Session) -> float:
    return session.value("strength_volume") / session.setting("weight")


def jumps(session: Session) -> float:
    """Sets of jumps, or those the watch counted."""
    session.asked |= {("fact", "sets"), ("fact", "summary")}
    told = [one.reps for one in session.facts.sets if one.exercise and one.reps and is_jump(one.exercise)]
    counted = session.facts.summary.get("jump_count")
    if told:
        return float(sum(told))
    if isinstance(counted, int | float) and counted > 0:
        return float(counted)
    raise Unknown("nothing_there")


def _metric(
    slug: str, unit: str, precision: int, formula: str, compute: Callable[[Session], float], *,
    facts: tuple[str, ...] = ("sets",), settings: tuple[str, ...] = (), after: tuple[str, ...] = (),
    rollup: Rollup = Rollup.SUM, grade: Grade = Grade.A, convention: str | None = None, more_is: str | None = None,
) -> Metric:  # fmt: skip
    return Metric(
        f"strength_{slug}", Group.STRENGTH, unit, precision, rollup, grade, 1, formula, "Definition", compute,
        sports=(Sport.STRENGTH,), facts=facts, settings=settings, after=after, convention=convention, more_is=more_is,
    )  # fmt: skip


METRICS = (
    _metric("sets", "1", 0, "sets that are no rest and no warm-up", sets, convention="no_warm_ups"),
    _metric("reps", "1", 0, "Σ reps", reps),
    _metric("reps_per_set", "1", 1, "mean reps of a set", reps_a_set, rollup=Rollup.MEAN_BY_TIME),
    _metric("volume", "kg", 0, "Σ reps · kg", volume, convention="no_body_weight"),
    _metric("weight_per_rep", "kg", 1, "Σ reps · kg / Σ reps", a_rep, rollup=Rollup.MEAN_BY_TIME),
    _metric("heaviest", "kg", 1, "max kg", heaviest, rollup=Rollup.MAX, more_is="better"),
    _metric("exercises", "1", 0, "different exercises", exercises, rollup=Rollup.NONE),
    _metric(
        "density", "kg/min", 0, "volume / minutes of the timer", density, facts=("timer_s",),
        after=("strength_volume",), rollup=Rollup.MEAN_BY_TIME,
    ),
    _metric(
        "sets_per_hour", "1/h", 1, "sets / hours of the timer", sets_an_hour, facts=("timer_s",),
        after=("strength_sets",), rollup=Rollup.MEAN_BY_TIME,
    ),
    _metric("time_under_load", "s", 0, "Σ seconds of sets", under_load, grade=Grade.B),
    _metric("rest", "s", 0, "mean seconds between sets, up to 15 min", rest, rollup=Rollup.MEAN_BY_TIME, grade=Grade.B),
    _metric("heavy_sets", "1", 0, "sets of five reps and fewer with weight", heavy),
    _metric(
        "relative_intensity", "%", 0, "mean over reps of kg / estimated one-rep max of the same exercise that day",
        relative, rollup=Rollup.MEAN_BY_TIME, grade=Grade.C, convention="of_the_day",
    ),
    _metric(
        "volume_per_kg", "kg/kg", 1, "volume / body weight", for_body, facts=(), settings=("weight",),
        after=("strength_volume",),
    ),
    _metric("jumps", "1", 0, "Σ reps of jumps, or the device's count", jumps, facts=("sets", "summary"), grade=Grade.B),
)  # fmt: skip

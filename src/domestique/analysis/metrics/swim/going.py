"""How far, how fast, how long at the wall."""

from collections.abc import Callable

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.swim.lengths import lengths, moving_seconds, pool_m, way
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport


def count(session: Session) -> float:
    return float(len(lengths(session)))


def distance(session: Session) -> float:
    return float(way(session)[1][-1])


def pace(session: Session) -> float:
    return 100 * session.value("swim_moving_time") / _metres(session)


def pace_with_rest(session: Session) -> float:
    return 100 * session.value("swim_time") / _metres(session)


def whole_time(session: Session) -> float:
    """From the first push-off to the last touch."""
    at, _ = way(session)
    return float(at[-1] - at[0])


def rest(session: Session) -> float:
    """Of a pool: in open water there is no wall."""
    lengths(session)
    whole = session.value("swim_time")
    if whole <= 0:
        raise Unknown("nothing_there")
    return max(0.0, 1 - session.value("swim_moving_time") / whole) * 100


def speed(session: Session) -> float:
    return _metres(session) / session.value("swim_moving_time")


def intensity(session: Session) -> float:
    return session.value("swim_speed") / session.setting("css")


def _metres(session: Session) -> float:
    metres = session.value("swim_distance")
    if metres <= 0:
        raise Unknown("nothing_there")
    return metres


def _metric(
    slug: str, unit: str, precision: int, formula: str, compute: Callable[[Session], float], *,
    channels: tuple[str, ...] = (), facts: tuple[str, ...] = (), after: tuple[str, ...] = (),
    settings: tuple[str, ...] = (), rollup: Rollup = Rollup.SUM, grade: Grade = Grade.A,
    convention: str | None = None, more_is: str | None = None, source: str = "Definition", version: int = 1,
) -> Metric:  # fmt: skip
    return Metric(
        slug, Group.SWIM, unit, precision, rollup, grade, version, formula, source, compute,
        sports=(Sport.SWIMMING,), channels=channels, facts=facts, after=after, settings=settings,
        convention=convention, more_is=more_is,
    )  # fmt: skip


_WAY = ("laps", "summary")
METRICS = (
    _metric("swim_pool_length", "m", 2, "as told", pool_m, facts=("summary",), rollup=Rollup.NONE),
    _metric("swim_lengths", "1", 0, "active lengths", count, facts=("laps",)),
    _metric(
        "swim_distance", "m", 0, "lengths · pool length; in open water the recorded distance", distance,
        channels=("distance",), facts=_WAY,
    ),
    _metric(
        "swim_time", "s", 0, "last touch − first push-off", whole_time, channels=("distance",), facts=_WAY,
    ),
    _metric(
        "swim_moving_time", "s", 0, "Σ active lengths; in open water, seconds at 0.2 m/s and more", moving_seconds,
        channels=("speed",), facts=_WAY,
    ),
    _metric(
        "swim_speed", "m/s", 2, "distance / moving time", speed, after=("swim_distance", "swim_moving_time"),
        rollup=Rollup.MEAN_BY_TIME, more_is="better",
    ),
    _metric(
        "swim_pace", "s/100m", 0, "100 · moving time / distance", pace, after=("swim_distance", "swim_moving_time"),
        rollup=Rollup.MEAN_BY_DISTANCE, convention="without_rest", more_is="worse",
    ),
    _metric(
        "swim_pace_with_rest", "s/100m", 0, "100 · time / distance", pace_with_rest,
        after=("swim_distance", "swim_time"), rollup=Rollup.MEAN_BY_DISTANCE, more_is="worse",
    ),
    _metric(
        "swim_rest_share", "%", 0, "1 − moving time / time", rest, after=("swim_time", "swim_moving_time"),
        facts=("laps",), rollup=Rollup.MEAN_BY_TIME, version=2,
    ),
    _metric(
        "swim_intensity", "1", 2, "distance / moving time / CSS", intensity, settings=("css",), after=("swim_speed",),
        rollup=Rollup.MEAN_BY_TIME, grade=Grade.C, source="TrainingPeaks help, sTSS",
    ),
)  # fmt: skip

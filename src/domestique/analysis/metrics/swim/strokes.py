"""Strokes: as many as the watch counted, an arm at a time or two, as its maker sees fit."""

from collections.abc import Callable

import numpy as np

from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.metrics.swim.lengths import Length, lengths, pool_m
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport

STYLES = ("freestyle", "backstroke", "breaststroke", "butterfly", "drill", "mixed")
_LEAST_LENGTHS = 12


def counted(session: Session) -> list[tuple[Length, float]]:
    """Lengths with their strokes; a drill has none."""
    found = [(length, length.strokes) for length in lengths(session) if length.strokes is not None]
    if not found:
        raise Unknown("not_told", "strokes")
    return found


def swolf(session: Session) -> float:
    return float(np.mean([length.seconds + strokes for length, strokes in counted(session)]))


def swolf_25(session: Session) -> float:
    return session.value("swim_swolf") * 25 / pool_m(session)


def per_length(session: Session) -> float:
    return float(np.mean([strokes for _, strokes in counted(session)]))


def rate(session: Session) -> float:
    """In open water the watch's own rate."""
    session.asked |= {("fact", "laps"), ("channel", "cadence")}
    try:
        found = counted(session)
    except Unknown:
        cadence = session.channel("cadence")
        known = cadence[np.isfinite(cadence) & (cadence > 0)]
        if not len(known):
            raise Unknown("nothing_there") from None
        return float(known.mean())
    return 60 * sum(strokes for _, strokes in found) / sum(length.seconds for length, _ in found)


def each(session: Session) -> float:
    """Metres a stroke, the push-off and the glide among them."""
    found = counted(session)
    return pool_m(session) * len(found) / sum(strokes for _, strokes in found)


def index(session: Session) -> float:
    found = counted(session)
    metres = pool_m(session) * len(found)
    return session.value("swim_distance_per_stroke") * metres / sum(length.seconds for length, _ in found)


def drift(session: Session) -> float:
    """Of one style, the commonest: the last third of its lengths against the first."""
    found = counted(session)
    styles = [length.stroke for length, _ in found]
    common = max(dict.fromkeys(styles), key=styles.count)
    strokes = [count for length, count in found if length.stroke == common]
    if len(strokes) < _LEAST_LENGTHS:
        raise Unknown("too_short")
    third = len(strokes) // 3
    return float(np.mean(strokes[-third:]) / np.mean(strokes[:third]) - 1) * 100


def fade(session: Session) -> float:
    """The last third of the lengths against the first."""
    took = [length.seconds for length in lengths(session)]
    if len(took) < _LEAST_LENGTHS:
        raise Unknown("too_short")
    third = len(took) // 3
    return float(np.mean(took[-third:]) / np.mean(took[:third]) - 1) * 100


def _share(style: str) -> Callable[[Session], float]:
    def compute(session: Session) -> float:
        strokes = [length.stroke for length in lengths(session)]
        if not any(stroke is not None for stroke in strokes):
            raise Unknown("not_told", "stroke")
        named = {"im": "mixed"}
        return 100 * sum(named.get(stroke or "", stroke) == style for stroke in strokes) / len(strokes)

    return compute


def _metric(
    slug: str, unit: str, precision: int, formula: str, source: str, compute: Callable[[Session], float], *,
    channels: tuple[str, ...] = (), facts: tuple[str, ...] = ("laps",), after: tuple[str, ...] = (),
    more_is: str | None = None, convention: str | None = None, rollup: Rollup = Rollup.MEAN_BY_DISTANCE,
) -> Metric:  # fmt: skip
    return Metric(
        slug, Group.SWIM, unit, precision, rollup, Grade.B, 1, formula, source, compute, sports=(Sport.SWIMMING,),
        channels=channels, facts=facts, after=after, convention=convention, more_is=more_is,
    )  # fmt: skip


_POOL = ("laps", "summary")
METRICS = (
    _metric(
        "swim_swolf", "1", 0, "mean of seconds + strokes of each length", "Definition; Garmin", swolf,
        more_is="worse", convention="as_counted",
    ),
    _metric(
        "swim_swolf_25", "1", 0, "SWOLF · 25 m / pool length", "Definition; so that pools compare", swolf_25,
        facts=("summary",), after=("swim_swolf",), more_is="worse",
    ),
    _metric("swim_strokes_per_length", "1", 1, "mean strokes of a length", "Definition", per_length, more_is="worse"),
    _metric(
        "swim_stroke_rate", "1/min", 0, "60 · Σ strokes / Σ seconds", "Definition", rate, channels=("cadence",),
        rollup=Rollup.MEAN_BY_TIME,
    ),
    _metric(
        "swim_distance_per_stroke", "m", 2, "pool length · lengths / Σ strokes", "Definition", each, facts=_POOL,
        more_is="better",
    ),
    _metric(
        "swim_stroke_index", "m²/s", 2, "speed · metres a stroke", "Costill et al. 1985", index, facts=_POOL,
        after=("swim_distance_per_stroke",), more_is="better",
    ),
    _metric(
        "swim_stroke_drift", "%", 1, "strokes a length: last third / first third − 1", "Definition; from 12 lengths",
        drift, more_is="worse", rollup=Rollup.NONE,
    ),
    _metric(
        "swim_fade", "%", 1, "time of a length: last third / first third − 1", "Definition; from 12 lengths", fade,
        more_is="worse", rollup=Rollup.NONE,
    ),
    *(
        _metric(f"swim_{style}_share", "%", 0, f"lengths of {style} / lengths", "As the watch saw it", _share(style))
        for style in STYLES
    ),
)  # fmt: skip

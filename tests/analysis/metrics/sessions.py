"""Sessions to measure: from plain numbers at one a second."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import numpy as np

from domestique.analysis.metrics import BY_SLUG, METRICS
from domestique.analysis.metrics.measure import measure
from domestique.analysis.session import Facts, Session
from domestique.analysis.unknown import Unknown
from domestique.model.athlete import NOBODY, DatedSetting, Person, Value, valid_on
from domestique.model.sport import Sport
from domestique.model.streams import TIME, Stream, Streams

START = datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
DAY = date(2026, 5, 4)
Samples = Sequence[float] | np.ndarray


def streams(channels: Mapping[str, Samples], *, at: Samples | None = None) -> Streams:
    count = len(next(iter(channels.values())))
    seconds = np.arange(count, dtype=float) if at is None else np.asarray(at, dtype=float)
    made = {TIME: Stream(TIME, "s", np.round(seconds * 1000).astype(np.int32), 1000.0)}
    for name, values in channels.items():
        made[name] = Stream(name, "", np.asarray(values, dtype=np.float64))
    return Streams(START, made)


def session(
    channels: Mapping[str, Samples] | None = None,
    *,
    sport: Sport = Sport.CYCLING,
    at: Samples | None = None,
    settings: Mapping[str, Value] | None = None,
    person: Person = NOBODY,
    **facts: object,
) -> Session:
    recorded = streams(channels, at=at) if channels else None
    span = float(recorded.time.values()[-1] + 1) if recorded is not None else None
    told = replace(Facts(sport=sport, day=DAY, timer_s=span, elapsed_s=span), **facts)  # type: ignore[arg-type]
    held = valid_on([DatedSetting(slug, None, None, value) for slug, value in (settings or {}).items()], DAY)
    return Session(told, recorded, held, person)


def figure(slug: str, of: Session) -> float | Unknown:
    """The metric's value with all that it says it reads, and nothing else."""
    return measure(of, [metric for metric in METRICS if metric.slug in _needed(slug)])[slug]


@cache
def _needed(slug: str) -> frozenset[str]:
    return frozenset({slug}).union(*(_needed(read) for read in BY_SLUG[slug].after))


def known(slug: str, of: Session) -> float:
    value = figure(slug, of)
    assert not isinstance(value, Unknown), value
    return value


def reason(slug: str, of: Session) -> str:
    value = figure(slug, of)
    assert isinstance(value, Unknown), value
    return value.reason

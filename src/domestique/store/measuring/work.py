"""An errand: some figures of one activity. Pure and picklable on both sides, so that it can run in other processes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from domestique.analysis.metrics import METRICS
from domestique.analysis.metrics.measure import measure
from domestique.analysis.metrics.metric import Metric
from domestique.analysis.metrics.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.streams import TIME, Streams
from domestique.store.measuring.inputs import Basis
from domestique.store.recordings import RR, StoredStream
from domestique.store.stream_encoding import UndecodableStream
from domestique.store.streams import unpack

Figure = float | Unknown


@dataclass(frozen=True, slots=True)
class Errand:
    """`wanted` are the figures to compute; `known` those that still hold, which the wanted may read."""

    activity_id: UUID
    start_at: datetime
    basis: Basis
    streams: tuple[StoredStream, ...]
    known: Mapping[str, Figure]
    wanted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Measured:
    """`trouble` says why nothing could be computed; `broken` are formulas that failed as none should, and how."""

    activity_id: UUID
    figures: Mapping[str, Figure]
    trouble: str | None = None
    broken: Mapping[str, str] = field(default_factory=dict)


def work(errand: Errand, metrics: Sequence[Metric] = METRICS) -> Measured:
    try:
        session = session_of(errand)
    except UndecodableStream as damage:
        lost = {slug: Unknown("implausible", "samples") for slug in errand.wanted}
        return Measured(errand.activity_id, lost, f"{type(damage).__name__}: {damage}")
    broken: dict[str, str] = {}
    for metric in metrics:
        if metric.slug not in errand.wanted:
            continue
        try:
            measure(session, [metric])
        except Exception as bug:  # one formula's mistake must not cost the athlete the others
            broken[metric.slug] = f"{type(bug).__name__}: {bug}"
            session.values[metric.slug] = Unknown("implausible", metric.slug)
    found = {slug: session.values[slug] for slug in errand.wanted if slug in session.values}
    return Measured(errand.activity_id, found, broken=broken)


def session_of(errand: Errand) -> Session:
    """UndecodableStream when a row of samples is damaged."""
    channels = {one.channel: unpack(one) for one in errand.streams if one.channel != RR}
    streams = Streams(errand.start_at, channels) if TIME in channels else None
    basis = errand.basis
    return Session(basis.facts, streams, basis.settings, basis.person, values=dict(errand.known))

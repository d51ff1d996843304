"""An errand: some figures of one activity. Pure and picklable on both sides, so that it can run in other processes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

import numpy as np

from domestique.analysis.metrics.measure import measure
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.streams import TIME, Streams
from domestique.store.measuring.inputs import Basis
from domestique.store.measuring.products import EVERYTHING, Computed, Made, Product
from domestique.store.recordings import RR, StoredStream
from domestique.store.stream_encoding import UndecodableStream
from domestique.store.streams import unpack

Figure = float | Unknown
Result = Figure | Made


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
    figures: Mapping[str, Result]
    trouble: str | None = None
    broken: Mapping[str, str] = field(default_factory=dict)


def work(errand: Errand, metrics: Sequence[Computed] = EVERYTHING) -> Measured:
    try:
        session = session_of(errand)
    except UndecodableStream as damage:
        lost = {slug: Unknown("implausible", "samples") for slug in errand.wanted}
        return Measured(errand.activity_id, lost, f"{type(damage).__name__}: {damage}")
    broken: dict[str, str] = {}
    found: dict[str, Result] = {}
    for one in metrics:
        if one.slug not in errand.wanted:
            continue
        try:
            found[one.slug] = _one(session, one)
        except Exception as bug:  # one formula's mistake must not cost the athlete the others
            broken[one.slug] = f"{type(bug).__name__}: {bug}"
            found[one.slug] = session.values[one.slug] = Unknown("implausible", one.slug)
    return Measured(errand.activity_id, found, broken=broken)


def _one(session: Session, one: Computed) -> Result:
    if isinstance(one, Product):
        try:
            with np.errstate(all="ignore"):
                return one.make(session)
        except Unknown as unknown:
            return unknown
    return measure(session, [one])[one.slug]


def session_of(errand: Errand) -> Session:
    """UndecodableStream when a row of samples is damaged."""
    channels = {one.channel: unpack(one) for one in errand.streams if one.channel != RR}
    streams = Streams(errand.start_at, channels) if TIME in channels else None
    basis = errand.basis
    beats = next((unpack(one) for one in errand.streams if one.channel == RR), None)
    return Session(replace(basis.facts, rr=beats), streams, basis.settings, basis.person, values=dict(errand.known))

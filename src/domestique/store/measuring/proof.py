"""One activity's figures computed from nothing, to hold against those that are kept."""

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.unknown import Unknown
from domestique.store import metric_values
from domestique.store.measuring.gather import Case, cases, errands
from domestique.store.measuring.keep import keep
from domestique.store.measuring.products import EVERYTHING
from domestique.store.measuring.sessions import look_at
from domestique.store.measuring.stale import is_stale
from domestique.store.measuring.told import Told
from domestique.store.measuring.work import Measured, work
from domestique.store.metric_values import MetricValue

Said = tuple[str, float | None, str | None, str | None]
"""Slug, value, and why there is none."""


@dataclass(frozen=True, slots=True)
class Anew:
    """`hash` of the figures, as `kept_hash` makes it of those that are kept."""

    hash: str
    case: Case
    measured: Measured
    told: Told


async def kept_hash(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> str | None:
    """None where figures wait to be computed anyway: there is nothing to hold against."""
    found = await look_at(conn, user_id, activity_id)
    if found is None or is_stale(*found, EVERYTHING):
        return None
    stored = await metric_values.of_activity(conn, user_id, activity_id)
    return _hash({one.slug: _said(one) for one in stored})


async def anew(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> Anew | None:
    found = await look_at(conn, user_id, activity_id)
    if found is None:
        return None
    look, told = found
    (case,) = await cases(conn, user_id, [look], told, EVERYTHING, everything=True)
    (errand,) = await errands(conn, user_id, [case], EVERYTHING)
    done = await asyncio.to_thread(work, errand)
    figures: dict[str, Said] = {}
    for slug, result in done.figures.items():
        if isinstance(result, Unknown):
            figures[slug] = (slug, None, result.reason, result.about)
        elif isinstance(result, float):
            figures[slug] = (slug, result, None, None)
    plain = {slug: said for slug, said in figures.items() if ":" not in slug}
    return Anew(_hash(plain), case, done, told)


async def write(conn: AsyncConnection, user_id: UUID, made: Anew, *, now: datetime) -> None:
    await keep(conn, user_id, [made.case], [made.measured], made.told, EVERYTHING, now=now)


def _said(one: MetricValue) -> Said:
    return (one.slug, one.value, one.reason, one.about)


def _hash(figures: Mapping[str, Said]) -> str:
    return hashlib.sha256(repr([figures[slug] for slug in sorted(figures)]).encode()).hexdigest()

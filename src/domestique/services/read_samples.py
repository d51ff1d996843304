"""Ask an activity's samples: columns worked out, efforts, how often which figure, the figures of a stretch."""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from domestique.analysis.derived import DERIVED
from domestique.analysis.histogram import Histogram, Kind, histogram
from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.metrics.measure import depends_on
from domestique.analysis.models.w_balance import Effort, efforts
from domestique.analysis.selection import SHOWN, selection
from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.store.measuring.sessions import look_at, prepare
from domestique.store.measuring.work import session_of

_SELECTED = {name for slug in SHOWN for kind, name in depends_on(BY_SLUG[slug], BY_SLUG) if kind == "channel"}
"""All that a stretch's figures are read from."""


@dataclass(frozen=True, slots=True)
class Columns:
    """On the one-second grid: `seconds` since the start; by name the column, or why there is none."""

    seconds: NDArray[np.int64]
    columns: Mapping[str, Numbers | Unknown]


async def read_derived(desk: Desk, user_id: UUID, activity_id: UUID, names: Sequence[str]) -> Columns:
    if any(name not in DERIVED for name in names):
        raise BadValue("channels", "unknown_derived", known=", ".join(DERIVED))
    channels = {channel for name in names for channel in DERIVED[name].channels}

    def columns(session: Session) -> Columns:
        return Columns(session.grid.at, {name: _or_why(DERIVED[name].make, session) for name in names})

    return await _ask(desk, user_id, activity_id, channels, columns)


async def read_efforts(desk: Desk, user_id: UUID, activity_id: UUID) -> tuple[Effort, ...] | Unknown:
    return await _ask(desk, user_id, activity_id, ("power",), lambda session: _or_why(efforts, session))


async def read_histogram(desk: Desk, user_id: UUID, activity_id: UUID, kind: Kind) -> Histogram | Unknown:
    return await _ask(
        desk, user_id, activity_id, (kind,), lambda session: _or_why(lambda one: histogram(one, kind), session)
    )


async def read_selection(
    desk: Desk, user_id: UUID, activity_id: UUID, *, from_s: float, to_s: float
) -> Mapping[str, float | Unknown]:
    """The figures of a stretch, in the order a page shows them."""
    if to_s <= from_s:
        raise BadValue("to_s", "backwards")
    return await _ask(desk, user_id, activity_id, _SELECTED, lambda session: selection(session, from_s, to_s))


async def _ask[T](
    desk: Desk, user_id: UUID, activity_id: UUID, channels: Collection[str] | None, question: Callable[[Session], T]
) -> T:
    async with desk.database.as_user(user_id) as conn:
        found = await look_at(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        errand = await prepare(conn, user_id, *found, channels)

    def answer() -> T:
        with np.errstate(all="ignore"):
            return question(session_of(errand))

    return await asyncio.to_thread(answer)


def _or_why[T](make: Callable[[Session], T], session: Session) -> T | Unknown:
    try:
        return make(session)
    except Unknown as unknown:
        return unknown

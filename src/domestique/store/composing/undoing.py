"""A merge, a taking out, a cut or a correction taken back, each only while its recordings are as it left them.

What else was done to the activities in between stays: names, notes, tags and corrections are not touched. Afterwards
the recordings make what they made before, to the byte.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import corrections, interval_cuts, links, structures
from domestique.store.blobs import Blobs
from domestique.store.composing.linking import recompose, stretch_of
from domestique.store.composing.recompose import clear

Structure = Mapping[str, Any]


class Moved(Exception):
    """Its recordings were put together, cut or thrown away since. Says in which activity that is to be seen."""

    def __init__(self, activity_id: UUID) -> None:
        super().__init__(str(activity_id))
        self.activity_id = activity_id


async def undo(
    conn: AsyncConnection,
    blobs: Blobs,
    user_id: UUID,
    kind: str,
    structure: Structure,
    *,
    automatic: bool,
    now: datetime,
) -> tuple[UUID, ...]:
    """The activities that are now as they were."""
    await links.hold(conn, user_id)
    touched = await _UNDO[kind](conn, user_id, structure, automatic, now)
    for activity_id in touched:
        await recompose(conn, blobs, user_id, activity_id, now=now)
    return touched


async def _merge(
    conn: AsyncConnection, user_id: UUID, was: Structure, automatic: bool, now: datetime
) -> tuple[UUID, ...]:
    """What nobody asked for is not done again: the recordings are kept apart from now on."""
    into, gone = UUID(was["into"]), UUID(was["gone"])
    moved = await _as_left(conn, user_id, into, was["links"])
    staying = [link.id for link in await links.of_activity(conn, user_id, into) if link.id not in moved]
    _, absorbed_by = await links.home_of(conn, user_id, gone)
    if not staying or absorbed_by != into:
        raise Moved(into)
    await links.release(conn, user_id, gone)
    await links.move(conn, user_id, moved, to=gone)
    if automatic:
        await links.keep_apart(conn, user_id, moved, staying, at=now)
    return gone, into


async def _unmerge(
    conn: AsyncConnection, user_id: UUID, was: Structure, automatic: bool, now: datetime
) -> tuple[UUID, ...]:
    home, taken = UUID(was["from"]), UUID(was["taken"])
    moved = await _as_left(conn, user_id, taken, was["links"])
    living, _ = await links.home_of(conn, user_id, home)
    if not living or len(await links.of_activity(conn, user_id, taken)) != len(moved):
        raise Moved(taken if living else home)
    await links.move(conn, user_id, moved, to=home)
    await links.absorb(conn, user_id, taken, into=home, at=now)
    await links.let_meet(conn, user_id, [(UUID(low), UUID(high)) for low, high in was["apart"]])
    return (home,)


async def _split(
    conn: AsyncConnection, user_id: UUID, was: Structure, automatic: bool, now: datetime
) -> tuple[UUID, ...]:
    """The pieces leave the lists and lead to the whole; what the athlete wrote on one would be lost with it."""
    first, *others = (UUID(piece) for piece in was["left"])
    for piece in (first, *others):
        here = await links.of_activity(conn, user_id, piece)
        if len(await _as_left(conn, user_id, piece, was["left"][str(piece)])) != len(here):
            raise Moved(piece)
        if piece != first and (
            await links.own_fields(conn, user_id, piece) or await _cut_since(conn, user_id, piece, was)
        ):
            raise Moved(piece)
    for piece in (first, *others):
        await clear(conn, user_id, piece)
        for link in await links.of_activity(conn, user_id, piece):
            await links.remove(conn, user_id, link.id)
        if piece != first:
            await links.absorb(conn, user_id, piece, into=first, at=now)
    await structures.put_rows(conn, user_id, was["before"])
    return (first,)


async def _cut_since(conn: AsyncConnection, user_id: UUID, piece: UUID, was: Structure) -> bool:
    """Whether the athlete cut the piece in other intervals than it was given."""
    cut = interval_cuts.remembered(await interval_cuts.get(conn, user_id, piece))
    return bool(cut != was.get("intervals", interval_cuts.remembered(None)))


async def _correct(
    conn: AsyncConnection, user_id: UUID, was: Structure, automatic: bool, now: datetime
) -> tuple[UUID, ...]:
    activity_id = UUID(was["activity"])
    living, _ = await links.home_of(conn, user_id, activity_id)
    if not living or not await corrections.set_undone(conn, user_id, activity_id, UUID(was["correction"]), at=now):
        raise Moved(activity_id)
    return (activity_id,)


async def _intervals(
    conn: AsyncConnection, user_id: UUID, was: Structure, automatic: bool, now: datetime
) -> tuple[UUID, ...]:
    """Only while they are as this change left them. Recordings have no part in it."""
    activity_id = UUID(was["activity"])
    living, _ = await links.home_of(conn, user_id, activity_id)
    if not living or interval_cuts.remembered(await interval_cuts.get(conn, user_id, activity_id)) != was["after"]:
        raise Moved(activity_id)
    await interval_cuts.bring_back(conn, user_id, activity_id, was["before"], at=now)
    return ()


async def _as_left(conn: AsyncConnection, user_id: UUID, activity_id: UUID, left: Any) -> list[UUID]:
    """Their ids, where all of these recordings are in this living activity, whole or cut as they were then."""
    living, _ = await links.home_of(conn, user_id, activity_id)
    here = [stretch_of(link) for link in await links.of_activity(conn, user_id, activity_id)]
    if not living or any(each not in here for each in left):
        raise Moved(activity_id)
    return [UUID(each["id"]) for each in left]


_UNDO: Mapping[str, Callable[[AsyncConnection, UUID, Structure, bool, datetime], Awaitable[tuple[UUID, ...]]]] = {
    "merge": _merge,
    "unmerge": _unmerge,
    "split": _split,
    "correct": _correct,
    "intervals": _intervals,
}

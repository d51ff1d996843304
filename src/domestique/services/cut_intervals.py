"""The athlete cuts an activity in intervals of their own, chooses laps or what was found, or takes that back."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from domestique.analysis.intervals.edit import MOST, BadCut, checked
from domestique.analysis.intervals.tell import length_of, tell
from domestique.model.intervals import IntervalSource, Piece
from domestique.model.streams import TIME
from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound, Stale
from domestique.store import interval_cuts, links, notices, structures
from domestique.store.database import Connection
from domestique.store.interval_cuts import CutSource, StoredCut, remembered
from domestique.store.measures import Look
from domestique.store.measuring.sessions import look_at, prepare
from domestique.store.measuring.told import Told
from domestique.store.measuring.work import session_of
from domestique.store.structures import Note


async def cut_intervals(
    desk: Desk,
    user_id: UUID,
    activity_id: UUID,
    *,
    source: IntervalSource,
    pieces: Sequence[Piece],
    version: int,
) -> UUID | None:
    """The change's id, for undoing; None when it is so already. `pieces` only of what was edited."""
    async with desk.database.as_user(user_id) as conn:
        look, told, before = await _in_version(conn, user_id, activity_id, version)
        kept = await _checked(conn, user_id, look, told, source, pieces)
        return await _change(desk, conn, user_id, look, before, source, kept)


async def back_to_found(desk: Desk, user_id: UUID, activity_id: UUID, *, version: int) -> UUID | None:
    """None when there was nothing to take back."""
    async with desk.database.as_user(user_id) as conn:
        look, _, before = await _in_version(conn, user_id, activity_id, version)
        shown = await interval_cuts.of_activities(conn, user_id, [look.id])
        return await _change(desk, conn, user_id, look, before, "automatic", ()) if look.id in shown else None


async def _in_version(
    conn: Connection, user_id: UUID, activity_id: UUID, version: int
) -> tuple[Look, Told, StoredCut | None]:
    await links.hold(conn, user_id)
    found = await look_at(conn, user_id, activity_id)
    if found is None:
        raise NotFound
    look, told = found
    before = await interval_cuts.get(conn, user_id, look.id)
    if version != (0 if before is None else before.version):
        raise Stale
    return look, told, before


async def _checked(
    conn: Connection, user_id: UUID, look: Look, told: Told, source: IntervalSource, pieces: Sequence[Piece]
) -> tuple[Piece, ...]:
    if source != "edited":
        if pieces:
            raise BadValue("items", "only_of_edited")
        if source == "laps":
            session = await asyncio.to_thread(session_of, await prepare(conn, user_id, look, told, (TIME,)))
            if "laps" not in tell(session).choices:
                raise BadValue("source", "no_laps")
        return ()
    errand = await prepare(conn, user_id, look, told, (TIME,))
    length = await asyncio.to_thread(lambda: length_of(session_of(errand)))
    if not length:
        raise BadValue("items", "no_samples")
    try:
        return checked(pieces, length)
    except BadCut as bad:
        minutes, seconds = divmod(round(length), 60)
        slots = {"nth": bad.nth, "other": bad.other, "most": MOST, "length": f"{minutes}:{seconds:02}"}
        raise BadValue("items", bad.fault, **slots) from bad


async def _change(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    look: Look,
    before: StoredCut | None,
    source: CutSource,
    items: Sequence[Piece],
) -> UUID | None:
    now, change_id = desk.now(), desk.new_id()
    anchor_at = (await interval_cuts.anchors(conn, user_id, [look.id]))[look.id]
    if before is not None and (before.source, before.items, before.anchor_at) == (source, tuple(items), anchor_at):
        return None
    await interval_cuts.put(conn, user_id, look.id, source=source, items=items, anchor_at=anchor_at, at=now)
    after = await interval_cuts.get(conn, user_id, look.id)
    structure = {"activity": str(look.id), "before": remembered(before), "after": remembered(after)}
    await structures.note(
        conn, user_id, change_id, Note("intervals", (look.id,), structure, {"source": source}), at=now
    )
    await notices.publish(conn, user_id, topic="activity", id=look.id)
    await desk.measure_soon(conn, user_id)
    return change_id

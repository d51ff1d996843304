"""One activity to compute with at once, for a question that is not worth keeping the answer of."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import activities, measures
from domestique.store.measures import Look
from domestique.store.measuring.gather import needs, read_bases, read_streams
from domestique.store.measuring.person import told_by
from domestique.store.measuring.told import Told
from domestique.store.measuring.work import Errand


async def look_at(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> tuple[Look, Told] | None:
    """None for one that is not there, or in the bin; one that went into another is that other."""
    stayed = (await activities.survivors(conn, user_id, [activity_id])).get(activity_id, activity_id)
    found = await measures.looks(conn, user_id, only=stayed)
    told = await told_by(conn, user_id)
    return None if not found or found[0].deleted or told is None else (found[0], told)


async def prepare(
    conn: AsyncConnection, user_id: UUID, look: Look, told: Told, channels: Collection[str] | None
) -> Errand:
    """With the samples these channels are read from; None: all of them. Make a session of it off the event loop."""
    basis = (await read_bases(conn, user_id, [look], told))[look.id]
    read = frozenset(basis.channels) if channels is None else needs(channels, basis.channels)
    streams = await read_streams(conn, user_id, {look.id: read})
    return Errand(look.id, look.start_at, basis, tuple(streams.get(look.id, ())), {}, frozenset())

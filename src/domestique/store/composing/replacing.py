"""A recording that was changed where it came from: the newer one in the place of the older, wherever that is now.

It may have been put together with others, cut or corrected since; all of that stays, and is made anew from what the
recording says now. What the athlete wrote stays too (`own_fields`).
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import activity_parts, links
from domestique.store.blobs import Blobs
from domestique.store.composing.linking import recompose
from domestique.store.recordings import Recording
from domestique.store.tables.activities import activity_source


async def replace_recording(
    conn: AsyncConnection,
    blobs: Blobs,
    user_id: UUID,
    old_raw: UUID,
    new_raw: UUID,
    recording: Recording,
    *,
    now: datetime,
) -> tuple[UUID, ...]:
    """Of a file with one recording. The activities that were made anew; twins are looked for again."""
    await links.hold(conn, user_id)
    sources = await activity_parts.sources_of_file(conn, user_id, old_raw)
    await conn.execute(
        update(activity_source)
        .where(activity_source.c.user_id == user_id, activity_source.c.raw_id == old_raw)
        .values(
            raw_id=new_raw,
            sport=recording.sport,
            start_at=recording.start_at,
            elapsed_s=recording.overview.elapsed_s,
            distance_m=recording.overview.distance_m,
            device=dict(recording.device_fields),
            channels=list(recording.channels),
            compared_at=None,
        )
    )
    made = tuple(dict.fromkeys(source.activity_id for source in sources))
    for activity_id in made:
        await recompose(conn, blobs, user_id, activity_id, now=now)
    return made

"""Samples in and out: one compressed row per channel."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.model.streams import TIME, Stream
from domestique.store.recordings import RR, StoredStream
from domestique.store.stream_encoding import UndecodableStream, decode
from domestique.store.tables.streams import activity_stream as table


async def insert_all(
    conn: AsyncConnection, user_id: UUID, activity_id: UUID, source_id: UUID, streams: Sequence[StoredStream]
) -> None:
    await insert_many(conn, user_id, [(activity_id, source_id, stream) for stream in streams])


_INSERT = text("""
    INSERT INTO activity_stream
        (user_id, activity_id, source_id, channel, encoding, n, scale, "offset", unit, data)
    SELECT CAST(:user_id AS uuid), made.* FROM unnest(
        CAST(:activity_ids AS uuid[]), CAST(:source_ids AS uuid[]), CAST(:channels AS text[]),
        CAST(:encodings AS smallint[]), CAST(:counts AS integer[]), CAST(:scales AS double precision[]),
        CAST(:offsets AS double precision[]), CAST(:units AS text[]), CAST(:columns AS bytea[])
    ) AS made
""")
"""One statement for any number of rows. COPY, which would be faster still, is refused where rows have owners."""


async def insert_many(conn: AsyncConnection, user_id: UUID, rows: Sequence[tuple[UUID, UUID, StoredStream]]) -> None:
    """Of several activities: activity, source, samples."""
    if not rows:
        return
    await conn.execute(
        _INSERT,
        {
            "user_id": user_id,
            "activity_ids": [activity_id for activity_id, _, _ in rows],
            "source_ids": [source_id for _, source_id, _ in rows],
            "channels": [stream.channel for *_, stream in rows],
            "encodings": [stream.encoding for *_, stream in rows],
            "counts": [stream.n for *_, stream in rows],
            "scales": [stream.scale for *_, stream in rows],
            "offsets": [stream.offset for *_, stream in rows],
            "units": [stream.unit for *_, stream in rows],
            "columns": [stream.data for *_, stream in rows],
        },
    )


async def read(
    conn: AsyncConnection, user_id: UUID, activity_id: UUID, channels: Collection[str] | None = None
) -> tuple[StoredStream, ...]:
    """Still compressed, time first; all but beat-to-beat intervals unless channels are named. Time always comes."""
    wanted = table.c.channel != RR if channels is None else table.c.channel.in_([TIME, *channels])
    rows = await conn.execute(
        select(
            table.c.channel,
            table.c.unit,
            table.c.scale,
            table.c.offset,
            table.c.n,
            table.c.encoding,
            table.c.data,
        )
        .where(table.c.user_id == user_id, table.c.activity_id == activity_id, wanted)
        .order_by(table.c.channel != TIME, table.c.channel)
    )
    return tuple(StoredStream(*row) for row in rows)


def unpack(stored: StoredStream) -> Stream:
    """Pure and busy: call it off the event loop. UndecodableStream when the row is damaged."""
    if stored.data is None:
        raise UndecodableStream(f"{stored.channel} lives in an object store this installation does not know")
    raw = decode(stored.encoding, stored.data, stored.n)
    return Stream(stored.channel, stored.unit, raw, stored.scale, stored.offset)

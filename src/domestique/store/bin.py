"""What lay in the bin for long enough is erased, with all that hangs on it. Raw files are kept as received."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, literal, or_, select, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.raw_files import DEMO
from domestique.store.tables.activities import activity, activity_source
from domestique.store.tables.organising import forgotten_recording
from domestique.store.tables.raw_files import raw_file


async def system_erase(conn: AsyncConnection, *, before: datetime, now: datetime, batch: int) -> int:
    """Of every user: what is too old is too old, whoever's it was. How many activities went.

    Their recordings are remembered as thrown away, or else the next import of an export would bring them back. An
    activity that was put together with another goes when that one is gone: until then it may be taken out again.
    """
    keeper = activity.alias("keeper")
    kept = exists().where(keeper.c.user_id == activity.c.user_id, keeper.c.id == activity.c.absorbed_by)
    old = select(activity.c.user_id, activity.c.id).where(
        activity.c.deleted_at < before, or_(activity.c.absorbed_by.is_(None), ~kept)
    )
    rows = (
        await conn.execute(
            old.order_by(activity.c.user_id, activity.c.id).limit(batch).with_for_update(skip_locked=True, of=activity)
        )
    ).all()
    if not rows:
        return 0
    keys = [(row.user_id, row.id) for row in rows]
    source = activity_source.c
    recordings = (
        select(source.user_id, source.raw_id, source.part, literal(now, activity.c.created_at.type))
        .where(tuple_(source.user_id, source.activity_id).in_(keys))
        .distinct()
    )
    await conn.execute(
        insert(forgotten_recording)
        .from_select(["user_id", "raw_id", "part", "forgotten_at"], recordings)
        .on_conflict_do_nothing()
    )
    return (await conn.execute(activity.delete().where(tuple_(activity.c.user_id, activity.c.id).in_(keys)))).rowcount


async def erase_samples(conn: AsyncConnection, user_id: UUID) -> None:
    """The demo athlete's, of which any lies in the bin: gone for good, and free to come anew."""
    living = activity.alias("living")
    kept = exists().where(
        living.c.user_id == user_id, living.c.id == activity.c.absorbed_by, living.c.deleted_at.is_(None)
    )
    await conn.execute(
        activity.delete().where(
            activity.c.user_id == user_id, activity.c.sample, activity.c.deleted_at.is_not(None), ~kept
        )
    )
    samples = select(raw_file.c.id).where(raw_file.c.user_id == user_id, raw_file.c.source == DEMO)
    table = forgotten_recording
    await conn.execute(table.delete().where(table.c.user_id == user_id, table.c.raw_id.in_(samples)))


async def erased(conn: AsyncConnection, user_id: UUID, raw_ids: Collection[UUID]) -> set[UUID]:
    """Those of the files of which something was thrown away for good."""
    table = forgotten_recording
    query = select(table.c.raw_id).where(table.c.user_id == user_id, table.c.raw_id.in_(raw_ids))
    return set(await conn.scalars(query))


async def take_back(conn: AsyncConnection, user_id: UUID, raw_ids: Collection[UUID]) -> None:
    """They were read again, and are wanted."""
    table = forgotten_recording
    if raw_ids:
        await conn.execute(table.delete().where(table.c.user_id == user_id, table.c.raw_id.in_(raw_ids)))

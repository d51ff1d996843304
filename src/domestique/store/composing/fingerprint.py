"""One hash for all that was derived for a user: the same kept bytes and the same wishes give the same hash.

Ids, times of arrival and versions are left out, because they tell of when, not of what.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import links
from domestique.store.tables.activities import activity, activity_lap, activity_pause, strength_set
from domestique.store.tables.streams import activity_stream

_LEFT_OUT = frozenset(
    {"user_id", "id", "version", "created_at", "changed_at", "deleted_at", "absorbed_by", "search", "provenance"}
    | {"gear_id"}
)
_PARTS = (activity_lap, activity_pause, strength_set)


async def of_activity(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> str:
    row = (
        await conn.execute(select(activity).where(activity.c.user_id == user_id, activity.c.id == activity_id))
    ).one()
    names = {str(link.id): link.key for link in await links.of_activity(conn, user_id, activity_id)}
    digest = hashlib.sha256()
    _add(digest, {name: value for name, value in row._asdict().items() if name not in _LEFT_OUT})
    _add(digest, _renamed(row.provenance, names))
    for table in _PARTS:
        columns = [column for column in table.c if column.name not in ("user_id", "activity_id")]
        rows = await conn.execute(
            select(*columns)
            .where(table.c.user_id == user_id, table.c.activity_id == activity_id)
            .order_by(table.c.position)
        )
        _add(digest, [list(part) for part in rows])
    stream = activity_stream.c
    samples = await conn.execute(
        select(
            stream.channel,
            stream.source_id,
            stream.encoding,
            stream.n,
            stream.scale,
            stream.offset,
            stream.unit,
            stream.data,
        )
        .where(stream.user_id == user_id, stream.activity_id == activity_id)
        .order_by(stream.channel)
    )
    for one in samples:
        facts = {**one._asdict(), "source_id": names.get(str(one.source_id)), "data": None}
        _add(digest, facts)
        digest.update(one.data or b"")
    return digest.hexdigest()


async def of_user(conn: AsyncConnection, user_id: UUID) -> tuple[str, int]:
    """The hash and how many activities it covers; what lies in the bin is covered too, what was absorbed is not."""
    ids = await activity_ids(conn, user_id)
    each = [await of_activity(conn, user_id, activity_id) for activity_id in ids]
    return total(each), len(each)


async def activity_ids(conn: AsyncConnection, user_id: UUID) -> tuple[UUID, ...]:
    rows = await conn.execute(
        select(activity.c.id)
        .where(activity.c.user_id == user_id, activity.c.absorbed_by.is_(None))
        .order_by(activity.c.start_at, activity.c.id)
    )
    return tuple(row.id for row in rows)


def total(hashes: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(sorted(hashes)).encode()).hexdigest()


def _add(digest: Any, facts: Any) -> None:
    digest.update(json.dumps(facts, sort_keys=True, default=_plain).encode() + b"\n")


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _renamed(provenance: Any, names: dict[str, str]) -> Any:
    """Ids of sources become what they are."""
    text = json.dumps(provenance, sort_keys=True)
    for source_id, key in names.items():
        text = text.replace(source_id, key)
    return json.loads(text)

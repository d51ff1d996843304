"""Files as received. The same bytes from the same athlete are one row, however often and by whatever way they come."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.raw_files import raw_file as table

DEMO: Final[Literal["demo"]] = "demo"
"""The source of what the demo athlete's files hold: never the athlete's own, and never mixed with it."""


@dataclass(frozen=True, slots=True)
class RawFile:
    id: UUID
    sha256: str
    name: str
    size: int
    kind: str | None
    blob_key: str
    source: str
    received_at: datetime


async def insert_once(conn: AsyncConnection, user_id: UUID, file: RawFile) -> UUID:
    """The id under which these bytes are known: the given one, or an older one."""
    return (await insert_all_once(conn, user_id, [file]))[file.sha256]


async def insert_all_once(conn: AsyncConnection, user_id: UUID, files: Sequence[RawFile]) -> dict[str, UUID]:
    """By SHA-256, the id under which the bytes are known. Of several with the same bytes the first counts."""
    first: dict[bytes, RawFile] = {}
    for file in files:
        first.setdefault(bytes.fromhex(file.sha256), file)
    if not first:
        return {}
    await conn.execute(
        insert(table).on_conflict_do_nothing(index_elements=["user_id", "sha256"]),
        [
            {
                "user_id": user_id,
                "id": file.id,
                "sha256": digest,
                "name": file.name,
                "size": file.size,
                "kind": file.kind,
                "blob_key": file.blob_key,
                "source": file.source,
                "received_at": file.received_at,
            }
            for digest, file in sorted(first.items())
        ],
    )
    rows = await conn.execute(
        select(table.c.sha256, table.c.id).where(table.c.user_id == user_id, table.c.sha256.in_(first))
    )
    return {row.sha256.hex(): row.id for row in rows}


async def hold(conn: AsyncConnection, user_id: UUID, kinds: Mapping[UUID, str | None]) -> None:
    """Notes what each turned out to be, and makes everyone else who reads the same files wait for our commit.

    In the order of their ids, so that two who hold several never wait for each other.
    """
    if kinds:
        await conn.execute(
            update(table)
            .where(table.c.user_id == user_id, table.c.id == bindparam("held"))
            .values(kind=bindparam("became")),
            [{"held": raw_id, "became": kinds[raw_id]} for raw_id in sorted(kinds)],
        )


async def find(conn: AsyncConnection, user_id: UUID, sha256: str) -> RawFile | None:
    return await _one(conn, user_id, table.c.sha256 == bytes.fromhex(sha256))


async def get(conn: AsyncConnection, user_id: UUID, raw_id: UUID) -> RawFile | None:
    return await _one(conn, user_id, table.c.id == raw_id)


async def get_all(conn: AsyncConnection, user_id: UUID, raw_ids: Collection[UUID]) -> dict[UUID, RawFile]:
    rows = await conn.execute(select(table).where(table.c.user_id == user_id, table.c.id.in_(raw_ids)))
    return {row.id: _file(row) for row in rows}


async def system_keys_in_use(conn: AsyncConnection, keys: Collection[str]) -> set[str]:
    """Of these blobs, those that some user's file is kept in."""
    return set(await conn.scalars(select(table.c.blob_key).where(table.c.blob_key.in_(keys))))


async def _one(conn: AsyncConnection, user_id: UUID, condition: ColumnElement[bool]) -> RawFile | None:
    row = (await conn.execute(select(table).where(table.c.user_id == user_id, condition))).one_or_none()
    return None if row is None else _file(row)


def _file(row: Any) -> RawFile:
    return RawFile(row.id, row.sha256.hex(), row.name, row.size, row.kind, row.blob_key, row.source, row.received_at)

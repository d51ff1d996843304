"""Rows that other rows need: a raw file and an activity read from it."""

from typing import Any
from uuid import UUID

from domestique.model.activity import Activity
from domestique.services.desk import Desk
from domestique.store import activity_lists, new_recordings, raw_files
from domestique.store.activity_filter import Filter
from domestique.store.blobs import raw_key
from domestique.store.new_recordings import NewRecording
from domestique.store.raw_files import RawFile
from domestique.store.recordings import record


async def a_raw_file(desk: Desk, user_id: UUID, sha256: str = "ab" * 32) -> UUID:
    file = RawFile(desk.new_id(), sha256, "ride.fit", 3, "fit", raw_key(user_id, sha256), "upload", desk.now())
    async with desk.database.as_user(user_id) as conn:
        return await raw_files.insert_once(conn, user_id, file)


async def an_activity(desk: Desk, user_id: UUID, activity: Activity, sha256: str = "ab" * 32, part: int = 0) -> UUID:
    raw_id = await a_raw_file(desk, user_id, sha256)
    activity_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        new = NewRecording(activity_id, desk.new_id(), raw_id, part, record(activity))
        await new_recordings.insert_all(conn, user_id, [new], now=desk.now())
    return activity_id


async def ids(desk: Desk, user_id: UUID, wanted: Filter, **how: Any) -> list[UUID]:
    """Of the activities that are listed so, in their order."""
    async with desk.database.as_user(user_id) as conn:
        return [row.id for row, _ in await activity_lists.page(conn, user_id, wanted, **how)]

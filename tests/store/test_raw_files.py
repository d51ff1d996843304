"""Files as received: the same bytes are one row."""

from dataclasses import replace
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import raw_files
from domestique.store.raw_files import RawFile


def a_file(desk: Desk, sha256: str = "ab" * 32) -> RawFile:
    return RawFile(desk.new_id(), sha256, "ride.fit", 3, None, "raw/x", "upload", desk.now())


async def test_what_was_kept_is_found(desk: Desk, user_id: UUID) -> None:
    file = a_file(desk)
    async with desk.database.as_user(user_id) as conn:
        assert await raw_files.insert_once(conn, user_id, file) == file.id
        assert await raw_files.get(conn, user_id, file.id) == file
        assert await raw_files.find(conn, user_id, file.sha256) == file
        assert await raw_files.find(conn, user_id, "cd" * 32) is None


async def test_the_first_name_stays(desk: Desk, user_id: UUID) -> None:
    first, second = a_file(desk), replace(a_file(desk), name="copy of ride.fit", source="garmin")
    async with desk.database.as_user(user_id) as conn:
        await raw_files.insert_once(conn, user_id, first)
        assert await raw_files.insert_once(conn, user_id, second) == first.id
        assert await raw_files.get(conn, user_id, second.id) is None


async def test_what_it_turned_out_to_be(desk: Desk, user_id: UUID) -> None:
    file = a_file(desk)
    async with desk.database.as_user(user_id) as conn:
        await raw_files.insert_once(conn, user_id, file)
        await raw_files.hold(conn, user_id, {file.id: "fit"})
        assert await raw_files.get(conn, user_id, file.id) == replace(file, kind="fit")

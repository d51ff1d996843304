"""Erasing from the bin, and remembering what must not come back by itself."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import text

from domestique.services.change_activity import delete_activity
from domestique.services.desk import Desk
from domestique.store import bin
from tests.fakes.activities import ride
from tests.store.places import a_raw_file, an_activity


async def test_by_age_in_batches_and_files_stay(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    whose = ((user_id, "01" * 32), (user_id, "02" * 32), (other_user_id, "01" * 32))
    for owner, sha256 in whose:
        one = await an_activity(desk, owner, ride(), sha256=sha256)
        await delete_activity(desk, owner, one, kept=timedelta(days=30))
    kept = await an_activity(desk, user_id, ride(), sha256="03" * 32)
    later = desk.now() + timedelta(seconds=1)
    async with desk.database.as_system() as conn:
        assert await bin.system_erase(conn, before=desk.now(), now=later, batch=10) == 0
        assert await bin.system_erase(conn, before=later, now=later, batch=2) == 2
        assert await bin.system_erase(conn, before=later, now=later, batch=2) == 1
        assert await bin.system_erase(conn, before=later, now=later, batch=2) == 0
        assert list(await conn.scalars(text("SELECT id FROM activity"))) == [kept]
        assert (
            await conn.scalar(text("SELECT count(*) FROM activity_stream WHERE activity_id <> :id"), {"id": kept}) == 0
        )
        assert await conn.scalar(text("SELECT count(*) FROM raw_file")) == 4


async def test_what_was_erased_is_known_until_it_is_wanted_again(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    raw_id = await a_raw_file(desk, user_id)
    await delete_activity(desk, user_id, one, kept=timedelta(days=30))
    later = desk.now() + timedelta(seconds=1)
    async with desk.database.as_system() as conn:
        await bin.system_erase(conn, before=later, now=later, batch=10)
    async with desk.database.as_user(user_id) as conn:
        assert await bin.erased(conn, user_id, [raw_id, UUID(int=5)]) == {raw_id}
        await bin.take_back(conn, user_id, [])
        assert await bin.erased(conn, user_id, [raw_id]) == {raw_id}
        await bin.take_back(conn, user_id, [raw_id])
        assert await bin.erased(conn, user_id, [raw_id]) == set()

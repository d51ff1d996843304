"""Deleted there: what the bin gets, what stays, and that it is said which."""

from collections.abc import Sequence
from uuid import UUID

import pytest

from domestique.services.syncing import follow_deletion as following
from domestique.services.syncing.visit import Visit
from domestique.store import imports, remote_objects
from domestique.store.database import Connection
from tests.fakes.connected import row_of
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.ground import Ground


async def test_deleted_there_before_its_file_was_read_here(ground: Ground, place: Pretend) -> None:
    before = dict(place.rides)
    await ground.go(await ground.ask())
    del place.rides["r3"]
    await ground.go(await ground.ask())
    await ground.read_files()
    assert [name for _, name in await ground.activities() if name] == ["Ride 0", "Upper", "Ride 1", "Ride 2", "Ride 4"]
    place.rides = before
    await ground.sync()
    assert "Ride 3" in [name for _, name in await ground.activities()]


async def test_deleted_there_while_its_file_is_being_read_here(
    ground: Ground, place: Pretend, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read of it is not written."""
    await ground.go(await ground.ask())
    del place.rides["r3"]
    held = imports.hold

    async def late(conn: Connection, user_id: UUID, item_ids: Sequence[UUID]) -> frozenset[UUID]:
        monkeypatch.setattr(imports, "hold", held)
        await ground.go(await ground.ask(kinds=["activities"]))
        return await held(conn, user_id, item_ids)

    monkeypatch.setattr(imports, "hold", late)
    await ground.read_files()
    assert [name for _, name in await ground.activities() if name] == ["Ride 0", "Upper", "Ride 1", "Ride 2", "Ride 4"]


async def test_never_had_is_nothing_and_twice_is_once(ground: Ground, place: Pretend) -> None:
    await ground.sync()
    there = await row_of(ground.desk, ground.user_id, ground.there)
    visit = Visit(ground.desk, ground.user_id, there, place.connector(), ground.desk.new_id(), ground.desk.new_id())
    async with ground.desk.database.as_user(ground.user_id) as conn:

        async def gone(id: str) -> str | None:
            known = await remote_objects.known(conn, ground.user_id, there.id, "activities", [id])
            await following.follow_deletion(visit, conn, "activities", id, known.get(id))
            now = await remote_objects.known(conn, ground.user_id, there.id, "activities", [id])
            return now[id].gone_how if id in now else None

        assert await gone("never") is None
        assert await gone("r1") == following.BINNED
        assert await gone("r1") == following.BINNED
    assert visit.counts["deleted"] == 1
    assert "Ride 1" not in [name for _, name in await ground.activities()]

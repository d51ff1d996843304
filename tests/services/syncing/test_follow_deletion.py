"""Deleted there: what the bin gets, what stays, and that it is said which."""

from domestique.services.syncing import follow_deletion as following
from domestique.services.syncing.visit import Visit
from domestique.store import remote_objects
from tests.fakes.connected import row_of
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.ground import Ground


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

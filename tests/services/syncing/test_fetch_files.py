"""Files: the first few are read at once, a broken one does not stop the rest."""

from datetime import timedelta

from sqlalchemy import func, select

from domestique.store import remote_objects
from domestique.store.reader_pool import IN_A_THREAD
from domestique.store.tables.imports import import_batch, import_item
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.conftest import MORNING
from tests.services.syncing.ground import Ground


async def test_the_first_few_at_once_the_rest_together(ground: Ground, place: Pretend) -> None:
    for at in range(5, 13):
        place.ride(f"r{at}", MORNING + timedelta(hours=at))
    await ground.go(await ground.ask(kinds=["activities"]))
    async with ground.desk.database.as_user(ground.user_id) as conn:
        assert (await conn.execute(select(import_batch.c.state))).scalars().all() == ["queued", "queued"]
        counts = await conn.execute(
            select(func.count(import_item.c.id)).group_by(import_item.c.import_id).order_by(func.count())
        )
        assert counts.scalars().all() == [5, IN_A_THREAD]


async def test_a_file_that_came_spoilt_comes_when_all_is_asked_for_again(ground: Ground, place: Pretend) -> None:
    place.spoilt = {"r4"}
    await ground.sync(kinds=["activities"])
    assert len(await ground.activities()) == 4
    place.spoilt = set()
    await ground.sync(kinds=["activities"])
    assert place.requests.count("file r4") == 1, "a file that came is not asked for time and again"
    await ground.sync(kinds=["activities"], full=True)
    assert len(await ground.activities()) == 5


async def test_one_that_does_not_come_is_tried_some_times(ground: Ground, place: Pretend) -> None:
    place.broken = {"r4"}
    for _ in range(4):
        await ground.sync(kinds=["activities"])
    assert len(await ground.activities()) == 4
    assert place.requests.count("file r4") == remote_objects.TRIES
    place.broken = set()
    await ground.sync(kinds=["activities"], full=True)
    assert len(await ground.activities()) == 5

"""Pages that wait for others: nothing of them is thought done before it is written."""

from domestique.connectors.connector import Page, Payload
from domestique.services.syncing.gathered import Gathered
from domestique.store import connection_feeds, sync_runs
from tests.services.syncing.ground import Ground


async def test_a_kind_is_finished_only_with_its_last_page(ground: Ground) -> None:
    visit = await ground.visit()
    gathered = Gathered(visit)
    first = Payload("exercises", "exercises", "/exercises", b'["e1"]')
    await gathered.add("exercises", Page((first,), {"at": 1}, False))
    await gathered.add("exercises", Page((), {"at": 2}, True))
    gathered.ended("exercises")
    assert not visit.finished
    async with ground.desk.database.as_user(ground.user_id) as conn:
        assert await connection_feeds.every(conn, ground.user_id, ground.there) == {}
    await gathered.write()
    await gathered.write()
    async with ground.desk.database.as_user(ground.user_id) as conn:
        feeds = await connection_feeds.every(conn, ground.user_id, ground.there)
        run = await sync_runs.get(conn, ground.user_id, visit.run_id)
    assert run is not None
    assert list(visit.finished) == list(run.finished) == ["exercises"]
    feed = feeds["exercises"]
    assert (feed.cursor, feed.done_once, feed.answers) == ({"at": 2}, True, 1)

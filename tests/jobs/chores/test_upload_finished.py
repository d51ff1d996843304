"""Nobody who has not switched it on; the rest is in tests/services/test_upload_activity.py."""

from uuid import UUID

from domestique.bootstrap import House
from domestique.jobs.chores import upload_finished
from domestique.services.desk import Desk
from domestique.services.upload_activity import AUTO
from domestique.settings import read_settings
from domestique.store import connections, outbox
from tests.fakes.activities import ride
from tests.fakes.shelf import Shelf, connected_to
from tests.store.places import an_activity


async def test_only_whose_rule_is_on(desk: Desk, user_id: UUID) -> None:
    desk, there = await connected_to(desk, user_id, Shelf(slug="strava"))
    await an_activity(desk, user_id, ride())
    house = House(settings=read_settings({}), desk=desk, database_url="")
    for options, expected in (({}, 0), ({AUTO: "2026-01-01T00:00:00+00:00"}, 1)):
        async with desk.database.as_user(user_id) as conn:
            await connections.set_options(conn, user_id, there, options)
        await upload_finished.run(house)
        async with desk.database.as_user(user_id) as conn:
            assert len(await outbox.page(conn, user_id, limit=9)) == expected

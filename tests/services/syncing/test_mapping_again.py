"""What was decided about a deletion there is not asked again when the answers are read once more."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from domestique.services.change_activity import change_activity
from domestique.services.change_connection import change_connection
from domestique.services.desk import Desk
from domestique.services.read_connections import get_connection
from domestique.services.settle_stayed import settle_stayed
from domestique.store import activities
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.ground import Ground

MORNING = datetime(2026, 11, 10, 6, 30, tzinfo=UTC)


async def test_a_new_choice_of_activities_asks_nothing_again(desk: Desk, user_id: UUID) -> None:
    place = Pretend()
    for at in range(3):
        place.ride(f"r{at}", MORNING + timedelta(days=at), name=f"Ride {at}")
    ground = await Ground(desk, user_id, place).connect()
    await ground.sync()
    ids = await ground.ids()
    async with desk.database.as_user(user_id) as conn:
        found = await activities.get(conn, user_id, ids[0])
    assert found is not None
    await change_activity(desk, user_id, ids[0], version=found.row.version, changes={"notes": "mine"})
    place.rides.pop("r0")
    place.rides.pop("r1")
    await ground.sync()
    await settle_stayed(desk, user_id, ground.there, "activities", "r0", "keep", kept=timedelta(days=30))
    assert await ground.ids() == [ids[0], ids[2]]
    assert (await get_connection(ground.desk, user_id, ground.there)).stayed == ()
    await change_connection(ground.desk, user_id, ground.there, activity_types=["running", "cycling"])
    await ground.sync()
    shown = await get_connection(ground.desk, user_id, ground.there)
    assert shown.stayed == ()
    assert await ground.ids() == [ids[0], ids[2]]

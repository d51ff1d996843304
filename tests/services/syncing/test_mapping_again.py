"""What was decided about a deletion there is not asked again when the answers are read once more."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from domestique.services.change_connection import change_connection
from domestique.services.desk import Desk
from domestique.services.read_connections import get_connection
from domestique.services.settle_stayed import settle_stayed
from tests.fakes.pretend_service import Pretend
from tests.services.syncing.ground import Ground

MORNING = datetime(2026, 11, 10, 6, 30, tzinfo=UTC)


async def test_a_new_choice_of_activities_asks_nothing_again(desk: Desk, user_id: UUID) -> None:
    place = Pretend()
    ground = await Ground(desk, user_id, place).connect()
    ids = await ground.ride(3, MORNING)
    await ground.touch(ids[0])
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

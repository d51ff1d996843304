from datetime import date
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import measurements, wellness_days
from domestique.store.measurements import Measured
from domestique.store.wellness_days import Figure
from tests.store.places import a_raw_file

DAY = date(2026, 11, 20)


async def test_beside_a_device_and_gone_without_it(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    raw_id = await a_raw_file(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        await wellness_days.insert_all(conn, user_id, raw_id, [Figure(DAY, "weight_kg", "garmin", 73.0, "kg")])
        for weight in (72.0, 71.5):
            await measurements.put(conn, user_id, [Measured(DAY, "weight_kg", weight, "kg")])
        assert await measurements.between(conn, user_id, DAY, DAY) == (Measured(DAY, "weight_kg", 71.5, "kg"),)
        assert len(await wellness_days.between(conn, user_id, DAY, DAY)) == 2
    async with desk.database.as_user(other_user_id) as conn:
        assert await measurements.between(conn, other_user_id, DAY, DAY) == ()
        assert not await measurements.remove(conn, other_user_id, DAY)
    async with desk.database.as_user(user_id) as conn:
        assert await measurements.remove(conn, user_id, DAY) and not await measurements.remove(conn, user_id, DAY)
        (left,) = await wellness_days.between(conn, user_id, DAY, DAY)
        assert left.source == "garmin"

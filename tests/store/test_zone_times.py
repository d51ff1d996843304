from dataclasses import replace
from datetime import date
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import measures, zone_times
from domestique.store.zone_times import DayZones, ZoneTime
from tests.fakes.activities import ride
from tests.store.places import an_activity
from tests.store.test_measures import a_measure

DAY = date(2026, 5, 1)


async def test_put_read_and_drop(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    power = ZoneTime(
        one, "power", "own", "power_zones", None, DAY, (150.0, 220.0), (60, 40, 11), (60, 40, 11), None, None, b"in"
    )
    heart = ZoneTime(one, "heart_rate", None, None, None, None, (), (), None, "no_setting", "threshold_hr", b"in")
    async with desk.database.as_user(user_id) as conn:
        await measures.put(conn, user_id, [a_measure(desk, one)])
        await zone_times.put(conn, user_id, [heart, power])
        await zone_times.put(conn, user_id, [replace(power, seconds=(50, 50, 11))])
        assert await zone_times.of_activities(conn, user_id, [one]) == (heart, replace(power, seconds=(50, 50, 11)))
        known = DayZones(DAY, "cycling", "power", "own", (50, 50, 11), (60, 40, 11))
        assert await zone_times.by_day(conn, user_id, since=DAY, until=date(2026, 5, 2)) == (known,)
        assert await zone_times.by_day(conn, user_id, since=DAY, until=date(2026, 5, 2), sport="running") == ()
        await zone_times.drop(conn, user_id, [one], kinds=["power"])
        assert await zone_times.of_activities(conn, user_id, [one]) == (heart,)

from uuid import UUID

from domestique.analysis.intervals.figures import Figures, Group, Measured
from domestique.analysis.intervals.interval import Interval
from domestique.analysis.unknown import Unknown
from domestique.services.desk import Desk
from domestique.store import intervals
from domestique.store.intervals import IntervalSet
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_as_it_was_put(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    figures: Figures = {"average_power": 287.5, "mean_heart_rate": Unknown("no_channel", "heart_rate")}
    items = (
        Measured(Interval(0.0, 60.0, "warm_up", "edited", name="몸풀기"), {}),
        Measured(Interval(60.0, 120.0, "work", "edited", "1:00", 1), figures),
    )
    made = IntervalSet(
        one, "edited", "power", ("found", "laps"), None, items, (Group(1, "1:00", 1, 60.0, figures),), None, None, b"i"
    )
    async with desk.database.as_user(user_id) as conn:
        for _ in range(2):
            await intervals.put(conn, user_id, [made])
            assert repr(await intervals.get(conn, user_id, one)) == repr(made)
        assert await intervals.digests_of(conn, user_id, [one]) == {one: b"i"}
        unknown = IntervalSet(one, None, None, (), None, (), (), "implausible", "samples", b"j")
        await intervals.put(conn, user_id, [unknown])
        assert await intervals.get(conn, user_id, one) == unknown
        await intervals.drop(conn, user_id, [one])
        assert await intervals.get(conn, user_id, one) is None

from datetime import timedelta
from uuid import UUID

from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.read_milestones import Ahead, read_milestones
from domestique.store import measures, metric_values
from domestique.store.measures import Measure
from domestique.store.metric_values import MetricValue
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_what_was_passed_and_what_is_next(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    """Ten rides of 60 km: the first activity, the tenth, 100 km with the second, 500 km with the ninth."""
    today, rides = desk.now().date(), []
    for nth in range(10):
        one = await an_activity(desk, user_id, ride(), sha256=f"{nth + 1:064x}")
        rides.append(one)
        day = today - timedelta(days=20 - nth)
        async with desk.database.as_user(user_id) as conn:
            await measures.put(conn, user_id, [Measure(one, 1, b"", b"", day, "cycling", None, None, None, desk.now())])
            far = MetricValue(one, "distance", 1, 60_000.0, None, None, b"", desk.now())
            await metric_values.put(conn, user_id, [far])
    road = await read_milestones(desk, user_id, sport=None)
    assert [(one.of, one.reached, one.figure.activity_id) for one in road.passed] == [
        ("activities", 10, rides[9]),
        ("distance", 500_000, rides[8]),
        ("distance", 100_000, rides[1]),
        ("activities", 1, rides[0]),
    ]
    assert road.ahead == (
        Ahead(Sport.CYCLING, "distance", 600_000, 1_000_000),
        Ahead(Sport.CYCLING, "activities", 10, 50),
    )
    assert (await read_milestones(desk, user_id, sport=Sport.RUNNING)).passed == ()
    assert (await read_milestones(desk, other_user_id, sport=None)).ahead == ()

"""Who went which way, in whatever order rides and routes come."""

from uuid import UUID

import sqlalchemy as sa

from domestique.services.browse_routes import passages_of
from domestique.services.desk import Desk
from domestique.store.tables.activities import activity
from tests.fakes.ways import gpx_way, ride_along
from tests.services.routes import a_route, match
from tests.store.places import an_activity


async def test_before_and_after_the_route_came(desk: Desk, user_id: UUID) -> None:
    assert await match(desk, user_id) == 0, "without a route there is nothing to know"
    slow = await an_activity(desk, user_id, ride_along(5.0), sha256="01" * 32)
    route = await a_route(desk, user_id)
    await a_route(desk, user_id, gpx_way("far", shift=0.5))
    assert not (await passages_of(desk, user_id, route)).looked
    assert await match(desk, user_id) == 3
    fast = await an_activity(desk, user_id, ride_along(8.0, days=1), sha256="02" * 32)
    await an_activity(desk, user_id, ride_along(8.0, days=2, upto=3000), sha256="03" * 32)
    back = await an_activity(desk, user_id, ride_along(8.0, days=3, back=True), sha256="04" * 32)
    assert await match(desk, user_id) == 3
    found = await passages_of(desk, user_id, route)
    told = [(item.activity_id, item.direction, item.whole) for item in found.items]
    assert told[0] == (back, "reverse", True)
    assert told[1][1:] == ("forward", False)
    assert told[2:] == [(fast, "forward", True), (slow, "forward", True)]
    assert found.looked and found.best is not None and found.best.activity_id == fast
    assert found.last is not None and found.last.activity_id == fast
    assert found.trend_s is None, "two are too few"
    assert await match(desk, user_id) == 0


async def test_an_activity_in_a_new_version_is_looked_at_again(desk: Desk, user_id: UUID) -> None:
    ride = await an_activity(desk, user_id, ride_along())
    route = await a_route(desk, user_id)
    await match(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(sa.update(activity).where(activity.c.id == ride).values(version=2))
        await conn.execute(sa.text("DELETE FROM activity_stream WHERE channel = 'latitude'"))
    assert await match(desk, user_id) == 1
    assert (await passages_of(desk, user_id, route)).items == ()

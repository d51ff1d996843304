"""Gear and what was done on it."""

from uuid import UUID

from sqlalchemy import update

from domestique.services.desk import Desk
from domestique.store import gear
from domestique.store.gear import Gear
from domestique.store.tables.activities import activity
from tests.fakes.activities import gym, ride
from tests.store.places import an_activity

BIKE, SHOES = UUID(int=11), UUID(int=12)


async def test_sums_leave_out_the_bin_and_the_unknown(desk: Desk, user_id: UUID) -> None:
    made = [await an_activity(desk, user_id, one, sha256=f"{n:064x}") for n, one in enumerate((ride(), ride(), gym()))]
    async with desk.database.as_user(user_id) as conn:
        await gear.add(conn, user_id, BIKE, name="B", kind="bike", now=desk.now())
        await gear.add(conn, user_id, SHOES, name="A", kind="shoes", now=desk.now())
        await conn.execute(update(activity).where(activity.c.id.in_(made[:2])).values(gear_id=BIKE))
        await conn.execute(update(activity).where(activity.c.id == made[2]).values(gear_id=SHOES))
        await conn.execute(update(activity).where(activity.c.id == made[0]).values(deleted_at=desk.now()))
        shoes, bike = Gear(SHOES, "A", "shoes", None, 1, None), Gear(BIKE, "B", "bike", None, 1, 1000.0)
        assert await gear.every(conn, user_id) == (shoes, bike)
        assert await gear.every(conn, user_id, id=BIKE) == (bike,)
        assert await gear.change(conn, user_id, SHOES, changes={"retired_at": desk.now(), "user_id": BIKE})
        assert [one.id for one in await gear.every(conn, user_id)] == [BIKE, SHOES], "the retired come last"


async def test_removed_only_while_nothing_has_it(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    async with desk.database.as_user(user_id) as conn:
        await gear.add(conn, user_id, BIKE, name="B", kind="bike", now=desk.now())
        await conn.execute(update(activity).where(activity.c.id == one).values(gear_id=BIKE, deleted_at=desk.now()))
        assert not await gear.remove_unused(conn, user_id, BIKE), "in the bin counts"
        await conn.execute(update(activity).values(gear_id=None))
        assert await gear.remove_unused(conn, user_id, BIKE)
        assert not await gear.known(conn, user_id, BIKE)
        assert not await gear.change(conn, user_id, BIKE, changes={"name": "x"})
        assert not await gear.change(conn, user_id, BIKE, changes={})

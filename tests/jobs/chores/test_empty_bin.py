"""The bin after its time: activities go with all that hangs on them, files stay, and imports do not bring them back."""

from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

from domestique.bootstrap import House
from domestique.jobs.chores import empty_bin
from domestique.services.change_activity import change_activity, delete_activity, restore_activity
from domestique.services.undo_change import list_changes
from domestique.store import bin
from domestique.store.tables.metadata import metadata
from tests.fakes.activities import gym, ride
from tests.fakes.clock import FixedClock
from tests.store.places import a_raw_file, an_activity

KEPT = timedelta(days=30)


async def test_what_is_over_goes_and_the_rest_stays(house: House, clock: FixedClock, user_id: UUID) -> None:
    desk = house.desk
    old = await an_activity(desk, user_id, ride(), sha256="01" * 32)
    back = await an_activity(desk, user_id, ride(), sha256="02" * 32)
    young = await an_activity(desk, user_id, gym(), sha256="03" * 32)
    await change_activity(desk, user_id, old, version=1, changes={"notes": "secret"})
    for one in (old, back):
        await delete_activity(desk, user_id, one, kept=KEPT)
    await restore_activity(desk, user_id, back)
    clock.advance(days=15)
    await delete_activity(desk, user_id, young, kept=KEPT)
    clock.advance(days=15, seconds=1)
    await empty_bin.run(house)
    async with desk.database.as_user(user_id) as conn:
        for table in metadata.tables.values():
            column = table.c.get("activity_id", table.c.id if table.name == "activity" else None)
            if column is not None:
                left = set(await conn.scalars(sa.select(column).where(column.is_not(None))))
                assert left <= {back, young}, table.name
        assert await conn.scalar(sa.text("SELECT count(*) FROM raw_file")) == 3
        raws = list(await conn.scalars(sa.text("SELECT id FROM raw_file")))
        gone = await bin.erased(conn, user_id, raws)
    assert gone == {await a_raw_file(desk, user_id, "01" * 32)}
    page = await list_changes(desk, user_id, cursor=None, limit=10)
    assert [change.kind for change in page.changes] == ["delete"], "only what can still be undone"
    await restore_activity(desk, user_id, young)


async def test_what_went_into_another_stays_as_long_as_that_one(house: House, clock: FixedClock, user_id: UUID) -> None:
    desk = house.desk
    keeper = await an_activity(desk, user_id, ride(), sha256="01" * 32)
    inside = await an_activity(desk, user_id, ride(), sha256="02" * 32)
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(
            sa.text("UPDATE activity SET deleted_at = :at, absorbed_by = :keeper WHERE id = :inside"),
            {"at": desk.now(), "keeper": keeper, "inside": inside},
        )
    clock.advance(days=60)
    await empty_bin.run(house)
    await delete_activity(desk, user_id, keeper, kept=KEPT)
    clock.advance(days=60)
    async with desk.database.as_user(user_id) as conn:
        assert await conn.scalar(sa.text("SELECT count(*) FROM activity")) == 2
    await empty_bin.run(house)
    async with desk.database.as_user(user_id) as conn:
        assert await conn.scalar(sa.text("SELECT count(*) FROM activity")) == 0

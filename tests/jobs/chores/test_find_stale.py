"""What a newer program computes otherwise is computed again without anybody asking."""

from uuid import UUID

import sqlalchemy as sa

from domestique.bootstrap import House
from domestique.jobs.chores import find_stale
from domestique.jobs.schedule import SCHEDULE
from domestique.services.desk import Desk
from tests.fakes.activities import ride
from tests.services.test_measure_activities import again, jobs
from tests.store.places import an_activity


async def test_defers_only_where_something_is_stale(
    house: House, desk: Desk, user_id: UUID, other_user_id: UUID
) -> None:
    await an_activity(desk, user_id, ride())
    await again(desk, user_id)
    await find_stale.run(house)
    assert await jobs(desk, user_id) == 0
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(sa.text("UPDATE activity_measure SET catalogue = 'older'"))
    await find_stale.run(house)
    assert (await jobs(desk, user_id), await jobs(desk, other_user_id)) == (1, 0)


def test_it_runs_when_a_worker_starts() -> None:
    assert any(entry.chore is find_stale.CHORE and entry.at_start for entry in SCHEDULE)

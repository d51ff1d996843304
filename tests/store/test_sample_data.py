"""The count of what is the demo athlete's: only living rows of this user."""

from uuid import UUID

from sqlalchemy import update

from domestique.services.desk import Desk
from domestique.store import sample_data
from domestique.store.sample_data import Samples
from domestique.store.tables.activities import activity
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_what_is_in_the_bin_or_somebody_elses_does_not_count(
    desk: Desk, user_id: UUID, other_user_id: UUID
) -> None:
    one, gone, _ = [await an_activity(desk, user_id, ride(), sha256=f"{n:064x}") for n in range(3)]
    async with desk.database.as_user(user_id) as conn:
        await conn.execute(update(activity).where(activity.c.id.in_([one, gone])).values(sample=True))
        await conn.execute(update(activity).where(activity.c.id == gone).values(deleted_at=desk.now()))
        assert await sample_data.count(conn, user_id) == Samples(1, 0)
    async with desk.database.as_user(other_user_id) as conn:
        assert await sample_data.count(conn, other_user_id) == Samples(0, 0)

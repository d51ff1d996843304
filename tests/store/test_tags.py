"""Tags in use, counted."""

from uuid import UUID

from sqlalchemy import update

from domestique.services.desk import Desk
from domestique.store import tags
from domestique.store.tables.activities import activity
from domestique.store.tags import Tag
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_the_most_used_first_without_the_bin(desk: Desk, user_id: UUID) -> None:
    made = [await an_activity(desk, user_id, ride(), sha256=f"{n:064x}") for n in range(3)]
    async with desk.database.as_user(user_id) as conn:
        for one, words in zip(made, (["b", "나"], ["a", "나"], ["나", "z"]), strict=True):
            await conn.execute(update(activity).where(activity.c.id == one).values(tags=words))
        await conn.execute(update(activity).where(activity.c.id == made[2]).values(deleted_at=desk.now()))
        assert await tags.every(conn, user_id) == (Tag("나", 2), Tag("a", 1), Tag("b", 1))

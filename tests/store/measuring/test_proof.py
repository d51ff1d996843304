from uuid import UUID

from domestique.services.desk import Desk
from domestique.store.measuring import proof
from tests.fakes.activities import ride
from tests.services.test_measure_activities import again
from tests.store.places import an_activity


async def test_the_same_from_nothing_as_kept(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    async with desk.database.as_user(user_id) as conn:
        assert await proof.kept_hash(conn, user_id, one) is None
    await again(desk, user_id)
    async with desk.database.as_user(user_id) as conn:
        made = await proof.anew(conn, user_id, one)
        assert made is not None and made.hash == await proof.kept_hash(conn, user_id, one)
        await proof.write(conn, user_id, made, now=desk.now())
        assert made.hash == await proof.kept_hash(conn, user_id, one)
        assert await proof.anew(conn, user_id, UUID(int=404)) is None

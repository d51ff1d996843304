from datetime import timedelta
from uuid import UUID

from domestique.services.change_activity import delete_activity
from domestique.services.desk import Desk
from domestique.store.measuring.sessions import look_at, prepare
from domestique.store.measuring.work import session_of
from tests.fakes.activities import ride
from tests.store.places import an_activity


async def test_a_session_with_what_was_asked_for(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    async with desk.database.as_user(user_id) as conn:
        found = await look_at(conn, user_id, one)
        assert found is not None
        session = session_of(await prepare(conn, user_id, *found, ("power",)))
        assert session.grid.channels.keys() == {"power"} and len(session.grid) == 111
        whole = session_of(await prepare(conn, user_id, *found, None))
        assert whole.grid.channels.keys() >= {"power", "heart_rate", "altitude"}


async def test_not_in_the_bin(desk: Desk, user_id: UUID) -> None:
    one = await an_activity(desk, user_id, ride())
    await delete_activity(desk, user_id, one, kept=timedelta(days=1))
    async with desk.database.as_user(user_id) as conn:
        assert await look_at(conn, user_id, one) is None
        assert await look_at(conn, user_id, UUID(int=404)) is None

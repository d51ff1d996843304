"""Sign-ins on their way: for ten minutes, once."""

from datetime import timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import pending_sign_ins as pending
from tests.fakes.clock import FixedClock


async def test_good_until_it_expires_and_only_once(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    ids = [desk.new_id() for _ in range(3)]
    kinds: tuple[pending.Needs, ...] = ("code", "redirect", "redirect")
    async with desk.database.as_user(user_id) as conn:
        for one, needs in zip(ids, kinds, strict=True):
            until = clock() + timedelta(minutes=10)
            await pending.add(
                conn, user_id, one, slug="strava", needs=needs, sealed_state=b"s", how=None, addresses={},
                connection_id=None, now=clock(), expires_at=until,
            )  # fmt: skip
        away = await pending.sent_away(conn, user_id, "strava", now=clock())
        assert [one.id for one in away] == [ids[2], ids[1]]
        assert await pending.take(conn, user_id, ids[0])
        assert not await pending.take(conn, user_id, ids[0])
        clock.advance(minutes=10)
        assert await pending.get(conn, user_id, ids[1], now=clock()) is None
        assert await pending.sent_away(conn, user_id, "strava", now=clock()) == ()
    async with desk.database.as_system() as conn:
        assert await pending.system_prune(conn, now=clock()) == 2

from datetime import UTC, datetime
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import webhooks
from domestique.store.webhooks import Delivery, Tally
from tests.store.places import a_raw_file

NOW = datetime(2026, 11, 21, 6, tzinfo=UTC)


async def test_a_source_each_found_by_address_and_gone_when_revoked(desk: Desk, user_id: UUID) -> None:
    raw_id = await a_raw_file(desk, user_id)
    first, second = desk.new_id(), desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        for one in (first, second):
            await webhooks.add(conn, user_id, one, name="Phone", sealed_secret=b"sealed", now=NOW)
        for trouble in ("webhook_shape", None):
            await webhooks.keep(conn, user_id, first, Delivery(raw_id, NOW, 1, 2, trouble))
        assert await webhooks.delivered(conn, user_id, first, raw_id) == Delivery(raw_id, NOW, 1, 2, None)
        assert await webhooks.delivered(conn, user_id, second, raw_id) is None
        listed = [(one.source, tally) for one, tally in await webhooks.every(conn, user_id)]
        assert listed == [("webhook_2", Tally(0, 0)), ("webhook", Tally(1, 0))]
        assert await webhooks.hold(conn, user_id, first, now=NOW)
        assert await webhooks.set_paused(conn, user_id, first, since=NOW)
        assert not await webhooks.hold(conn, user_id, first, now=NOW), "paused between its secret and its figures"
        assert await webhooks.set_paused(conn, user_id, first, since=None)
        assert not await webhooks.set_secret(conn, user_id, first, b"new", over=b"another")
        assert await webhooks.revoke(conn, user_id, first) and not await webhooks.revoke(conn, user_id, first)
        assert not await webhooks.hold(conn, user_id, first, now=NOW)
        assert not await webhooks.set_secret(conn, user_id, first, b"new", over=b"sealed")
        third = await webhooks.add(conn, user_id, desk.new_id(), name="Watch", sealed_secret=b"x", now=NOW)
        assert third.source == "webhook_3"
    async with desk.database.as_system() as conn:
        assert await webhooks.system_find(conn, first) is None
        found = await webhooks.system_find(conn, second)
        assert found is not None and found.user_id == user_id
        assert {one for _, one, _ in await webhooks.system_sealed(conn)} == {second, third.id}

"""Items are taken once, in order, and held only by whom they were given to."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from domestique.services.desk import Desk
from domestique.store import connections, outbox
from domestique.store.outbox import NewItem, Subject
from tests.fakes.shelf import Shelf, connected_to

SUBJECT = Subject("workout", UUID(int=77))
LEASE, OTHER = UUID(int=1), UUID(int=2)


@pytest.fixture
async def there(desk: Desk, user_id: UUID) -> UUID:
    return (await connected_to(desk, user_id, Shelf()))[1]


async def an_item(desk: Desk, user_id: UUID, there: UUID, *, subject: Subject = SUBJECT, **changes: Any) -> UUID:
    item_id = desk.new_id()
    given: dict[str, Any] = {"deed": "create", "tag": "t", "intent": {"day": "2026-11-24"}, "before": {}, **changes}
    async with desk.database.as_user(user_id) as conn:
        new = NewItem(id=item_id, connection_id=there, service="shelf", subject=subject, subject_name="x", **given)
        await outbox.add(conn, user_id, new, now=desk.now())
    return item_id


async def test_in_order_for_one_thing_and_once(desk: Desk, user_id: UUID, there: UUID) -> None:
    first, second = await an_item(desk, user_id, there), await an_item(desk, user_id, there)
    other = await an_item(desk, user_id, there, subject=Subject("workout", UUID(int=78)))
    now, until = desk.now(), desk.now() + timedelta(minutes=10)
    async with desk.database.as_user(user_id) as conn:
        taken = await outbox.take(conn, user_id, there, lease=LEASE, until=until, now=now)
        assert taken is not None and (taken.id, taken.attempt, taken.look_first) == (first, 1, False)
        again = await outbox.take(conn, user_id, there, lease=OTHER, until=until, now=now)
        assert again is not None and again.id == other, "the second waits for the first"
        assert await outbox.take(conn, user_id, there, lease=OTHER, until=until, now=now) is None
        assert await outbox.hold(conn, user_id, first, LEASE, until=until)
        assert not await outbox.hold(conn, user_id, first, OTHER, until=until)
        lost = await outbox.take(conn, user_id, there, lease=OTHER, until=until, now=until)
        assert lost is not None and (lost.id, lost.look_first, lost.attempt) == (first, True, 2)
        assert not await outbox.hold(conn, user_id, first, LEASE, until=until), "it was given to another"
        await outbox.settle(conn, user_id, first, state="done", now=now)
        last = await outbox.take(conn, user_id, there, lease=LEASE, until=until, now=now)
        assert last is not None and last.id == second
        found = await outbox.get(conn, user_id, first)
        assert (
            found is not None
            and not await outbox.newer(conn, user_id, last)
            and await outbox.newer(conn, user_id, found)
        )


async def test_one_at_a_time_where_two_might_take_the_same_thing_there(desk: Desk, user_id: UUID, there: UUID) -> None:
    """Push seed 101406: two routines were put into the same one that was given back."""
    await an_item(desk, user_id, there)
    other = await an_item(desk, user_id, there, subject=Subject("workout", UUID(int=78)))
    now, until = desk.now(), desk.now() + timedelta(minutes=10)
    async with desk.database.as_user(user_id) as conn:
        first = await outbox.take(conn, user_id, there, lease=LEASE, until=until, now=now, alone=True)
        assert first is not None
        assert await outbox.take(conn, user_id, there, lease=OTHER, until=until, now=now, alone=True) is None
        await outbox.settle(conn, user_id, first.id, state="done", now=now)
        second = await outbox.take(conn, user_id, there, lease=OTHER, until=until, now=now, alone=True)
        assert second is not None and second.id == other


async def test_what_is_due_and_what_waits_for_the_connection(desk: Desk, user_id: UUID, there: UUID) -> None:
    item = await an_item(desk, user_id, there)
    now = desk.now()
    mine = ((user_id, there),)
    async with desk.database.as_system() as conn:
        assert await outbox.system_due(conn, now=now, limit=9) == mine
        assert await outbox.system_due(conn, now=now - timedelta(seconds=1), limit=9) == ()
    async with desk.database.as_user(user_id) as conn:
        await outbox.postpone(conn, user_id, there, until=None, trouble="key_revoked", now=now)
        await connections.set_state(conn, user_id, there, "needs_you", next_try_at=None)
    async with desk.database.as_system() as conn:
        assert await outbox.system_due(conn, now=now, limit=9) == ()
    async with desk.database.as_user(user_id) as conn:
        assert await outbox.take(conn, user_id, there, lease=LEASE, until=now, now=now) is None
        await connections.set_state(conn, user_id, there, "ok", next_try_at=None)
    async with desk.database.as_system() as conn:
        assert await outbox.system_due(conn, now=now, limit=9) == mine
    async with desk.database.as_user(user_id) as conn:
        await outbox.wake(conn, user_id, there, now=now)
        assert await outbox.take(conn, user_id, there, lease=LEASE, until=now, now=now) is not None
        await outbox.settle(conn, user_id, item, state="waiting", now=now)
        await connections.forget(conn, user_id, there, now=now)
    async with desk.database.as_system() as conn:
        assert await outbox.system_give_up(conn, now=now) == 1
    async with desk.database.as_user(user_id) as conn:
        ended = await outbox.get(conn, user_id, item)
        assert ended is not None and (ended.state, ended.trouble) == ("cancelled", "forgotten")
        assert await outbox.open_about(conn, user_id, "workout", [SUBJECT.id]) == ()
        assert [one.id for one in await outbox.page(conn, user_id, states=["cancelled"], limit=9)] == [item]
        assert await outbox.page(conn, user_id, after=item, limit=9) == ()
        assert [one.id for one in await outbox.page(conn, user_id, subject_kind="workout", limit=9)] == [item]
        assert await outbox.page(conn, user_id, subject_kind="activity", limit=9) == ()

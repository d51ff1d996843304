"""Connections: told apart, held by one at a time, forgotten without what came from them."""

from datetime import timedelta
from uuid import UUID

from domestique.services.desk import Desk
from domestique.store import connections
from tests.fakes.clock import FixedClock


async def add(desk: Desk, user_id: UUID, account: str, slug: str = "hevy") -> UUID:
    connection_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await connections.add(
            conn, user_id, connection_id, slug=slug, service=slug, account_id=account, account_name=None,
            sealed_secret=b"sealed", addresses={}, valid_until=None, now=desk.now(),
        )  # fmt: skip
    return connection_id


async def test_rows_of_a_second_account_have_a_name_of_their_own(desk: Desk, user_id: UUID) -> None:
    for account in ("a", "b", "c"):
        await add(desk, user_id, account)
    async with desk.database.as_user(user_id) as conn:
        assert [one.source for one in await connections.every(conn, user_id)] == ["hevy", "hevy_2", "hevy_3"]


async def test_one_reads_at_a_time_until_it_falls_silent(desk: Desk, user_id: UUID, clock: FixedClock) -> None:
    one, other = desk.new_id(), desk.new_id()
    there = await add(desk, user_id, "a")
    async with desk.database.as_user(user_id) as conn:

        async def take(who: UUID) -> bool:
            silent = clock() - timedelta(minutes=10)
            return await connections.take_hold(conn, user_id, there, who, now=clock(), silent_since=silent)

        assert await take(one)
        assert await take(one)
        assert not await take(other)
        clock.advance(minutes=9)
        assert await connections.still_hold(conn, user_id, there, one, now=clock())
        clock.advance(minutes=9)
        assert not await take(other)
        clock.advance(minutes=2)
        assert await take(other)
        assert not await connections.still_hold(conn, user_id, there, one, now=clock())
        await connections.let_go(conn, user_id, there, one)
        assert await connections.still_hold(conn, user_id, there, other, now=clock())


async def test_a_forgotten_connection_has_no_secret_takes_none_and_is_not_due(desk: Desk, user_id: UUID) -> None:
    there = await add(desk, user_id, "a")
    async with desk.database.as_user(user_id) as conn:
        assert await connections.forget(conn, user_id, there, now=desk.now())
        assert not await connections.set_secret(conn, user_id, there, b"late")
        assert await connections.get(conn, user_id, there) is None
        kept = await connections.get(conn, user_id, there, forgotten=True)
    assert kept is not None
    assert kept.sealed_secret is None
    async with desk.database.as_system() as conn:
        assert await connections.system_due(conn, now=desk.now(), farthest=desk.now() + timedelta(days=2)) == ()


async def test_due_is_what_waits_no_longer_and_what_a_wrong_clock_wrote(
    desk: Desk, user_id: UUID, clock: FixedClock
) -> None:
    ids = [await add(desk, user_id, account) for account in "abc"]
    waits = (timedelta(minutes=-1), timedelta(minutes=30), timedelta(days=400))
    async with desk.database.as_user(user_id) as conn:
        for one, wait in zip(ids, waits, strict=True):
            await connections.put_off(conn, user_id, one, until=clock() + wait)
    async with desk.database.as_system() as conn:
        due = await connections.system_due(conn, now=clock(), farthest=clock() + timedelta(days=2))
    assert [one.id for one in due] == [ids[0], ids[2]]

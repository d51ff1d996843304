import asyncio
from uuid import UUID

from domestique.store import second_factors
from domestique.store.database import Database
from tests.fakes.clock import FixedClock


async def test_an_offer_is_replaced_until_one_is_in_force(database: Database, user_id: UUID, clock: FixedClock) -> None:
    async with database.as_user(user_id) as conn:
        assert await second_factors.offer(conn, user_id, b"one", now=clock())
        assert await second_factors.offer(conn, user_id, b"two", now=clock())
        assert not await second_factors.in_force(conn, user_id)
        assert await second_factors.confirm(conn, user_id, step=7, now=clock())
        assert not await second_factors.confirm(conn, user_id, step=8, now=clock())
        assert not await second_factors.offer(conn, user_id, b"three", now=clock())
        kept = await second_factors.get(conn, user_id)
    assert kept is not None
    assert (kept.sealed_secret, kept.last_step) == (b"two", 7)


async def test_of_many_with_one_code_one_gets_through(database: Database, user_id: UUID, clock: FixedClock) -> None:
    async with database.as_user(user_id) as conn:
        await second_factors.offer(conn, user_id, b"one", now=clock())
        await second_factors.confirm(conn, user_id, step=7, now=clock())
        await second_factors.replace_recovery_codes(conn, user_id, ["aaaa", "bbbb"])

    async def step() -> bool:
        async with database.as_user(user_id) as conn:
            return await second_factors.take_step(conn, user_id, 9)

    async def recovery() -> bool:
        async with database.as_user(user_id) as conn:
            return await second_factors.use_recovery_code(conn, user_id, "aaaa", now=clock())

    assert sorted(await asyncio.gather(*(step() for _ in range(6)))) == [False] * 5 + [True]
    assert sorted(await asyncio.gather(*(recovery() for _ in range(6)))) == [False] * 5 + [True]
    async with database.as_user(user_id) as conn:
        assert await second_factors.recovery_codes_left(conn, user_id) == 1
        assert not await second_factors.take_step(conn, user_id, 8), "older than one taken"


async def test_removing_takes_the_recovery_codes_too(database: Database, user_id: UUID, clock: FixedClock) -> None:
    async with database.as_user(user_id) as conn:
        await second_factors.offer(conn, user_id, b"one", now=clock())
        await second_factors.replace_recovery_codes(conn, user_id, ["aaaa"])
        assert await second_factors.remove(conn, user_id)
        assert not await second_factors.remove(conn, user_id)
        assert await second_factors.recovery_codes_left(conn, user_id) == 0

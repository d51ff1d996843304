import asyncio
from datetime import timedelta
from uuid import UUID

from domestique.store import idempotency
from domestique.store.database import Database
from domestique.store.idempotency import Earlier
from tests.fakes.clock import FixedClock


async def _claim(database: Database, user_id: UUID, clock: FixedClock) -> Earlier | None:
    async with database.as_user(user_id) as conn:
        return await idempotency.claim(conn, user_id, "k", b"print", now=clock())


async def test_of_many_one_gets_the_key_and_the_others_hear_so(
    database: Database, user_id: UUID, other_user_id: UUID, clock: FixedClock
) -> None:
    claims = await asyncio.gather(*(_claim(database, user_id, clock) for _ in range(6)))
    assert claims.count(None) == 1
    assert claims.count(Earlier(b"print", None, None)) == 5
    assert await _claim(database, other_user_id, clock) is None, "everyone has their own keys"


async def test_what_was_answered_is_kept_for_a_day(database: Database, user_id: UUID, clock: FixedClock) -> None:
    await _claim(database, user_id, clock)
    async with database.as_user(user_id) as conn:
        await idempotency.settle(conn, user_id, "k", status=201, body=b"{}")
        await idempotency.release(conn, user_id, "k")
    assert await _claim(database, user_id, clock) == Earlier(b"print", 201, b"{}")
    clock.advance(days=1, seconds=1)
    assert await _claim(database, user_id, clock) is None


async def test_who_died_over_it_does_not_keep_it(database: Database, user_id: UUID, clock: FixedClock) -> None:
    await _claim(database, user_id, clock)
    clock.now += idempotency.ABANDONED + timedelta(seconds=1)
    assert await _claim(database, user_id, clock) is None
    clock.advance(days=2)
    async with database.as_system() as conn:
        assert await idempotency.system_prune(conn, now=clock()) == 1

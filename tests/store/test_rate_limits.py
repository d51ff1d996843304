import asyncio
from datetime import timedelta

from domestique.store import rate_limits
from domestique.store.database import Database
from domestique.store.rate_limits import Bucket, Guard, limit_key
from tests.fakes.clock import FixedClock

BUCKET = Bucket(size=5, per_second=0.5)
GUARD = Guard(free=3, longest=timedelta(seconds=60), forgets_after=timedelta(hours=1))


async def _take(database: Database, clock: FixedClock, key: str = "k") -> float:
    async with database.as_system() as conn:
        return await rate_limits.system_take(conn, key, BUCKET, now=clock())


async def _attempt(database: Database, clock: FixedClock) -> int:
    async with database.as_system() as conn:
        return await rate_limits.system_begin_attempt(conn, "k", GUARD, now=clock())


async def test_a_bucket_pays_until_it_is_empty_and_fills_again(database: Database, clock: FixedClock) -> None:
    assert [await _take(database, clock) for _ in range(7)] == [0, 0, 0, 0, 0, 2, 2]
    assert await _take(database, clock, "another") == 0
    clock.advance(seconds=4)
    assert [await _take(database, clock) > 0 for _ in range(3)] == [False, True, True]
    clock.advance(hours=1)
    assert [await _take(database, clock) > 0 for _ in range(6)] == [False] * 5 + [True]


async def test_a_bucket_holds_when_many_reach_in_at_once(database: Database, clock: FixedClock) -> None:
    waits = await asyncio.gather(*(_take(database, clock) for _ in range(15)))
    assert sorted(wait > 0 for wait in waits) == [False] * 5 + [True] * 10


async def test_clocks_that_run_back_give_nothing_away(database: Database, clock: FixedClock) -> None:
    for _ in range(5):
        await _take(database, clock)
    clock.advance(minutes=-10)
    assert await _take(database, clock) > 0


async def test_each_failure_waits_longer_up_to_the_longest(database: Database, clock: FixedClock) -> None:
    assert [await _attempt(database, clock) for _ in range(3)] == [0, 0, 0]
    for wait in (2, 4, 8, 16, 32, 60, 60):
        assert await _attempt(database, clock) == 0
        assert await _attempt(database, clock) == wait
        clock.advance(seconds=wait)


async def test_many_attempts_at_once_are_no_better_than_one_after_another(
    database: Database, clock: FixedClock
) -> None:
    waits = await asyncio.gather(*(_attempt(database, clock) for _ in range(15)))
    assert len([wait for wait in waits if not wait]) == 4


async def test_time_and_success_are_forgiving(database: Database, clock: FixedClock) -> None:
    for _ in range(5):
        await _attempt(database, clock)
    assert await _attempt(database, clock) > 0
    async with database.as_system() as conn:
        await rate_limits.system_forget(conn, "k")
    assert [await _attempt(database, clock) for _ in range(4)] == [0, 0, 0, 0]
    clock.advance(hours=1, seconds=1)
    assert [await _attempt(database, clock) for _ in range(4)] == [0, 0, 0, 0]


async def test_what_was_neither_right_nor_wrong_is_taken_back(database: Database, clock: FixedClock) -> None:
    for _ in range(10):
        assert await _attempt(database, clock) == 0
        async with database.as_system() as conn:
            await rate_limits.system_take_back_attempt(conn, "k", now=clock())


async def test_old_rows_go(database: Database, clock: FixedClock) -> None:
    await _take(database, clock)
    async with database.as_system() as conn:
        assert await rate_limits.system_prune(conn, before=clock()) == 0
        clock.advance(days=1)
        assert await rate_limits.system_prune(conn, before=clock()) == 1


def test_keys_tell_nothing() -> None:
    key = limit_key("sign-in", "minji@example.org", "203.0.113.7")
    assert "minji" not in key
    assert "203" not in key.removeprefix("sign-in:") or len(key) == len("sign-in:") + 32
    assert limit_key("a", "b", "c") != limit_key("a", "bc")

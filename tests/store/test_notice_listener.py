import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

import pytest
from sqlalchemy import text

from domestique.store.database import Database
from domestique.store.notice_listener import Listener, Subscription
from domestique.store.notices import RESYNC, Notice, publish


@pytest.fixture
async def listener(database_url: str) -> AsyncIterator[Listener]:
    async with Listener(database_url, limit=5, quiet_seconds=0.2).running() as listener:
        await asyncio.wait_for(listener.listening.wait(), 30)
        yield listener


async def say(database: Database, user_id: UUID, *ids: str) -> None:
    async with database.as_user(user_id) as conn:
        for id in ids:
            await publish(conn, user_id, topic="import", id=id)


async def hear(subscription: Subscription, count: int) -> list[Notice]:
    async with asyncio.timeout(30):
        return [await anext(subscription) for _ in range(count)]


async def test_each_hears_their_own(listener: Listener, database: Database, user_id: UUID, other_user_id: UUID) -> None:
    with listener.subscribe(user_id) as mine, listener.subscribe(other_user_id) as theirs:
        await say(database, user_id, "a", "b")
        await say(database, other_user_id, "c")
        assert await hear(mine, 2) == [Notice("import", "a"), Notice("import", "b")]
        assert await hear(theirs, 1) == [Notice("import", "c")]
    assert listener.subscribers == 0


async def test_two_windows_of_one_person_both_hear(listener: Listener, database: Database, user_id: UUID) -> None:
    with listener.subscribe(user_id) as one, listener.subscribe(user_id) as two:
        await say(database, user_id, "a")
        assert await hear(one, 1) == await hear(two, 1)


async def test_a_slow_reader_is_told_to_look_anew(listener: Listener, database: Database, user_id: UUID) -> None:
    with listener.subscribe(user_id) as slow, listener.subscribe(user_id) as quick:
        for id in range(20):
            await say(database, user_id, str(id))
            assert await hear(quick, 1) == [Notice("import", str(id))]
        assert await hear(slow, 1) == [RESYNC]
        await say(database, user_id, "after")
        assert await hear(slow, 1) == [Notice("import", "after")]


async def test_equal_notices_wait_once(listener: Listener, database: Database, user_id: UUID) -> None:
    with listener.subscribe(user_id) as slow, listener.subscribe(user_id) as quick:
        for _ in range(10):
            await say(database, user_id, "same")
            await hear(quick, 1)
        await say(database, user_id, "other")
        assert await hear(slow, 2) == [Notice("import", "same"), Notice("import", "other")]


async def test_after_a_lost_connection_everyone_looks_anew(
    listener: Listener, database: Database, user_id: UUID
) -> None:
    with listener.subscribe(user_id) as mine:
        async with database.as_system() as conn:
            cut = await conn.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND application_name = 'domestique notices'"
                )
            )
            assert cut.scalars().all() == [True]
        assert await hear(mine, 1) == [RESYNC]
        await say(database, user_id, "a")
        assert await hear(mine, 1) == [Notice("import", "a")]


async def test_a_quiet_time_ends_nothing(listener: Listener, database: Database, user_id: UUID) -> None:
    with listener.subscribe(user_id) as mine:
        await asyncio.sleep(0.5)
        await say(database, user_id, "a")
        assert await hear(mine, 1) == [Notice("import", "a")]


async def test_the_end_of_the_listener_ends_its_subscriptions(database_url: str, user_id: UUID) -> None:
    async with Listener(database_url).running() as listener:
        mine = listener.subscribe(user_id)
        reading = asyncio.create_task(_all(mine))
        await asyncio.wait_for(listener.listening.wait(), 30)
    assert await asyncio.wait_for(reading, 30) == []


async def _all(subscription: Subscription) -> list[Notice]:
    return [notice async for notice in subscription]


async def test_an_absent_database_is_waited_for(user_id: UUID, tmp_path: object) -> None:
    async with Listener(f"postgresql://nobody@/nothing?host={tmp_path}").running() as listener:
        listener.subscribe(user_id)
        await asyncio.sleep(0.3)
        assert not listener.listening.is_set()

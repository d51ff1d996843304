from datetime import datetime, timedelta
from uuid import UUID

from domestique.store import sessions
from domestique.store.database import Database
from tests.fakes.clock import FixedClock

TOKEN = b"t" * 32
ID = UUID("01930000-0000-7000-8000-0000000000b1")
IDLE = timedelta(days=30)


async def _open(database: Database, user_id: UUID, now: datetime) -> None:
    async with database.as_user(user_id) as conn:
        await sessions.insert_one(
            conn,
            user_id,
            id=ID,
            token=TOKEN,
            now=now,
            ends_at=now + timedelta(days=90),
            user_agent="x" * 5000,
            address="::1",
        )


async def test_only_its_hash_is_kept_and_long_agents_are_cut(
    database: Database, user_id: UUID, clock: FixedClock
) -> None:
    await _open(database, user_id, clock())
    async with database.as_user(user_id) as conn:
        found = await sessions.find(conn, user_id, TOKEN, now=clock(), idle=IDLE)
        row = str((await conn.exec_driver_sql("SELECT * FROM session")).all())
    assert found is not None
    assert len(found.user_agent) == 300
    assert TOKEN.decode() not in row


async def test_touching_writes_at_most_once_a_minute(database: Database, user_id: UUID, clock: FixedClock) -> None:
    await _open(database, user_id, clock())
    begun = clock()
    for seconds, seen in ((30, 0), (31, 61), (30, 61), (31, 122)):
        clock.advance(seconds=seconds)
        async with database.as_user(user_id) as conn:
            await sessions.touch(conn, user_id, ID, now=clock(), address="::2")
            found = await sessions.find(conn, user_id, TOKEN, now=clock(), idle=IDLE)
        assert found is not None
        assert (found.last_seen_at - begun).total_seconds() == seen


async def test_what_ended_is_not_found_listed_or_live_and_goes(
    database: Database, user_id: UUID, clock: FixedClock
) -> None:
    await _open(database, user_id, clock())
    clock.advance(days=31)
    async with database.as_user(user_id) as conn:
        assert await sessions.find(conn, user_id, TOKEN, now=clock(), idle=IDLE) is None
        assert await sessions.live(conn, user_id, now=clock(), idle=IDLE) == ()
    clock.advance(days=60)
    async with database.as_user(user_id) as conn:
        assert not await sessions.is_live(conn, user_id, ID, now=clock())
    async with database.as_system() as conn:
        assert await sessions.system_prune(conn, now=clock(), idle=IDLE) == 1

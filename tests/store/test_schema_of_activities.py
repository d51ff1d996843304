"""What the tables themselves promise: storage, and an account that can be erased whole."""

from uuid import UUID

from sqlalchemy import text

from domestique.services.desk import Desk
from domestique.store.database import Database
from tests.fakes.activities import gym, ride
from tests.store.filler import TENANT_TABLES
from tests.store.places import an_activity


async def test_an_erased_account_takes_everything_along(desk: Desk, user_id: UUID) -> None:
    await an_activity(desk, user_id, ride())
    await an_activity(desk, user_id, gym(), sha256="02" * 32)
    async with desk.database.as_system() as conn:
        await conn.execute(text("DELETE FROM user_account WHERE id = :id"), {"id": user_id})
    async with desk.database.as_system() as conn:
        for table in TENANT_TABLES:
            assert await conn.scalar(text(f"SELECT count(*) FROM {table.name}")) == 0


async def test_samples_are_not_compressed_twice(database: Database) -> None:
    async with database.as_system() as conn:
        storage = await conn.scalar(
            text(
                "SELECT attstorage::text FROM pg_attribute "
                "WHERE attrelid = 'activity_stream'::regclass AND attname = 'data'"
            )
        )
    assert storage == "e"

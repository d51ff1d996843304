from importlib.resources import files

import pytest
from procrastinate import schema
from sqlalchemy import text

from domestique.store import queue_backend
from domestique.store.database import Database
from domestique.store.migrate import downgrade, upgrade


def test_the_frozen_schema_is_the_installed_librarys() -> None:
    """When this fails, procrastinate has a new schema: freeze it beside the old one, write the migration, and move
    `queue_backend.SCHEMA`."""
    frozen = files("domestique.store") / "migrations" / "sql" / f"procrastinate-{queue_backend.SCHEMA}.sql"
    shipped = schema.SchemaManager.get_schema()
    assert frozen.read_text("utf-8").endswith(shipped)
    newest = sorted(path.name for path in schema.migrations_path.iterdir() if path.name.endswith(".sql"))[-1]
    assert newest.startswith(queue_backend.SCHEMA)


async def test_the_migrated_database_fits(database: Database) -> None:
    async with database.as_system() as conn:
        await queue_backend.system_check_schema(conn)


async def test_a_database_without_the_queue_is_told_so(database: Database) -> None:
    async with database.as_system() as conn:
        await conn.execute(text("DROP TABLE procrastinate_jobs CASCADE"))
        with pytest.raises(queue_backend.WrongQueueSchema, match="missing"):
            await queue_backend.system_check_schema(conn)


async def test_going_down_leaves_nothing_of_the_queue_and_up_brings_it_back(
    database: Database, database_url: str
) -> None:
    left = text(
        "SELECT relname AS name FROM pg_class WHERE relname ~ '^(idx_)?procrastinate' "
        "UNION SELECT proname FROM pg_proc WHERE proname ~ '^procrastinate' "
        "UNION SELECT typname FROM pg_type WHERE typname ~ 'procrastinate' ORDER BY name"
    )
    async with database.as_system() as conn:
        before = (await conn.execute(left)).scalars().all()
    downgrade(database_url, "0002")
    async with database.as_system() as conn:
        assert (await conn.execute(left)).scalars().all() == []
    upgrade(database_url, "0003")
    async with database.as_system() as conn:
        assert (await conn.execute(left)).scalars().all() == before != []
        await queue_backend.system_check_schema(conn)

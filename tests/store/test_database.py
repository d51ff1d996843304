import asyncio
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from domestique.store import accounts
from domestique.store.database import Database, DatabaseDown, sqlalchemy_url


async def test_a_user_sees_one_account_and_the_system_all(
    database: Database, user_id: UUID, other_user_id: UUID
) -> None:
    count = text("SELECT count(*) FROM user_account")
    async with database.as_user(user_id) as conn:
        assert await conn.scalar(count) == 1
        assert await accounts.get(conn, other_user_id) is None
    async with database.as_system() as conn:
        assert await conn.scalar(count) == 2
    async with database.engine.connect() as conn:
        assert await conn.scalar(count) == 0, "a connection that nobody named a user for sees nothing"


async def test_what_fails_is_undone_and_the_scope_does_not_outlive_it(database: Database, user_id: UUID) -> None:
    async def change_and_fail() -> None:
        async with database.as_user(user_id) as conn:
            await conn.execute(text("UPDATE user_account SET name = 'changed'"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await change_and_fail()
    async with database.as_user(user_id) as conn:
        account = await accounts.get(conn, user_id)
    assert account is not None
    assert account.name == "minji"


async def test_a_database_that_is_away_is_told_apart_from_a_wrong_statement(database: Database) -> None:
    away = Database.at("postgresql://nobody@127.0.0.1:1/nowhere")
    with pytest.raises(DatabaseDown):
        async with away.as_system():
            pass
    await away.close()
    with pytest.raises(ProgrammingError):
        async with database.as_system() as conn:
            await conn.execute(text("SELECT nonsense"))


async def test_a_connection_cut_in_the_middle_is_the_database_away(database: Database, server_url: str) -> None:
    async def cut() -> None:
        async with database.as_system() as conn:
            pid = await conn.scalar(text("SELECT pg_backend_pid()"))
            with psycopg.connect(server_url, autocommit=True) as admin:
                admin.execute("SELECT pg_terminate_backend(%s)", [pid])
            await conn.execute(text("SELECT 1"))

    with pytest.raises(DatabaseDown):
        await cut()
    async with database.as_system() as conn:
        assert await conn.scalar(text("SELECT 1")) == 1


async def test_cancelled_work_gives_its_connection_back(database: Database) -> None:
    async def hang() -> None:
        async with database.as_system() as conn:
            await conn.execute(text("SELECT pg_sleep(60)"))

    for _ in range(3):
        task = asyncio.create_task(hang())
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert database.engine.pool.checkedout() == 0  # type: ignore[attr-defined]


async def test_parameters_stay_out_of_errors(database: Database) -> None:
    with pytest.raises(ProgrammingError) as caught:
        async with database.as_system() as conn:
            await conn.execute(text("SELECT nonsense WHERE 'x' = :planted"), {"planted": "planted-secret"})
    assert "planted-secret" not in str(caught.value)


def test_any_libpq_url_gets_our_driver() -> None:
    for url in ("postgres://a@b/c", "postgresql://a@b/c", "postgresql+psycopg://a@b/c"):
        assert sqlalchemy_url(url) == "postgresql+psycopg://a@b/c"

"""Nobody reaches anybody else's rows: not by a table, not by a function, not by a query that forgot its WHERE.

Nothing here names a table or function of today, except where it explains an exception: what comes later is covered.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

import domestique.store
from domestique.store.database import Database
from domestique.store.new_recordings import UnstorableRow
from domestique.store.tables.metadata import metadata
from tests.store.filler import MARKS, TENANT_TABLES, a_row, arguments
from tests.store.snapshot import everything_of

NOBODYS = {
    "user_account": "its own tenant: the row's id is the user; closed by a policy of its own",
    "rate_bucket": "holds hashed keys of addresses and accounts, and counts; never shown to anyone",
}
WITHOUT_USER = {
    "keyset.fetch": "pages of a query that its caller, a repository function, has bound to a user",
    "queue_backend.withdraw": "the queue's own table, by a number that job_run gave for this user",
    "queue_backend.ask_to_abort": "the queue's own table, by a number that job_run gave for this user",
}


def repository_functions() -> Iterator[tuple[str, Any]]:
    for module_info in pkgutil.iter_modules(domestique.store.__path__):
        if module_info.ispkg:
            continue
        module = importlib.import_module(f"domestique.store.{module_info.name}")
        for name, function in vars(module).items():
            mine = inspect.iscoroutinefunction(function) and function.__module__ == module.__name__
            if mine and not name.startswith("_") and "conn" in inspect.signature(function).parameters:
                yield f"{module_info.name}.{name}", function


TENANT_FUNCTIONS = {
    name: function
    for name, function in repository_functions()
    if list(inspect.signature(function).parameters)[:2] == ["conn", "user_id"]
}


async def answer_of(conn: AsyncConnection, function: Any, user_id: UUID) -> object:
    """What the database refuses (a key that leads nowhere, a row twice) is an answer too, and undone."""
    try:
        async with conn.begin_nested():
            return await function(conn, user_id, **arguments(function))
    except (DBAPIError, UnstorableRow) as refused:
        return type(refused)


@pytest.fixture
async def victim(database: Database, user_id: UUID) -> UUID:
    """A user with a row in every table."""
    async with database.as_system() as conn:
        for table in TENANT_TABLES:
            await conn.execute(sa.insert(table).values(a_row(table, user_id)))
    return user_id


def test_tables_without_a_user_are_known_and_few() -> None:
    assert {table.name for table in metadata.sorted_tables if "user_id" not in table.c} == NOBODYS.keys()


@pytest.mark.parametrize("table", TENANT_TABLES, ids=lambda table: table.name)
def test_the_user_is_part_of_the_key(table: sa.Table) -> None:
    assert "user_id" in table.primary_key.columns


@pytest.mark.parametrize("table", TENANT_TABLES, ids=lambda table: table.name)
def test_keys_lead_only_to_rows_of_the_same_user(table: sa.Table) -> None:
    for key in table.foreign_key_constraints:
        to_account = key.referred_table.name == "user_account" and key.column_keys == ["user_id"]
        pairs = {(element.parent.name, element.column.name) for element in key.elements}
        assert to_account or ("user_id", "user_id") in pairs, f"{table.name}: {key.name}"


async def test_a_stranger_sees_and_changes_nothing(database: Database, victim: UUID, other_user_id: UUID) -> None:
    async with database.as_system() as conn:
        before = await everything_of(conn, victim)
    assert all(before.values()), "the victim has a row in every table"
    async with database.as_user(other_user_id) as conn:
        for table in TENANT_TABLES:
            assert await conn.scalar(sa.text(f"SELECT count(*) FROM {table.name}")) == 0, table.name
            assert (await conn.execute(sa.text(f"UPDATE {table.name} SET user_id = user_id"))).rowcount == 0
            assert (await conn.execute(sa.text(f"DELETE FROM {table.name}"))).rowcount == 0
    async with database.as_system() as conn:
        assert await everything_of(conn, victim) == before


@pytest.mark.parametrize("table", TENANT_TABLES, ids=lambda table: table.name)
async def test_a_stranger_cannot_write_in_anothers_name(
    database: Database, user_id: UUID, other_user_id: UUID, table: sa.Table
) -> None:
    async def forge() -> None:
        async with database.as_user(other_user_id) as conn:
            await conn.execute(sa.insert(table).values(a_row(table, user_id)))

    with pytest.raises(DBAPIError, match="row-level security"):
        await forge()


async def test_nobody_in_particular_sees_nothing(database: Database, victim: UUID) -> None:
    async with database.engine.begin() as conn:
        for table in (*TENANT_TABLES, metadata.tables["user_account"]):
            assert await conn.scalar(sa.text(f"SELECT count(*) FROM {table.name}")) == 0, table.name


def test_every_repository_function_says_whose_rows_it_is_about() -> None:
    odd = {
        name
        for name, _ in repository_functions()
        if name not in TENANT_FUNCTIONS and not name.partition(".")[2].startswith("system_")
    }
    assert odd == WITHOUT_USER.keys()


@pytest.mark.parametrize("scope", ["user", "system"])
async def test_no_function_reaches_another_users_rows(
    database: Database, victim: UUID, other_user_id: UUID, scope: str
) -> None:
    """In the system's scope, too, where row level security would not help a query that forgot its user."""
    async with database.as_system() as conn:
        before = await everything_of(conn, victim)
    for name, function in TENANT_FUNCTIONS.items():
        async with database.as_user(other_user_id) if scope == "user" else database.as_system() as conn:
            answer = repr(await answer_of(conn, function, other_user_id))
            assert not any(mark in answer for mark in MARKS), f"{name} answered {answer}"
            if scope == "system":
                assert await everything_of(conn, victim) == before, f"{name} changed another's rows"
            await conn.rollback()
    async with database.as_system() as conn:
        assert await everything_of(conn, victim) == before


async def test_the_functions_do_reach_their_own_users_rows(database: Database, victim: UUID) -> None:
    """Or else the test above would prove nothing: with the same arguments the owner is answered or changes a row."""
    silent = set()
    async with database.as_system() as conn:
        before = await everything_of(conn, victim)
    for name, function in TENANT_FUNCTIONS.items():
        async with database.as_user(victim) as conn:
            answer = await answer_of(conn, function, victim)
            if not answer and await everything_of(conn, victim) == before:
                silent.add(name)
            await conn.rollback()
    assert len(silent) < len(TENANT_FUNCTIONS) / 3, sorted(silent)

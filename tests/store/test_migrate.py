"""The migrations build what the tables say, down undoes up, and up again is the same."""

import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine

from domestique.store.database import sqlalchemy_url
from domestique.store.migrate import current, downgrade, head, upgrade
from domestique.store.tables.metadata import metadata


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = create_engine(sqlalchemy_url(database_url))
    yield engine
    engine.dispose()


def _ours(_: object, name: str | None, kind: str, *__: object) -> bool:
    """procrastinate's tables come from its own frozen schema (migration 0003), compared in test_queue_backend.py."""
    return not (kind == "table" and name is not None and name.startswith("procrastinate_"))


def test_the_tables_are_what_the_migrations_build(engine: Engine) -> None:
    with engine.connect() as connection:
        options = {"include_object": _ours, "compare_type": True, "compare_server_default": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []


def test_every_tenant_table_is_closed_to_others(engine: Engine) -> None:
    tenants = {table.name for table in metadata.tables.values() if "user_id" in table.columns}
    with engine.connect() as connection:
        closed = connection.exec_driver_sql(
            "SELECT relname FROM pg_class JOIN pg_policy ON polrelid = pg_class.oid "
            "WHERE relrowsecurity AND relforcerowsecurity"
        )
        assert set(closed.scalars()) >= tenants
    for name in tenants:
        assert next(iter(metadata.tables[name].primary_key)).name == "user_id", name


def test_down_to_nothing_and_up_again(database_url: str) -> None:
    def shape() -> list[tuple[object, ...]]:
        with psycopg.connect(database_url) as connection:
            return connection.execute(
                "SELECT table_name, column_name, data_type, is_nullable, column_default "
                "FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, column_name"
            ).fetchall()

    before = shape()
    downgrade(database_url, "base")
    assert {row[0] for row in shape()} == {"alembic_version"}
    upgrade(database_url)
    assert current(database_url) == head()
    assert shape() == before


def test_the_head_is_the_end_of_the_one_chain() -> None:
    script = ScriptDirectory(str(files("domestique.store") / "migrations"))
    assert head() == script.get_current_head()
    assert all(step.path.rpartition("/")[2].startswith(f"{step.revision}_") for step in script.walk_revisions())


def test_two_processes_that_migrate_at_once_do_not_race(database_url: str) -> None:
    downgrade(database_url, "base")
    script = "import sys; from domestique.store.migrate import upgrade; upgrade(sys.argv[1])"
    both = [
        subprocess.Popen([sys.executable, "-c", script, database_url], stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert current(database_url) == head()

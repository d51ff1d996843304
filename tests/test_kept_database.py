"""A test finds nothing of the tests before it, whatever they did."""

from collections.abc import Iterator

import psycopg
import pytest

from tests.kept_database import KeptDatabase

FILL = (
    "INSERT INTO rate_bucket (key, tokens, updated_at) VALUES ('a', 1, now())",
    "INSERT INTO procrastinate_jobs (task_name, queue_name) VALUES ('note', 'q')",
)


@pytest.fixture
def kept(server_url: str, template: str) -> Iterator[KeptDatabase]:
    kept = KeptDatabase(server_url, template)
    yield kept
    kept.drop()


def do(url: str, *statements: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute("SELECT set_config('app.scope', 'system', false)")
        for statement in statements:
            connection.execute(statement)


def ask(url: str, question: str) -> object:
    with psycopg.connect(url) as connection:
        connection.execute("SELECT set_config('app.scope', 'system', false)")
        row = connection.execute(question).fetchone()
    assert row is not None
    return row[0]


def test_rows_go_and_numbers_begin_again(kept: KeptDatabase) -> None:
    url = kept.url()
    do(url, *FILL)
    kept.clear()
    assert kept.url() == url
    assert ask(url, "SELECT (SELECT count(*) FROM rate_bucket) + (SELECT count(*) FROM procrastinate_jobs)") == 0
    assert ask(url, "SELECT count(*) FROM alembic_version") == 1
    do(url, *FILL)
    assert ask(url, "SELECT min(id) FROM procrastinate_jobs") == 1


@pytest.mark.parametrize(
    "breach",
    [
        "CREATE TABLE more (id int)",
        "ALTER TABLE rate_bucket ADD COLUMN more int",
        "ALTER TABLE user_account NO FORCE ROW LEVEL SECURITY",
        "DROP TABLE rate_bucket",
        "COMMENT ON TABLE procrastinate_jobs IS 'schema 01.00.00'",
        "UPDATE alembic_version SET version_num = '9999'",
        "CREATE FUNCTION more() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    ],
)
def test_what_changed_more_than_rows_is_not_kept(kept: KeptDatabase, breach: str) -> None:
    url = kept.url()
    do(url, breach)
    kept.clear()
    assert kept.url() != url
    assert ask(kept.url(), "SELECT count(*) FROM rate_bucket") == 0


def test_who_is_left_connected_is_cut_off_with_what_they_had_not_finished(kept: KeptDatabase) -> None:
    url = kept.url()
    with psycopg.connect(url) as left:
        left.execute("SELECT set_config('app.scope', 'system', false)")
        left.execute(FILL[0])
        kept.clear()
        with pytest.raises(psycopg.OperationalError):
            left.execute("SELECT 1")
    assert kept.url() == url and ask(url, "SELECT count(*) FROM rate_bucket") == 0

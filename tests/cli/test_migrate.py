import json

import psycopg

from domestique.store.migrate import current, head
from tests.cli.conftest import Run


def test_up_to_date_is_said(run: Run) -> None:
    assert json.loads(run("migrate", "--check", "--json").out) == {"current": head(), "head": head()}


def test_down_and_up_again(run: Run) -> None:
    assert run("migrate", "--to", "base").code == 0
    behind = run("migrate", "--check")
    assert behind.code == 1
    assert "domestique migrate" in behind.err
    assert json.loads(run("migrate", "--json").out) == {"before": None, "after": head()}


def test_a_revision_that_does_not_exist_is_a_misuse(run: Run) -> None:
    refused = run("migrate", "--to", "9999")
    assert refused.code == 2
    assert head() in refused.err


def test_a_database_of_a_newer_version_is_left_alone(run: Run, database_url: str) -> None:
    with psycopg.connect(database_url) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for verb in (["migrate"], ["migrate", "--check"], ["migrate", "--to", "base"], ["worker"]):
        refused = run(*verb, "--json")
        error = json.loads(refused.out)["error"]
        assert (refused.code, error["code"]) == (1, "database_newer"), verb
        assert "backup" in error["cure"]
    assert current(database_url) == "9999"

import psycopg
import pytest

from domestique.store.embedded import EmbeddedFailed, EmbeddedPostgres
from tests.store.embedded.conftest import Maker


@pytest.mark.parametrize(
    "setting, expected",
    [
        ("listen_addresses", ""),
        ("max_connections", "100"),
        ("shared_buffers", "128MB"),
        ("synchronous_commit", "on"),
        ("fsync", "on"),
        ("timezone", "UTC"),
        ("log_truncate_on_rotation", "on"),
    ],
)
def test_settings(shared: EmbeddedPostgres, setting: str, expected: str) -> None:
    with psycopg.connect(shared.start()) as conn:
        assert conn.execute("SELECT current_setting(%s)", [setting]).fetchone() == (expected,)


def test_a_persons_own_settings_win_but_not_over_safety(make: Maker) -> None:
    own = make.data_dir / "postgres" / "own.conf"
    own.write_text("work_mem = '7MB'\nlisten_addresses = '*'\n")
    with make() as url, psycopg.connect(url) as conn:
        question = "SELECT current_setting('work_mem'), current_setting('listen_addresses')"
        assert conn.execute(question).fetchone() == ("7MB", "")


def test_an_impossible_setting_is_named_by_the_servers_last_words(make: Maker) -> None:
    (make.data_dir / "postgres" / "own.conf").write_text("shared_buffers = 'plenty'\n")
    with pytest.raises(EmbeddedFailed, match='invalid value for parameter "shared_buffers": "plenty"') as caught:
        make().start()
    assert caught.value.code == "did_not_start"


def test_logs_name_neither_statements_nor_rows(make: Maker) -> None:
    with make() as url, psycopg.connect(url, autocommit=True) as conn:
        conn.execute("CREATE TABLE athlete (email text PRIMARY KEY)")
        conn.execute("INSERT INTO athlete VALUES ('minji@example.org')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            conn.execute("INSERT INTO athlete VALUES ('minji@example.org')")
    logs = list((make.data_dir / "postgres" / "cluster" / "log").glob("*.log"))
    text = "".join(path.read_text() for path in logs)
    assert "duplicate key" in text
    assert "minji" not in text

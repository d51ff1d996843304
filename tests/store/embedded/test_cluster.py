import logging

import psycopg
import pytest

from domestique.store.embedded import EmbeddedFailed, EmbeddedPostgres, status
from tests.store.embedded.conftest import Maker


@pytest.mark.parametrize(
    "expression, expected",
    [
        ("cardinality(show_trgm('역치 훈련')) > 0", True),
        ("'역치훈련을' ILIKE '%치훈%'", True),
        ("lower('ÄÖ')", "äö"),
        ("upper('straße é')", "STRASSE É".replace("SS", "ß")),
        ("current_setting('server_encoding')", "UTF8"),
        ("current_setting('data_checksums')", "on"),
        ("(SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = current_database())", "bC.UTF-8"),
    ],
)
def test_korean_and_umlauts(shared: EmbeddedPostgres, expression: str, expected: object) -> None:
    with psycopg.connect(shared.start()) as conn:
        assert conn.execute(f"SELECT {expression}").fetchone() == (expected,)


def test_without_a_utf8_locale_it_warns_and_works(make_new: Maker, caplog: pytest.LogCaptureFixture) -> None:
    embedded = make_new(ctypes=("xx_XX.UTF-8",))
    with embedded as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT lower('ÄÖ'), cardinality(show_trgm('역치'))").fetchone() == ("äö", 0)
        assert status(make_new.data_dir).korean_search is False
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_an_interrupted_creation_is_begun_anew(make_new: Maker) -> None:
    half = make_new.data_dir / "postgres" / "cluster.new"
    half.mkdir(parents=True)
    make_new.data_dir.chmod(0o711)
    half.parent.chmod(0o711)
    (half / "PG_VERSION").write_text("18\n")
    with make_new() as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT 1").fetchone() == (1,)
    assert not half.exists()


def test_data_of_another_major_version_are_refused_untouched(make: Maker) -> None:
    version = make.data_dir / "postgres" / "cluster" / "PG_VERSION"
    version.write_text("17\n")
    with pytest.raises(EmbeddedFailed, match="written by PostgreSQL 17") as caught:
        make().start()
    assert caught.value.code == "version_mismatch"
    assert "backup" in caught.value.cure("en")
    version.write_text("18\n")
    with make() as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT 1").fetchone() == (1,)


def test_a_folder_open_to_others_is_refused_with_the_command_to_run(make: Maker) -> None:
    cluster = make.data_dir / "postgres" / "cluster"
    cluster.chmod(0o755)
    with pytest.raises(EmbeddedFailed) as caught:
        make().start()
    assert (caught.value.code, caught.value.cure("en")) == ("wrong_permissions", f"Run: chmod 700 {cluster.resolve()}")

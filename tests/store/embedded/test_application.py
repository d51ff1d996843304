import psycopg
import pytest

from domestique.store.embedded import EmbeddedPostgres
from tests.store.embedded.conftest import Maker

RIGHTS = "SELECT rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication FROM pg_roles WHERE rolname = %s"


def test_the_application_is_nobody_special_and_owns_its_database(shared: EmbeddedPostgres) -> None:
    with psycopg.connect(shared.start()) as conn:
        assert conn.execute(RIGHTS, ["domestique"]).fetchone() == (False, False, False, False, False)
        owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"
        assert conn.execute(owner).fetchone() == ("domestique",)


def test_row_level_security_binds_the_application(shared: EmbeddedPostgres) -> None:
    with psycopg.connect(shared.start()) as conn:
        conn.execute("CREATE TABLE secret (owner int)")
        conn.execute("ALTER TABLE secret ENABLE ROW LEVEL SECURITY")
        conn.execute("ALTER TABLE secret FORCE ROW LEVEL SECURITY")
        conn.execute("CREATE POLICY nothing ON secret FOR SELECT USING (false)")
        conn.execute("CREATE POLICY write ON secret FOR INSERT WITH CHECK (true)")
        conn.execute("INSERT INTO secret VALUES (1)")
        assert conn.execute("SELECT * FROM secret").fetchall() == []
        conn.rollback()


def test_createdb_on_request(make_new: Maker) -> None:
    with make_new(createdb=True) as url, psycopg.connect(url) as conn:
        assert conn.execute(RIGHTS, ["domestique"]).fetchone() == (False, True, False, False, False)


@pytest.mark.parametrize("extension", ["pg_trgm", "vector"])
def test_extensions_are_in_every_database(shared: EmbeddedPostgres, extension: str) -> None:
    with psycopg.connect(shared.start()) as conn:
        assert conn.execute("SELECT 1 FROM pg_extension WHERE extname = %s", [extension]).fetchone() == (1,)


def test_a_half_made_application_is_finished(make: Maker) -> None:
    embedded = make()
    embedded.start()
    with psycopg.connect(embedded.superuser_url, autocommit=True) as admin:
        admin.execute("DROP DATABASE domestique")
    url = embedded.start()
    with psycopg.connect(url) as conn:
        assert conn.execute("SELECT current_database()").fetchone() == ("domestique",)
    embedded.stop()

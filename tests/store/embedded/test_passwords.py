import stat

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from domestique.store.embedded import EmbeddedFailed
from tests.store.embedded.conftest import Maker


def test_everything_is_private_and_the_password_is_asked_for(make: Maker) -> None:
    with make() as url:
        own = make.data_dir / "postgres"
        modes = {
            name: stat.S_IMODE((own / name).stat().st_mode)
            for name in ("cluster", "socket", "domestique.password", "supervisor.password", "lock")
        }
        assert modes == {
            "cluster": 0o700,
            "socket": 0o700,
            "domestique.password": 0o600,
            "supervisor.password": 0o600,
            "lock": 0o600,
        }
        with psycopg.connect(url) as conn:
            stored = "SELECT type, auth_method FROM pg_hba_file_rules"
            assert conn.info.password
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                conn.execute(stored)
        for wrong in ("", "guess"):
            with pytest.raises(psycopg.OperationalError, match="password"):
                psycopg.connect(make_conninfo(url, password=wrong), connect_timeout=5)


def test_no_variable_of_the_environment_leads_elsewhere(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("PGPORT", "1"), ("PGHOST", "nowhere"), ("PGDATA", "/nowhere"), ("PGUSER", "nobody")):
        monkeypatch.setenv(name, value)
    with make() as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT current_user::text").fetchone() == ("domestique",)


def test_lost_passwords_are_made_anew(make: Maker) -> None:
    with make() as before, psycopg.connect(before) as conn:
        conn.execute("CREATE TABLE kept (x int)")
    for path in (make.data_dir / "postgres").glob("*.password"):
        path.unlink()
    with make() as after, psycopg.connect(after) as conn:
        assert conninfo_to_dict(before)["password"] != conninfo_to_dict(after)["password"]
        assert conn.execute("SELECT * FROM kept").fetchall() == []


def test_a_password_others_can_read_is_refused(make: Maker) -> None:
    path = make.data_dir / "postgres" / "domestique.password"
    path.chmod(0o644)
    with pytest.raises(EmbeddedFailed, match=f"chmod 600 {path.resolve()}"):
        make().start()


def test_a_running_server_with_another_password_says_what_to_do(make: Maker) -> None:
    embedded = make()
    embedded.start()
    (make.data_dir / "postgres" / "supervisor.password").write_text("not-the-one\n")
    with pytest.raises(EmbeddedFailed) as caught:
        make().start()
    assert caught.value.code == "password_rejected"
    embedded.stop()

"""Places: unreachable, unwritable, full, copied, moved, too long. Nobody's permissions are ever changed."""

import os
import shutil
import stat
from pathlib import Path

import psycopg
import pytest

from domestique.store.embedded import EmbeddedFailed, status
from domestique.store.embedded.folders import find, own_folder, socket_folder
from domestique.store.embedded.server_user import server_user
from tests.store.embedded.conftest import Maker

ROOT = os.geteuid() == 0


def modes(folder: Path) -> dict[Path, int]:
    return {path: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.parents)}


@pytest.fixture
def closed(make_new: Maker) -> Maker:
    """A data folder below one that only its owner may enter, as /root is."""
    parent = make_new.data_dir
    parent.mkdir(mode=0o700)
    return Maker(parent / "data")


def test_a_folder_the_servers_user_cannot_enter(closed: Maker) -> None:
    parent = closed.data_dir.parent
    elsewhere = parent.parent / "elsewhere"
    before = modes(parent)
    with closed(elsewhere=elsewhere) as url, psycopg.connect(url) as conn:
        conn.execute("CREATE TABLE kept (x int)")
    assert modes(parent) == before
    where = find(own_folder(closed.data_dir))
    assert (where.home != where.own) == ROOT
    assert (where.own / "where.txt").exists() == ROOT
    with closed(elsewhere=elsewhere) as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT * FROM kept").fetchall() == []


def test_a_data_folder_made_anew_does_not_meet_its_old_database(closed: Maker) -> None:
    elsewhere = closed.data_dir.parent.parent / "elsewhere"
    with closed(elsewhere=elsewhere) as url, psycopg.connect(url) as conn:
        conn.execute("CREATE TABLE kept (x int)")
    shutil.rmtree(closed.data_dir)
    with closed(elsewhere=elsewhere) as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT to_regclass('kept')").fetchone() == (None,)


@pytest.fixture
def noted(make: Maker) -> Maker:
    """A data folder whose note leads to its cluster elsewhere, as root's may."""
    own = make.data_dir / "postgres"
    home = make.data_dir.parent / "elsewhere"
    home.mkdir(mode=0o711)
    (own / "cluster").rename(home / "cluster")
    (own / "where.txt").write_text(f"{home.resolve()}\n")
    (home / "belongs-to.txt").write_text(f"{own.resolve()}\n")
    return make


def test_a_copied_data_folder_does_not_share_its_originals_database(noted: Maker) -> None:
    copy = noted.data_dir.with_name("copy")
    shutil.copytree(noted.data_dir, copy)
    with pytest.raises(EmbeddedFailed, match="is a copy") as caught:
        Maker(copy)().start()
    assert caught.value.code == "copied"
    with noted() as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT 1").fetchone() == (1,)


def test_a_moved_data_folder_keeps_its_database(noted: Maker) -> None:
    moved = noted.data_dir.rename(noted.data_dir.with_name("moved"))
    with Maker(moved)() as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT 1").fetchone() == (1,)


def test_a_database_that_is_gone_is_not_replaced_by_an_empty_one(noted: Maker) -> None:
    shutil.rmtree(noted.data_dir.parent / "elsewhere")
    with pytest.raises(EmbeddedFailed, match="that folder is gone") as caught:
        noted().start()
    assert caught.value.code == "moved"
    assert status(noted.data_dir).problem is not None


@pytest.mark.parametrize("place", ["/proc/nowhere", "/dev/null/nowhere"])
def test_an_unwritable_place(place: str) -> None:
    with pytest.raises(EmbeddedFailed, match="DOMESTIQUE_DATA_DIR") as caught:
        Maker(Path(place))().start()
    assert caught.value.code == "unwritable"


def test_too_little_space_is_said_before_anything_is_made(make_new: Maker) -> None:
    with pytest.raises(EmbeddedFailed, match="Free some space") as caught:
        make_new(least_free=2**62).start()
    assert caught.value.code == "disk_full"
    assert not (make_new.data_dir / "postgres" / "cluster").exists()


def test_a_path_too_long_for_a_socket(make: Maker) -> None:
    deep = make.data_dir.parent / ("long" * 20) / ("path" * 20)
    deep.mkdir(parents=True, mode=0o711)
    deep.parent.chmod(0o711)
    data_dir = make.data_dir.rename(deep / "data")
    with Maker(data_dir)() as url, psycopg.connect(url) as conn:
        assert conn.info.host.startswith("/tmp/domestique-")
        assert stat.S_IMODE(Path(conn.info.host).stat().st_mode) == 0o700
        folder = Path(conn.info.host)
    folder.chmod(0o777)
    with pytest.raises(EmbeddedFailed) as caught:
        socket_folder(find(own_folder(data_dir)), server_user(None))
    assert caught.value.code == "socket_folder"
    folder.rmdir()

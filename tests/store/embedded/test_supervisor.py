import resource
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from domestique.store.embedded import EmbeddedFailed, status
from tests.store.embedded.conftest import Maker

ROOT = Path(__file__).parents[3]
SMALL_FILES_ONLY = """
import resource, sys
from pathlib import Path
from domestique.store.embedded import EmbeddedFailed, EmbeddedPostgres
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
try:
    EmbeddedPostgres(Path(sys.argv[1]), durable=False).start()
except EmbeddedFailed as error:
    print(error.code)
"""


def test_what_was_saved_is_there_after_a_stop(make: Maker) -> None:
    with make(durable=True) as url, psycopg.connect(url) as conn:
        conn.execute("CREATE TABLE kept (x text)")
        conn.execute("INSERT INTO kept VALUES ('역치 훈련')")
    assert status(make.data_dir).state == "stopped"
    with make() as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT x FROM kept").fetchall() == [("역치 훈련",)]


def test_start_again_brings_back_a_server_that_died(make: Maker) -> None:
    import os
    import signal

    embedded = make()
    url = embedded.start()
    pid = status(make.data_dir).pid
    assert pid is not None
    assert embedded.start() == url
    assert status(make.data_dir).pid == pid
    os.kill(pid, signal.SIGKILL)
    with psycopg.connect(embedded.start()) as conn:
        assert conn.execute("SELECT 1").fetchone() == (1,)
    assert status(make.data_dir).pid != pid
    assert embedded.stop() is True


def test_a_write_that_the_system_refuses_leaves_nothing_half_made(make_new: Maker) -> None:
    """A real refused write in the middle of creation; a full disk takes the same way."""
    done = subprocess.run(
        [sys.executable, "-c", SMALL_FILES_ONLY, str(make_new.data_dir)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "disk_full\n", done.stderr
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 200_000
    with make_new() as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT 1").fetchone() == (1,)


def test_no_superuser_url_before_the_start(make_new: Maker) -> None:
    with pytest.raises(EmbeddedFailed, match="not started"):
        _ = make_new().superuser_url

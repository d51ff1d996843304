"""Crashes of the real server."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from domestique.store.embedded import EmbeddedFailed, postmaster, status
from domestique.store.embedded.folders import find, own_folder, owner_of
from domestique.store.embedded.server_user import server_user
from tests.store.embedded.conftest import Maker

WRITER = """
import psycopg, sys
with psycopg.connect(sys.argv[1], autocommit=True) as conn:
    for number in range(100_000):
        conn.execute("INSERT INTO kept VALUES (%s)", [number])
        print(number, flush=True)
"""


def kill_server(data_dir: Path) -> int:
    pid = status(data_dir).pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    while postmaster.is_alive(pid):
        time.sleep(0.01)
    return pid


def test_a_killed_server_loses_no_acknowledged_commit(make: Maker) -> None:
    embedded = make(durable=True)
    url = embedded.start()
    with psycopg.connect(url) as conn:
        conn.execute("CREATE TABLE kept (number int)")
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, url], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as writer:
        assert writer.stdout is not None
        for _ in range(50):
            writer.stdout.readline()
        kill_server(make.data_dir)
        acknowledged = 50 + len(writer.stdout.readlines())
    with psycopg.connect(embedded.start()) as conn:
        row = conn.execute("SELECT count(*) FROM kept").fetchone()
        assert row is not None
        assert row[0] >= acknowledged
    assert embedded.stop() is True


def test_a_stale_pid_that_is_now_another_process(make: Maker) -> None:
    """Of the same user, which is the case PostgreSQL alone refuses."""
    embedded = make()
    embedded.start()
    kill_server(make.data_dir)
    where = find(own_folder(make.data_dir))
    user = server_user(owner_of(where))
    with (make.data_dir / "output").open("wb") as output:
        bystander = user.spawn(["sleep", "60"], output=output, extra={})
    for stale in (where.cluster / "postmaster.pid", where.home / "socket" / ".s.PGSQL.5432.lock"):
        lines = stale.read_text().splitlines(keepends=True)
        stale.write_text("".join([f"{bystander}\n", *lines[1:]]))
    try:
        with psycopg.connect(embedded.start()) as conn:
            assert conn.execute("SELECT 1").fetchone() == (1,)
        assert embedded.stop() is True
        assert postmaster.is_alive(bystander)
    finally:
        os.kill(bystander, signal.SIGKILL)


def test_a_survivor_of_a_killed_server_does_not_bar_the_next(make: Maker) -> None:
    """A stopped process cannot notice that its postmaster died."""
    embedded = make()
    conn = psycopg.connect(embedded.start())
    os.kill(conn.info.backend_pid, signal.SIGSTOP)
    kill_server(make.data_dir)
    with psycopg.connect(embedded.start()) as again:
        assert again.execute("SELECT 1").fetchone() == (1,)
    conn.close()
    embedded.stop()


def test_one_that_is_not_ready_in_time_goes_on_and_is_adopted(make: Maker) -> None:
    with pytest.raises(EmbeddedFailed) as caught:
        make(start_timeout=0).start()
    assert caught.value.code == "still_starting"
    assert "DOMESTIQUE_DATABASE_START_SECONDS" in caught.value.cure("en")
    with make() as url, psycopg.connect(url) as conn:
        assert conn.execute("SELECT 1").fetchone() == (1,)
    assert status(make.data_dir).state == "stopped"


def test_a_server_that_ignores_the_polite_request_is_stopped_all_the_same(make: Maker) -> None:
    embedded = make(stop_timeout=0.2)
    embedded.start()
    pid = status(make.data_dir).pid
    assert pid is not None
    os.kill(pid, signal.SIGSTOP)
    where = find(own_folder(make.data_dir))
    assert embedded.stop() is True
    assert not postmaster.is_ours(pid, where)

"""Sharing, with real processes: the last to leave stops the server, however the others went."""

import fcntl

import psycopg
import pytest

from domestique.store.embedded import EmbeddedFailed, status
from tests.store.embedded.conftest import Maker
from tests.store.embedded.holder import OtherProcess


def answers(url: str) -> bool:
    try:
        with psycopg.connect(url, connect_timeout=5) as conn:
            return conn.execute("SELECT 1").fetchone() == (1,)
    except psycopg.OperationalError:
        return False


def test_the_server_stays_while_another_process_holds_it(make: Maker) -> None:
    ours = make()
    url = ours.start()
    pid = status(make.data_dir).pid
    with OtherProcess(make.data_dir) as other:
        assert other.url == url
        assert status(make.data_dir).pid == pid
        assert ours.stop() is False
        assert answers(url)
        assert other.leave() is True
    assert status(make.data_dir).state == "stopped"


def test_a_killed_holder_does_not_keep_the_server_alive(make: Maker) -> None:
    with OtherProcess(make.data_dir) as other:
        ours = make()
        url = ours.start()
        other.kill()
        assert answers(url)
        assert ours.stop() is True
    assert status(make.data_dir).state == "stopped"


def test_a_server_whose_holders_were_all_killed_is_adopted(make: Maker) -> None:
    with OtherProcess(make.data_dir) as first, OtherProcess(make.data_dir) as second:
        first.kill()
        second.kill()
        left = status(make.data_dir)
        assert (left.state, left.held) == ("running", False)
        ours = make()
        assert answers(ours.start())
        assert status(make.data_dir).pid == left.pid
        assert ours.stop() is True


def test_two_processes_that_start_at_once_share_one_new_server(make_new: Maker) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor() as pool:
        others = [pool.submit(OtherProcess, make_new.data_dir) for _ in range(2)]
        first, second = (other.result() for other in others)
    with first, second:
        assert first.url == second.url
        assert first.leave() is False
        assert answers(second.url)
        assert second.leave() is True


def test_two_holders_in_one_process(make: Maker) -> None:
    one, two = make(), make()
    url = one.start()
    assert two.start() == url
    assert one.stop() is False
    assert answers(url)
    assert two.stop() is True
    assert two.stop() is False


def test_one_who_finds_the_folder_locked_for_long_says_who_may_be_asked(make: Maker) -> None:
    lock = make.data_dir / "postgres" / "lock"
    with lock.open("rb+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with pytest.raises(EmbeddedFailed, match="fuser") as caught:
            make(start_timeout=0.05, stop_timeout=0).start()
    assert caught.value.code == "busy"

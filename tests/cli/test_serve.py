"""The whole program as a newcomer starts it, on the embedded database."""

import json
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from domestique.cli.serve import address
from tests.cli.conftest import COMMAND, environment, in_a_process
from tests.fakes.other_program import other_program
from tests.server import discard, new_folder


@pytest.fixture
def home() -> Iterator[Path]:
    folder = new_folder()
    yield folder / "data"
    discard(folder / "data")
    discard(folder)


@contextmanager
def serving(home: Path, **more: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    process = subprocess.Popen(
        [*COMMAND, "serve", "--json", "--port", "0"],
        env=environment(home, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process, json.loads(process.stdout.readline())
    finally:
        process.kill()
        process.wait()


def test_it_starts_answers_stops_and_starts_again_after_kill_9(home: Path) -> None:
    with serving(home) as (process, told):
        assert httpx.get(f"{told['url']}/health").json()["state"] == "alive"
        assert httpx.get(f"{told['url']}/api/v1/setup").json()["needed"] is True
        process.send_signal(signal.SIGKILL)
    with serving(home) as (process, told):
        assert httpx.get(f"{told['url']}/health/ready").status_code == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0


def test_a_taken_port_is_said_with_the_way_out(home: Path) -> None:
    with other_program() as taken:
        port = str(taken)
        done = in_a_process("serve", "--port", port, data_dir=home)
    assert done.code == 1
    assert f"port {port}" in done.err
    assert "DOMESTIQUE_PORT=8001" in done.err


def test_a_second_one_on_the_same_port_names_the_first(home: Path) -> None:
    with serving(home) as (_, told):
        port = told["url"].rpartition(":")[2]
        done = in_a_process("serve", "--port", port, data_dir=home)
    assert done.code == 1
    assert f"already runs at {told['url']}" in done.err


def test_an_unusable_data_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    home = tmp_path / "file" / "data"
    done = in_a_process("serve", "--port", "0", data_dir=home)
    assert done.code == 1
    assert str(home) in done.err
    assert "DOMESTIQUE_DATA_DIR" in done.err


@pytest.mark.parametrize(
    "host, shown",
    [
        ("127.0.0.1", "http://localhost:80"),
        ("0.0.0.0", "http://localhost:80"),
        ("nas.lan", "http://nas.lan:80"),
        ("fd00::1", "http://[fd00::1]:80"),
    ],
)
def test_the_address_people_are_shown(host: str, shown: str) -> None:
    assert address(host, 80) == shown

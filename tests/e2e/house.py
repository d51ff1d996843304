"""A house of its own for a journey: `domestique serve` in a process of its own, on the test's database.

The embedded database, which a person starts with it, has its turn in tests/cli/test_serve.py.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.server import discard, new_folder

_PATIENCE_S = 120


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@contextmanager
def open_house(database_url: str, *, worker: bool = True, **settings: str) -> Iterator[tuple[str, Path]]:
    """Its address and data folder. Without a worker nobody does its jobs, unless `at_work`. `settings` by their names,
    such as `emulators`."""
    data_dir = new_folder()
    port = _free_port()
    log = data_dir / "serve.log"
    words = ["serve", "--port", str(port), *([] if worker else ["--no-worker"])]
    try:
        with _running(words, data_dir, {"database_url": database_url, **settings}, log) as server:
            url = f"http://127.0.0.1:{port}"
            _wait_for(url, server, log)
            yield url, data_dir
    finally:
        discard(data_dir)


@contextmanager
def at_work(data_dir: Path, database_url: str) -> Iterator[None]:
    """A worker for an idle house, as long as the block lasts."""
    with _running(["worker"], data_dir, {"database_url": database_url}, data_dir / "worker.log"):
        yield


@contextmanager
def _running(
    words: Sequence[str], data_dir: Path, settings: Mapping[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DOMESTIQUE_")}
    clean |= {f"DOMESTIQUE_{name.upper()}": value for name, value in settings.items()}
    program = str(Path(sys.executable).with_name("domestique"))
    with log.open("ab") as output:
        process = subprocess.Popen(
            [program, *words, "--data-dir", str(data_dir)], env=clean, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=60)
        finally:
            process.kill()


def _wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        assert server.poll() is None, f"the server stopped:\n{log.read_text()}"
        try:
            if httpx.get(f"{url}/health/ready", timeout=5).is_success:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.2)
    raise AssertionError(f"the server did not become ready:\n{log.read_text()}")

"""A house of its own for a journey: `domestique serve` as a person starts it, on its own database."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
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
def open_house() -> Iterator[str]:
    """Its address, until the block ends."""
    data_dir = new_folder()
    port = _free_port()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DOMESTIQUE_")}
    log = data_dir / "serve.log"
    program = str(Path(sys.executable).with_name("domestique"))
    command = [program, "serve", "--port", str(port), "--data-dir", str(data_dir)]
    with log.open("wb") as output:
        server = subprocess.Popen(command, env=clean, stdout=output, stderr=subprocess.STDOUT)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_for(url, server, log)
        yield url
    finally:
        server.terminate()
        try:
            server.wait(timeout=60)
        finally:
            server.kill()
            discard(data_dir)


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

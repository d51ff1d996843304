"""Servers as real processes on loopback: started, asked, stopped."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPConnection


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: Sequence[object], port: int, *, path: str, patience: float = 120) -> Iterator[float]:
    """Gives the seconds from the start of the process to the first byte of a good answer on `path`."""
    # The house reads its settings from the environment; the machine's own must not change what is measured.
    environ = {name: value for name, value in os.environ.items() if not name.startswith("DOMESTIQUE_")}
    begun = time.perf_counter()
    with subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environ
    ) as process:
        try:
            _first_byte(process, port, path, begun + patience)
            yield time.perf_counter() - begun
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(30)
            process.kill()


def _first_byte(process: subprocess.Popen[bytes], port: int, path: str, until: float) -> None:
    while time.perf_counter() < until:
        if process.poll() is not None:
            assert process.stderr is not None
            raise RuntimeError(f"{process.args!r} ended: {process.stderr.read().decode()[-2000:]}")
        connection = HTTPConnection("127.0.0.1", port, timeout=max(1.0, until - time.perf_counter()))
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            if answer.status == 200:
                answer.read(1)
                return
        except (ConnectionError, TimeoutError):
            time.sleep(0.002)
        finally:
            connection.close()
    raise RuntimeError(f"{process.args!r} did not answer {path}")

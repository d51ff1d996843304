"""From the start of the process to the first byte of /health: the whole house against a bare hello.

Ours starts PostgreSQL, checks migrations, starts the API and a worker; the peer only says hello. The ratio is below
1 by nature; it tells what all of that costs a person who waits.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.places import temporary_folder
from bench.result import Result, less_is_better
from bench.servers import free_port, running

ROUNDS = 7
HELLO = """
from fastapi import FastAPI

app = FastAPI()


@app.get("/health")
def health() -> dict[str, str]:
    return {"hello": "world"}
"""


def run() -> Iterator[Result]:
    with temporary_folder() as folder:
        (folder / "hello.py").write_text(HELLO)
        data = folder / "data"
        first = _ours(data)
        warm, bare = [], []
        for _ in range(ROUNDS):
            bare.append(_bare(folder))
            warm.append(_ours(data))
        peer = median(bare)
        name = "bare FastAPI hello"
        yield less_is_better("start", "warm start to first byte", median(warm), peer, peer_name=name, unit="s")
        yield less_is_better("start", "very first start (initdb, migrations)", first, peer, peer_name=name, unit="s")


def _ours(data: Path) -> float:
    port = free_port()
    program = Path(sys.executable).with_name("domestique")
    with running([program, "serve", "--port", str(port), "--data-dir", data], port, path="/health") as seconds:
        return seconds


def _bare(folder: Path) -> float:
    port = free_port()
    command = [sys.executable, "-m", "uvicorn", "--app-dir", folder, "hello:app", "--port", str(port)]
    with running(command, port, path="/health") as seconds:
        return seconds

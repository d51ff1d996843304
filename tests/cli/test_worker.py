import json
import signal
import subprocess
from pathlib import Path

from tests.cli.conftest import COMMAND, environment


def test_it_says_its_name_and_leaves_when_asked(tmp_path: Path, database_url: str) -> None:
    process = subprocess.Popen(
        [*COMMAND, "worker", "--name", "second-host", "--json"],
        env=environment(tmp_path / "data", DOMESTIQUE_DATABASE_URL=database_url),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        assert json.loads(process.stdout.readline()) == {"worker": "second-host"}
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    finally:
        process.kill()
        process.wait()

"""The commands as a person runs them: real processes on a real database."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from domestique.cli.main import app


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


Run = Callable[..., Said]


def environment(data_dir: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DOMESTIQUE_", "LC_", "LANG"))}
    return {**kept, "LANG": "en_US.UTF-8", "DOMESTIQUE_DATA_DIR": str(data_dir), **more}


COMMAND = (sys.executable, "-m", "domestique")


@pytest.fixture
def run(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """In this process, because starting one takes longer than what most commands do; test_serve.py starts real ones."""

    def runs(*words: str, stdin: str = "", **more: str) -> Said:
        env = environment(tmp_path / "data", **{"DOMESTIQUE_DATABASE_URL": database_url, **more})
        with monkeypatch.context() as patch:
            for name in set(os.environ) - set(env):
                patch.delenv(name)
            for name, value in env.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", io.StringIO(stdin))
            capsys.readouterr()
            with pytest.raises(SystemExit) as left:
                app(list(words))
        said = capsys.readouterr()
        code = left.value.code
        return Said(code if isinstance(code, int) else 0, said.out, said.err)

    return runs


def in_a_process(*words: str, data_dir: Path, **more: str) -> Said:
    env = environment(data_dir, **more)
    done = subprocess.run([*COMMAND, *words], env=env, capture_output=True, text=True, timeout=120, check=False)
    return Said(done.returncode, done.stdout, done.stderr)

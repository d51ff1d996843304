"""A real second process: holds the server of a data folder until its input ends, then leaves."""

import subprocess
import sys
from pathlib import Path
from typing import Self

from domestique.store.embedded import EmbeddedPostgres

ROOT = Path(__file__).parents[3]


class OtherProcess:
    def __init__(self, data_dir: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.embedded.holder", str(data_dir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self.url = self._read()

    def leave(self) -> bool:
        """Whether it stopped the server."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        said = self._read()
        assert self._process.wait() == 0
        return said == "True"

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def _read(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


if __name__ == "__main__":
    embedded = EmbeddedPostgres(Path(sys.argv[1]), durable=False)
    print(embedded.start(), flush=True)
    sys.stdin.read()
    print(embedded.stop(), flush=True)

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from domestique.store.embedded import EmbeddedPostgres
from tests import server


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A folder that root's unprivileged user can reach; whatever runs there afterwards is ended."""
    folder = server.new_folder()
    yield folder / "data"
    server.discard(folder / "data")
    server.discard(folder)


@pytest.fixture(scope="session")
def shared() -> Iterator[EmbeddedPostgres]:
    """One started server for the tests that only look."""
    folder = server.new_folder()
    embedded = EmbeddedPostgres(folder)
    embedded.start()
    yield embedded
    embedded.stop()
    server.discard(folder)


@pytest.fixture(scope="session")
def stopped() -> Iterator[Path]:
    """A data folder whose server has run and stopped, to copy: quicker than making one for each test."""
    folder = server.new_folder()
    with EmbeddedPostgres(folder, durable=False):
        pass
    yield folder
    server.discard(folder)


@pytest.fixture
def make(data_dir: Path, stopped: Path) -> "Maker":
    subprocess.run(["cp", "-a", stopped, data_dir], check=True)
    return Maker(data_dir)


@pytest.fixture
def make_new(data_dir: Path) -> "Maker":
    return Maker(data_dir)


class Maker:
    """Holders of one data folder's server, without fsync, so that tests are quick."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir

    def __call__(self, **options: object) -> EmbeddedPostgres:
        return EmbeddedPostgres(self.data_dir, **{"durable": False, **options})  # type: ignore[arg-type]

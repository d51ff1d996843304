"""The pretend outside services for tests: one server a process, a world of its own for every test."""

from collections.abc import Iterator

import pytest

from domestique.emulators import Stage, World, running


@pytest.fixture(scope="session")
def stage() -> Iterator[tuple[Stage, str]]:
    stage = Stage(World())
    with running(stage) as url:
        yield stage, url


@pytest.fixture
def pretend_url(stage: tuple[Stage, str]) -> str:
    return stage[1]


@pytest.fixture
def world(stage: tuple[Stage, str]) -> World:
    """Fresh: nothing asked, nothing planned, nobody's things but one empty account of each service."""
    return stage[0].show(World(seed=1))

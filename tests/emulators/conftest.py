"""A client of the pretend services, that a test may ask anything."""

from collections.abc import Iterator

import httpx
import pytest


@pytest.fixture
def ask(pretend_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=pretend_url, timeout=20, trust_env=False) as client:
        yield client

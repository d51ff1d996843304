"""A pretend world whose clock stands still until it is moved, and wires into it."""

from collections.abc import Callable, Mapping

import pytest

from domestique.connectors.wire import Secret, Wire
from domestique.emulators import Stage, World, addresses
from tests.fakes.clock import FixedClock
from tests.fakes.vendor import NOW, Kept, wire_to

Wiring = Callable[..., Wire]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def world(stage: tuple[Stage, str], clock: FixedClock) -> World:
    return stage[0].show(World(seed=1, now=clock))


@pytest.fixture
def wired(pretend_url: str, clock: FixedClock) -> Wiring:
    """A wire to a pretend service: (service, its real addresses, secret)."""

    def wire(service: str, real: Mapping[str, str], secret: Secret, kept: Kept | None = None) -> Wire:
        return wire_to(secret, addresses(pretend_url, service, dict(real)), kept=kept, now=clock)

    return wire

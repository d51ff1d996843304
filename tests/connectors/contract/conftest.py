from collections.abc import Callable

import pytest
from garminconnect.client import sso

from domestique.connectors.wire import Wire
from domestique.emulators import Stage, World
from tests.connectors.conftest import Wiring
from tests.connectors.contract.subjects import Subject
from tests.fakes.clock import FixedClock
from tests.fakes.vendor import Kept

Staged = Callable[[Subject], Wire]
Anew = Callable[[Subject], tuple[World, Wire]]


@pytest.fixture(autouse=True)
def in_no_hurry_to_look_human(monkeypatch: pytest.MonkeyPatch) -> None:
    """Garmin's library waits some seconds between page and password."""
    monkeypatch.setattr(sso, "MOBILE_DELAY_MIN_S", 0.0)
    monkeypatch.setattr(sso, "MOBILE_DELAY_MAX_S", 0.0)
    monkeypatch.setattr(sso, "MOBILE_IMPERSONATIONS", ("safari_ios",))


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def staged(world: World, wired: Wiring, kept: Kept) -> Staged:
    """The account filled, and a wire to it."""

    def stage(subject: Subject) -> Wire:
        subject.fill(world)
        return wired(subject.slug, subject.connector.declaration.addresses, subject.secret(world), kept)

    return stage


@pytest.fixture
def anew(stage: tuple[Stage, str], clock: FixedClock, wired: Wiring) -> Anew:
    """A world of its own, as often as one is wanted."""

    def begin(subject: Subject) -> tuple[World, Wire]:
        world = stage[0].show(World(seed=1, now=clock))
        subject.fill(world)
        return world, wired(subject.slug, subject.connector.declaration.addresses, subject.secret(world))

    return begin

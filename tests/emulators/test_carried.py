"""A handler finds the fault it is to play."""

from datetime import UTC, datetime

from starlette.requests import Request

from domestique.emulators.carried import KEY, fault_of
from domestique.emulators.faults import Injected


def test_with_and_without() -> None:
    injected = Injected(datetime(2026, 11, 21, tzinfo=UTC), "strava", "POST", "/uploads", "duplicate", {})
    assert fault_of(Request({"type": "http", KEY: injected})) == "duplicate"
    assert fault_of(Request({"type": "http", KEY: None})) is None
    assert fault_of(Request({"type": "http"})) is None

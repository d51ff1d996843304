"""The services' clock may disagree with ours."""

from datetime import UTC, datetime, timedelta, timezone

from domestique.emulators.clock import Clock, iso

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_skew_and_how_a_moment_is_written() -> None:
    clock = Clock(lambda: NOON)
    assert clock.now() == NOON
    clock.skew = timedelta(hours=-1)
    assert iso(clock.now()) == "2026-11-21T11:00:00Z"
    assert iso(NOON.astimezone(timezone(timedelta(hours=9)))) == "2026-11-21T12:00:00Z"

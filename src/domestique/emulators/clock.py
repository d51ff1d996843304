"""The services' clock. `skew` makes them disagree with ours, as a server or a laptop with a wrong clock does."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def _really() -> datetime:
    return datetime.now(UTC)


class Clock:
    def __init__(self, real: Callable[[], datetime] = _really) -> None:
        self._real = real
        self.skew = timedelta()

    def now(self) -> datetime:
        return self._real() + self.skew


def iso(moment: datetime) -> str:
    """2026-11-20T06:00:00Z, as most of them write it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from domestique.kit.ids import uuid7


class CountingIds:
    """Real uuid7s whose randomness is a counter, so that a test's ids are the same every time."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._count = 0

    def __call__(self) -> UUID:
        self._count += 1
        return uuid7(int(self._clock().timestamp() * 1000), self._count.to_bytes(10, "big"))

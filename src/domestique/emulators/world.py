"""Everything that the pretend services hold. Tests act on it directly; the server answers from it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domestique.emulators.clock import Clock
from domestique.emulators.faults import Faults
from domestique.emulators.garmin.account import Garmin
from domestique.emulators.hevy.account import Hevy
from domestique.emulators.ids import Ids
from domestique.emulators.intervals.account import Intervals
from domestique.emulators.objects import digest
from domestique.emulators.strava.account import Strava

Sleep = Callable[[float], Awaitable[None]]
_REMEMBERED = 200_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came; `status` is what was answered, None when the line was cut."""

    service: str
    method: str
    path: str
    query: str
    status: int | None
    sent_bytes: int


class World:
    """The same seed gives the same ids and keys. One account of each service stands there from the start."""

    def __init__(
        self, seed: int = 0, now: Callable[[], datetime] | None = None, *, sleep: Sleep = asyncio.sleep
    ) -> None:
        """`sleep`: how the time goes by that a slow answer takes."""
        self.seed = seed
        self.sleep = sleep
        self.clock = Clock() if now is None else Clock(now)
        self.ids = Ids(seed)
        self.faults = Faults()
        self.asked: deque[Asked] = deque(maxlen=_REMEMBERED)
        self.garmin = Garmin(self.clock, self.ids)
        self.hevy = Hevy(self.clock, self.ids)
        self.intervals = Intervals(self.clock, self.ids)
        self.strava = Strava(self.clock, self.ids)

    def snapshot(self) -> dict[str, dict[str, list[dict[str, Any]]]]:
        """service/account -> kind -> objects, each with its maker. Two can be compared as they are."""
        found: dict[str, dict[str, list[dict[str, Any]]]] = {}
        for service in (self.garmin, self.hevy, self.intervals, self.strava):
            found |= service.snapshot()
        return found

    def untouched(self) -> str:
        """A digest of all that the athlete made there; equal before and after means nobody touched it."""
        return digest(
            {
                f"{place}/{kind}": [each for each in objects if each["by"] == "athlete"]
                for place, kinds in self.snapshot().items()
                for kind, objects in kinds.items()
            }
        )

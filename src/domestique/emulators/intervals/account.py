"""What lies in intervals.icu accounts, by API key."""

from typing import Any

from domestique.emulators.clock import Clock, iso
from domestique.emulators.ids import Ids
from domestique.emulators.objects import Maker, Shelf, digest

Json = dict[str, Any]


class IntervalsAccount:
    def __init__(self, clock: Clock, ids: Ids, key: str, name: str) -> None:
        self.clock, self.ids, self.key, self.name = clock, ids, key, name
        self.athlete_id = f"i{ids.number()}"
        self.wellness: Shelf[str] = Shelf()
        self.events: Shelf[int] = Shelf()
        self.activities: Shelf[str] = Shelf()
        self.files: dict[str, bytes] = {}

    def add_wellness(self, date: str, *, by: Maker = "athlete", **figures: Any) -> None:
        """Figures by their names there: restingHR, hrv, sleepSecs, weight, …"""
        body = {"id": date, **figures, "updated": iso(self.clock.now())}
        if date in self.wellness:
            self.wellness.change(date, (self.wellness.get(date) or {}) | body)
        else:
            self.wellness.put(date, body, by)

    def add_event(self, *, by: Maker = "athlete", **said: Any) -> int:
        key = self.ids.number()
        usual = {"category": "WORKOUT", "external_id": None, "description": None, "type": None}
        body = usual | said | {"id": key, "athlete_id": self.athlete_id, "updated": iso(self.clock.now())}
        self.events.put(key, body | {"uid": self.ids.uuid(), "calendar_id": 1}, by)
        return key

    def add_activity(self, raw: bytes, *, by: Maker = "athlete", **said: Any) -> tuple[str, bool]:
        """The id, and whether it is new: the same file twice is one activity."""
        for key, held in self.files.items():
            if held == raw:
                return key, False
        key = f"i{self.ids.number()}"
        body = {"id": key, "icu_athlete_id": self.athlete_id, "created": iso(self.clock.now()), "file": digest(raw)}
        self.activities.put(key, said | body, by)
        self.files[key] = raw
        return key, True


class Intervals:
    def __init__(self, clock: Clock, ids: Ids) -> None:
        self._clock, self._ids = clock, ids
        self.accounts: dict[str, IntervalsAccount] = {}
        self.account = self.add("Demo")

    def add(self, name: str, key: str | None = None) -> IntervalsAccount:
        key = key or self._ids.token(25)
        self.accounts[key] = IntervalsAccount(self._clock, self._ids, key, name)
        return self.accounts[key]

    def snapshot(self) -> dict[str, dict[str, list[Json]]]:
        return {
            f"intervals/{account.name}": {
                "wellness": account.wellness.told(),
                "events": account.events.told(),
                "activities": account.activities.told(),
            }
            for account in self.accounts.values()
        }

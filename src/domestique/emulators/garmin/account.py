"""Garmin accounts: who may sign in and how, what lies there, and what the athlete does there with the app."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from domestique.emulators.clock import Clock
from domestique.emulators.garmin.day import Day
from domestique.emulators.garmin.recorded import Recorded, from_activity, from_file
from domestique.emulators.ids import Ids
from domestique.emulators.objects import Maker, Shelf
from domestique.model.activity import Activity

Json = dict[str, Any]


@dataclass(slots=True)
class Thresholds:
    lactate_bpm: int | None = 168
    lactate_ms: float | None = 3.65
    running_power_w: int | None = 290
    ftp_w: int | None = 232
    css_ms: float | None = 1.15
    max_hr: int = 187
    set_on: str = "2026-10-01"


@dataclass(slots=True)
class Tokens:
    """Of one sign-in: the access token of the moment, the refresh token good next, those rotated away."""

    access: str
    access_until: datetime
    refresh: str
    spent: set[str] = field(default_factory=set)
    over: bool = False


class GarminAccount:
    """`mfa` None: no second factor. `captcha` and `blocked` are the walls a sign-in may meet."""

    def __init__(self, clock: Clock, ids: Ids, name: str, email: str, password: str) -> None:
        self.clock, self.ids = clock, ids
        self.name, self.email, self.password = name, email, password
        self.mfa: str | None = None
        self.mfa_method = "email"
        self.captcha = False
        self.profile_id = ids.number()
        self.display_name = ids.uuid()
        self.device_id = 3_000_000_000 + ids.number()
        self.key = f"gcp_{ids.token(32)}"
        self.key_until: datetime | None = None
        self.key_revoked = False
        self.key_lasts = timedelta(hours=24)
        self.di_lasts = timedelta(hours=24)
        self.jwts: dict[str, datetime] = {}
        self.sign_ins: list[Tokens] = []
        self.time_zone, self.utc_offset_s = "Asia/Seoul", 9 * 3600
        self.days: dict[date, Day] = {}
        self.thresholds = Thresholds()
        self._activities: dict[int, Recorded] = {}
        self.workouts: Shelf[int] = Shelf()
        self.schedules: Shelf[int] = Shelf()
        self.uploads: Shelf[int] = Shelf()
        self.messages: list[Json] = []

    # --- what the athlete does there

    def record(self, activity: Activity, **said: Any) -> int:
        """An activity from the watch. `said`: figures that only Garmin works out, by the list's names."""
        held = from_activity(self._activity_id(), activity)
        held.said |= said
        return self.hold(held)

    def record_later(self, start: datetime, sport_key: str, name: str, make: Callable[[], Activity]) -> int:
        """The same, made only when somebody asks for it."""
        return self.hold(Recorded(self._activity_id(), start, sport_key, name, make))

    def record_file(self, raw: bytes, *, by: Maker = "athlete") -> int:
        return self.hold(from_file(self._activity_id(), raw, by=by))

    def hold(self, held: Recorded) -> int:
        self._activities[held.id] = held
        return held.id

    def edit_activity(self, key: int, **said: Any) -> None:
        """As in the app: activityName, activityType (a key), description, …"""
        held = self._activities[key]
        held.name = said.pop("activityName", held.name)
        held.sport_key = said.pop("activityType", held.sport_key)
        held.said |= said
        held.versions += 1

    def replace_file(self, key: int, raw: bytes) -> None:
        """The recording itself changed there: trimmed, its distance corrected."""
        old = self._activities[key]
        new = from_file(key, raw, by=old.by)
        new.name, new.sport_key, new.said, new.versions = old.name, old.sport_key, old.said, old.versions + 1
        self._activities[key] = new

    def delete_activity(self, key: int) -> None:
        del self._activities[key]

    def live(self, *days: Day) -> None:
        for day in days:
            self.days[day.date] = day

    def activities(self) -> list[Recorded]:
        """Newest first."""
        return sorted(self._activities.values(), key=lambda held: held.start, reverse=True)

    def activity(self, key: int) -> Recorded | None:
        return self._activities.get(key)

    def _activity_id(self) -> int:
        return 20_000_000_000 + self.ids.number()

    # --- tokens

    def expire_tokens(self) -> None:
        """Every access token has run out; refresh tokens work."""
        self.jwts.clear()
        for each in self.sign_ins:
            each.access_until = self.clock.now()

    def end_sign_ins(self) -> None:
        """As after a changed password: neither token is good any more."""
        for each in self.sign_ins:
            each.over = True

    def owner(self) -> Json:
        return {"ownerId": self.profile_id, "ownerDisplayName": self.display_name, "ownerFullName": self.name}


class Garmin:
    """Several accounts; the first stands there from the start. The second factor's code is `mfa` of the account."""

    def __init__(self, clock: Clock, ids: Ids) -> None:
        self.clock, self.ids = clock, ids
        self.accounts: list[GarminAccount] = []
        self.account = self.add("Demo", "demo@example.org", "pretend-password")
        self.sessions: dict[str, GarminAccount | None] = {}
        self.tickets: dict[str, GarminAccount] = {}

    def add(self, name: str, email: str, password: str) -> GarminAccount:
        self.accounts.append(GarminAccount(self.clock, self.ids, name, email, password))
        return self.accounts[-1]

    def snapshot(self) -> dict[str, dict[str, list[Json]]]:
        return {
            f"garmin/{account.email}": {
                "activities": [held.told() for held in account.activities()],
                "workouts": account.workouts.told(),
                "schedules": account.schedules.told(),
                "uploads": account.uploads.told(),
            }
            for account in self.accounts
        }

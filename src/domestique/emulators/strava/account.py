"""A registered app, the athlete who lets it in, the tokens given out, the uploads and what became of them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from domestique.emulators.clock import Clock, iso
from domestique.emulators.ids import Ids
from domestique.emulators.objects import Maker, Shelf, digest

Json = dict[str, Any]
TOKEN_LASTS = timedelta(hours=6)
PROCESSING, READY = "Your activity is still being processed.", "Your activity is ready."
ERROR = "There was an error processing your activity."


@dataclass(slots=True)
class Grant:
    """What an athlete allowed. `spent` are the refresh tokens that were rotated away."""

    scopes: frozenset[str]
    access_token: str
    refresh_token: str
    expires_at: datetime
    spent: set[str] = field(default_factory=set)
    revoked: bool = False


@dataclass(slots=True)
class Upload:
    id: int
    external_id: str | None
    sha: str
    polls_left: int
    name: str | None
    outcome: int | str
    """The activity's id, or the error."""


class Strava:
    """`polls_until_ready`: how often a client hears "still being processed"."""

    def __init__(self, clock: Clock, ids: Ids) -> None:
        self.clock, self.ids = clock, ids
        self.client_id, self.client_secret = str(ids.number()), ids.token()
        self.athlete_id = ids.number()
        self.active = True
        """False: the owner has no subscription, and every call is refused."""
        self.polls_until_ready = 1
        self.codes: dict[str, tuple[frozenset[str], str]] = {}
        self.grants: list[Grant] = []
        self.uploads: dict[int, Upload] = {}
        self.activities: Shelf[int] = Shelf()
        self.reads_15min = 0

    def add_activity(self, raw: bytes, *, name: str | None = None, by: Maker = "athlete") -> int:
        """As if it had come from the watch: the same file handed in later is a duplicate of it."""
        key = self.ids.number()
        self.activities.put(key, {"id": key, "name": name, "sha": digest(raw), "made": iso(self.clock.now())}, by)
        return key

    def known(self, sha: str) -> int | None:
        return next((key for key, body in self.activities.items() if body["sha"] == sha), None)

    def grant(self, scopes: frozenset[str]) -> Grant:
        now = self.clock.now()
        self.grants.append(Grant(scopes, self.ids.token(), self.ids.token(), now + TOKEN_LASTS))
        return self.grants[-1]

    def refresh(self, token: str) -> Grant | None:
        """An access token that still has an hour stays; otherwise both are new and the old refresh token is spent."""
        for grant in self.grants:
            if grant.refresh_token == token and not grant.revoked:
                if grant.expires_at - self.clock.now() <= timedelta(hours=1):
                    grant.spent.add(token)
                    grant.access_token, grant.refresh_token = self.ids.token(), self.ids.token()
                    grant.expires_at = self.clock.now() + TOKEN_LASTS
                return grant
        return None

    def of(self, access_token: str) -> Grant | None:
        for grant in self.grants:
            if grant.access_token == access_token and not grant.revoked and grant.expires_at > self.clock.now():
                return grant
        return None

    def expire(self) -> None:
        """Every access token has run out; refresh tokens work."""
        for grant in self.grants:
            grant.expires_at = self.clock.now()

    def snapshot(self) -> dict[str, dict[str, list[Json]]]:
        told = [
            {"id": each.id, "by": "client", "versions": 0,
             "body": {"external_id": each.external_id, "sha": each.sha, "outcome": each.outcome}}
            for each in self.uploads.values()
        ]  # fmt: skip
        return {"strava/Demo": {"uploads": told, "activities": self.activities.told()}}

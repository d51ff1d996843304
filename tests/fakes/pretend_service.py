"""A service outside that exists only in memory, and its connector: the truth that a sync must end equal to.

It keeps the contract of connectors/connector.py and nothing more, answers at once, and fails exactly when told to.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np

from domestique.connectors.connector import (
    Account,
    Connector,
    Cursor,
    Declaration,
    Delivery,
    Field,
    GoTo,
    Limits,
    NeedsCode,
    Page,
    Payload,
    SignedIn,
    Terms,
)
from domestique.connectors.errors import AuthExpired, Missing, ShapeChanged, WrongCode
from domestique.connectors.found import (
    Found,
    FoundActivity,
    FoundDay,
    FoundExercise,
    FoundFile,
    FoundSeries,
    FoundSetting,
    Gone,
    Listed,
)
from domestique.connectors.wire import Secret, Wire
from domestique.model.activity import Activity, StrengthSet
from domestique.model.sport import Sport
from domestique.model.streams import Stream, Streams
from tests.fakes.fit_file import fit_ride

FAR = datetime(2100, 1, 1, tzinfo=UTC)
OVERLAP = timedelta(days=3)
KINDS = ("activities", "workouts", "days", "settings", "exercises")


@dataclass(slots=True)
class Pretend:
    """`plan`: what the next requests meet, None for nothing wrong; then everything goes well."""

    slug: str = "pretend"
    service: str = "pretend"
    account: Account = field(default_factory=lambda: Account("7", "민지"))
    key: str = "right-key"
    many: bool = True
    spare: tuple[str, ...] = ()
    rides: dict[str, dict[str, Any]] = field(default_factory=dict)
    gym: list[tuple[str, dict[str, Any] | None]] = field(default_factory=list)
    days: dict[date, dict[str, float]] = field(default_factory=dict)
    settings: dict[str, float | list[float]] = field(default_factory=dict)
    pulse: dict[date, list[float]] = field(default_factory=dict)
    plan: list[Exception | None] = field(default_factory=list)
    page_size: int = 3
    requests: list[str] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    """files that never come whole"""
    spoilt: set[str] = field(default_factory=set)
    """files that come, and hold nothing that can be read"""
    left: bool = False
    rotates: bool = False
    asks: str = "nothing"
    """or "code", or "visit" """
    reads_words: bool = True
    """False: the mapping of days finds a shape it does not know"""

    def ride(self, id: str, start: datetime, *, name: str = "", seconds: int = 60, has_file: bool = True) -> None:
        self.rides[id] = {"id": id, "start": start.isoformat(), "name": name, "seconds": seconds, "file": has_file}

    def lift(self, id: str, start: datetime, *, reps: int = 5, name: str = "Upper") -> None:
        """Also says it anew."""
        self.gym.append((id, {"start": start.isoformat(), "reps": reps, "name": name}))

    def unlift(self, id: str) -> None:
        self.gym.append((id, None))

    def ask(self, what: str, wire: Wire) -> None:
        self.requests.append(what)
        wire.tally.count("pretend.test", 100, 1000)
        trouble = self.plan.pop(0) if self.plan else None
        if trouble is not None:
            raise trouble

    def connector(self) -> Connector:
        return Connector(
            declaration=Declaration(
                slug=self.slug,
                service=self.service,
                way_in="key",
                form=(
                    Field("key", secret=True),
                    Field("region", required=False, kind="choice", choices=("eu", "us")),
                    Field("tokens", required=False, signed_in=True),
                ),
                addresses={"api": "https://pretend.test"},
                terms=Terms("https://pretend.test/terms", prompts=True),
                kinds=KINDS,
                limits=Limits(every_minutes=30),
                delivery=Delivery(("create",)),
                many=self.many,
                spare=self.spare,
            ),
            way_in=_WayIn(self),
            reader=lambda wire: _Reader(self, wire),
            read=self.read,
        )

    def read(self, payload: Payload) -> tuple[Found, ...]:
        return tuple(self._found(payload))

    def _found(self, payload: Payload) -> Iterator[Found]:
        if payload.kind == "file":
            yield FoundFile(payload.key, f"{payload.key}.fit", payload.body)
            return
        said = json.loads(payload.body)
        if payload.kind == "activities":
            for row in said:
                digest = json.dumps(row, sort_keys=True)
                facts = {"name": row["name"]} if row["name"] else {}
                start = datetime.fromisoformat(row["start"])
                yield Listed(row["id"], start, digest, "cycling", facts, has_file=row["file"])
        elif payload.kind == "workouts":
            for id, row in said:
                yield Gone(id) if row is None else FoundActivity(id, lifted(row))
        elif payload.kind == "days":
            if not self.reads_words:
                raise ShapeChanged("wrong_shape")
            for day, row in said["days"].items():
                yield FoundDay(date.fromisoformat(day), row)
            for day, values in said["pulse"].items():
                start = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC)
                seconds = tuple(float(60 * at) for at in range(len(values)))
                yield FoundSeries(date.fromisoformat(day), "heart_rate", "bpm", start, seconds, tuple(values))
        elif payload.kind == "settings":
            for slug, value in said.items():
                yield FoundSetting(slug, None, None, tuple(value) if isinstance(value, list) else value)
        elif payload.kind == "exercises":
            yield FoundExercise("e1", "Bench Press", "weight_reps", muscle="chest")


def lifted(row: Mapping[str, Any]) -> Activity:
    start = datetime.fromisoformat(row["start"])
    time = Stream("time", "s", np.array([0, 1_800_000], np.int32), scale=1000.0)
    return Activity(
        sport=Sport.STRENGTH,
        start=start,
        streams=Streams(start, {"time": time}),
        name=row["name"],
        elapsed_s=1800.0,
        sets=(StrengthSet(0.0, 40.0, "active", "Bench Press", row["reps"], 80.0),),
    )


class _WayIn:
    def __init__(self, place: Pretend) -> None:
        self.place = place

    def _in(self) -> SignedIn:
        return SignedIn({"key": self.place.key}, self.place.account, datetime(2027, 5, 20, tzinfo=UTC))

    async def begin(self, wire: Wire, form: Mapping[str, str], *, callback: str | None) -> SignedIn | NeedsCode | GoTo:
        self.place.ask("begin", wire)
        if form["key"] != self.place.key:
            raise AuthExpired("bad_credentials")
        if self.place.asks == "code":
            return NeedsCode({"half": "planted-half-way"}, "email")
        if self.place.asks == "visit":
            return GoTo(f"https://pretend.test/ask?state=nonce&to={callback}", {"state": "nonce"})
        return self._in()

    async def answer(self, wire: Wire, state: Secret, answer: Mapping[str, str]) -> SignedIn:
        self.place.ask("answer", wire)
        if "half" in state and answer["code"] != "123456":
            raise WrongCode("wrong_code")
        return self._in()

    async def check(self, wire: Wire) -> SignedIn:
        self.place.ask("check", wire)
        if wire.secret["key"] != self.place.key:
            raise AuthExpired("key_revoked")
        return self._in()

    async def leave(self, wire: Wire) -> None:
        self.place.ask("leave", wire)
        self.place.left = True


class _Reader:
    def __init__(self, place: Pretend, wire: Wire) -> None:
        self.place, self.wire = place, wire

    async def page(self, kind: str, cursor: Cursor | None, *, today: date, since: date | None) -> Page:
        place = self.place
        place.ask(kind, self.wire)
        if self.wire.secret["key"] != place.key:
            raise AuthExpired("key_revoked")
        if place.rotates:
            place.key += "+"
            await self.wire.keep({"key": place.key})
            self.wire = type(self.wire)(
                {"key": place.key}, self.wire.keep, self.wire.now, self.wire.sleep, {}, self.wire.tally
            )
        said = cursor or {}
        if kind == "activities":
            return self._activities(said, since)
        if kind == "workouts":
            at = int(said.get("at") or 0)
            rows = place.gym[at : at + place.page_size]
            done = at + len(rows) >= len(place.gym)
            payloads = (_payload(kind, f"after-{at}", rows),) if rows else ()
            return Page(payloads, {"at": at + len(rows)}, done, share=None)
        if kind == "days":
            return self._days(said, today, since)
        value: object = place.settings if kind == "settings" else ["e1"]
        return Page((_payload(kind, kind, value),), {"seen": True}, True)

    def _activities(self, said: Cursor, since: date | None) -> Page:
        rows = sorted(self.place.rides.values(), key=lambda row: row["start"], reverse=True)
        if "until" in said:
            first = datetime.fromisoformat(str(said["until"])) - OVERLAP
            rows = [row for row in rows if datetime.fromisoformat(row["start"]) >= first]
            until = rows[0]["start"] if rows else said["until"]
            return Page((_payload("activities", "newest", rows),), {"until": until}, True, window=(first, FAR))
        if since is not None:
            rows = [row for row in rows if row["start"][:10] >= since.isoformat()]
        at = int(said.get("at") or 0)
        part = rows[at : at + self.place.page_size]
        done = at + len(part) >= len(rows)
        newest = said.get("newest") or (rows[0]["start"] if rows else "2020-01-01T00:00:00+00:00")
        cursor: Cursor = {"until": newest} if done else {"at": at + len(part), "newest": newest}
        payloads = (_payload("activities", f"page-{at}", part),) if part else ()
        return Page(payloads, cursor, done, share=min(1.0, (at + len(part)) / max(1, len(rows))))

    def _days(self, said: Cursor, today: date, since: date | None) -> Page:
        known = {*self.place.days, *self.place.pulse}
        begin = said.get("next") or (since or min(known, default=today)).isoformat()
        first = date.fromisoformat(str(begin))
        last = min(first + timedelta(days=6), today)
        days = {day.isoformat(): row for day, row in self.place.days.items() if first <= day <= last}
        pulse = {day.isoformat(): row for day, row in self.place.pulse.items() if first <= day <= last}
        done = last >= today
        following = (today - OVERLAP if done else last + timedelta(days=1)).isoformat()
        payload = _payload("days", f"{first}/{last}", {"days": days, "pulse": pulse})
        return Page((payload,), {"next": following}, done)

    async def file(self, external_id: str) -> Payload:
        self.place.ask(f"file {external_id}", self.wire)
        row = self.place.rides.get(external_id)
        if row is None or not row["file"]:
            raise Missing("missing")
        if external_id in self.place.broken:
            raise ShapeChanged("cut_short")
        if external_id in self.place.spoilt:
            return Payload("file", external_id, f"/file/{external_id}", b"\x0e\x10\x00\x00\xff\xff\xff\xff.FIT\x00\x00")
        start, serial = datetime.fromisoformat(row["start"]), sum(map(ord, external_id))
        body = fit_ride(row["seconds"], start=start, serial=serial)
        return Payload("file", external_id, f"/file/{external_id}", body, "application/fit")

    async def close(self) -> None:
        self.place.requests.append("close")


def _payload(kind: str, key: str, said: object) -> Payload:
    return Payload(kind, key, f"/{kind}", json.dumps(said).encode())

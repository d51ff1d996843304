"""A service that takes workouts and files, in memory: a calendar whose objects have an id and, once planned, another.

It does what it is told, fails where a test says so, and dies where a test says so: before a request reaches it, after
the deed and before the answer, or with the answer on its way.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import count
from typing import Any
from uuid import UUID

from domestique.connectors.connector import (
    Account,
    Connector,
    Declaration,
    Delivery,
    GoTo,
    NeedsCode,
    Outgoing,
    ReadBack,
    Ref,
    Shortfall,
    SignedIn,
    Terms,
)
from domestique.connectors.errors import ConnectorError, Missing, Unavailable
from domestique.connectors.wire import Secret, Wire
from domestique.model.workout import Thresholds, Workout
from domestique.model.workout_json import digest_of
from domestique.services.desk import Desk
from domestique.store import connections

HOST = "shelf.test"


class Killed(BaseException):
    """The process is gone: nothing of it runs any more."""


@dataclass(slots=True)
class Thing:
    id: str
    tag: str
    workout: Workout | None = None
    day: date | None = None
    schedule: str | None = None
    file: bytes | None = None


Fault = Callable[[], BaseException]


@dataclass(slots=True)
class Shelf:
    """`plan`: by the number of the request, before or after it and what is raised. `changes`: what it makes of one."""

    slug: str = "shelf"
    deletes: bool = True
    schedules: bool = True
    things: dict[str, Thing] = field(default_factory=dict)
    plan: dict[int, tuple[str, Fault]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    changes: Callable[[Workout], Workout] = lambda workout: workout
    duplicates: bool = False
    polls: int = 1
    _ids: Any = field(default_factory=lambda: count(1))

    def connector(self) -> Connector:
        steps: tuple[Any, ...] = ("create", "schedule", "upload") if self.schedules else ("create", "upload")
        return Connector(
            Declaration(
                self.slug,
                self.slug,
                "key",
                (),
                {"api": f"https://{HOST}"},
                Terms("https://shelf.test/terms", prompts=True),
                delivery=Delivery(steps, self.deletes),
            ),
            _Door(),
            writer=lambda wire: _Writer(self, wire),
            fidelity=_fidelity,
            as_sent=self._plain,
        )

    @staticmethod
    def _plain(thing: Outgoing) -> Workout:
        assert thing.workout is not None
        return thing.workout

    def there(self) -> list[tuple[str | None, date | None]]:
        """What stands there, as digests and days, in order."""
        return sorted(
            ((None if one.workout is None else digest_of(one.workout), one.day) for one in self.things.values()),
            key=repr,
        )


def _fidelity(workout: Workout, thresholds: Thresholds) -> tuple[Shortfall, ...]:
    return (Shortfall("name_long", slots={"most": 10}),) if len(workout.name) > 10 else ()


class _Door:
    async def begin(self, wire: Wire, form: Mapping[str, str], *, callback: str | None) -> SignedIn | NeedsCode | GoTo:
        return SignedIn({"key": "planted-key"}, Account("7"))

    async def answer(self, wire: Wire, state: Secret, answer: Mapping[str, str]) -> SignedIn:
        raise AssertionError

    async def check(self, wire: Wire) -> SignedIn:
        return SignedIn(wire.secret, Account("7"))

    async def leave(self, wire: Wire) -> None:
        return None


class _Writer:
    def __init__(self, shelf: Shelf, wire: Wire) -> None:
        self.shelf, self.wire = shelf, wire

    def _ask[Answer](self, what: str, deed: Callable[[], Answer]) -> Answer:
        """One request: what the plan says happens before it or after it."""
        shelf = self.shelf
        number = len(shelf.asked)
        shelf.asked.append(what)
        self.wire.tally.count(HOST, 100, 50)
        when, fault = shelf.plan.get(number, ("", _never))
        if when == "before":
            raise fault()
        answer = deed()
        if when == "after":
            raise fault()
        return answer

    async def create(self, thing: Outgoing) -> Ref:
        def deed() -> Ref:
            id = f"w{next(self.shelf._ids)}"
            day = None if self.shelf.schedules else thing.day
            assert thing.workout is not None
            self.shelf.things[id] = Thing(id, thing.tag, self.shelf.changes(thing.workout), day)
            return {"workout": id}

        return self._ask("create", deed)

    async def update(self, ref: Ref, thing: Outgoing) -> Ref:
        def deed() -> Ref:
            one = self._one(ref)
            assert thing.workout is not None
            one.workout = self.shelf.changes(thing.workout)
            one.day = one.day if self.shelf.schedules else thing.day
            return {"workout": one.id}

        return self._ask("update", deed)

    async def schedule(self, ref: Ref, day: date) -> Ref:
        def deed() -> Ref:
            one = self._one(ref)
            if "schedule" not in ref:
                assert one.schedule is None, "planned twice: two entries in the athlete's calendar"
                one.schedule = f"s{next(self.shelf._ids)}"
            one.day = day
            return {"workout": one.id, "schedule": str(one.schedule)}

        return self._ask("schedule", deed)

    async def delete(self, ref: Ref) -> None:
        def deed() -> None:
            del self.shelf.things[self._one(ref).id]

        self._ask("delete", deed)

    async def find(self, tag: str, *, day: date | None) -> tuple[Ref, ...]:
        return self._ask("find", lambda: tuple(_ref(one) for one in self.shelf.things.values() if one.tag == tag))

    async def read_back(self, ref: Ref) -> ReadBack:
        """As at Garmin: only who knows the entry of the calendar is told its day."""

        def deed() -> ReadBack:
            one = self._one(ref)
            if one.file is not None:
                self.shelf.polls -= 1
                state = "processing" if self.shelf.polls > 0 else "duplicate" if self.shelf.duplicates else "done"
                return ReadBack({"upload": one.id}, state=state, url=f"https://shelf.test/{one.id}")
            planned = one.schedule is not None and ref.get("schedule") == one.schedule
            day = one.day if planned or not self.shelf.schedules else None
            return ReadBack(_ref(one) if planned else {"workout": one.id}, one.workout, day, tag=one.tag)

        return self._ask("read", deed)

    async def upload(self, thing: Outgoing) -> Ref:
        def deed() -> Ref:
            same = next((one for one in self.shelf.things.values() if one.file == thing.file), None)
            if same is not None:
                self.shelf.duplicates = True
                return {"upload": same.id}
            id = f"u{next(self.shelf._ids)}"
            self.shelf.things[id] = Thing(id, thing.tag, file=thing.file)
            return {"upload": id}

        return self._ask("upload", deed)

    async def close(self) -> None:
        return None

    def _one(self, ref: Ref) -> Thing:
        found = self.shelf.things.get(ref.get("workout", ref.get("upload", "")))
        if found is None:
            raise Missing("missing")
        return found


def _ref(one: Thing) -> dict[str, str]:
    return {"workout": one.id} | ({} if one.schedule is None else {"schedule": one.schedule})


def _never() -> BaseException:
    raise AssertionError


def lost() -> ConnectorError:
    """The line broke after the request went out."""
    return Unavailable("line_broke", maybe_done=True)


def away() -> ConnectorError:
    return Unavailable("not_reached")


async def no_sleep(seconds: float) -> None:
    return None


async def connected_to(desk: Desk, user_id: UUID, shelf: Shelf, *, now: datetime | None = None) -> tuple[Desk, UUID]:
    """A desk that knows the shelf, and a connection to it."""
    connection_id = desk.new_id()
    async with desk.database.as_user(user_id) as conn:
        await connections.add(
            conn,
            user_id,
            connection_id,
            slug=shelf.slug,
            service=shelf.slug,
            account_id=f"account-{shelf.slug}",
            account_name=None,
            sealed_secret=desk.secrets.seal('{"key": "planted-key"}'),
            addresses={},
            valid_until=None,
            now=now or desk.now(),
        )
    others = tuple(one for one in desk.connectors if one.declaration.slug != shelf.slug)
    return replace(desk, connectors=(*others, shelf.connector()), sleep=no_sleep), connection_id

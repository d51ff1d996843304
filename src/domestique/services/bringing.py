"""How one thing is made to stand elsewhere as it was approved; not a deed itself, services/deliver.py is.

Each step there is followed by a word to the ledger, and each is preceded by a look where something may have been begun
before. So it does not matter after which line a former try broke off: this one does what is missing, once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Protocol

from domestique.connectors.connector import Connector, Outgoing, ReadBack, Ref, Writer
from domestique.connectors.errors import Missing
from domestique.model.workout import Workout
from domestique.model.workout_compare import Difference, compare
from domestique.model.workout_json import digest_of
from domestique.model.workout_reading import read_workout
from domestique.model.workout_thresholds import thresholds_of
from domestique.store.deciding import day_of
from domestique.store.delivered import GONE, Delivered
from domestique.store.outbox import Item

_DAYLESS = "day:None"
UNREAD = "unread"
"""Instead of a digest, where a service does not tell what stands there."""


class Ask(Exception):
    """Only the athlete can tell how it goes on. `found`: what stands there now."""

    def __init__(
        self, code: str, differences: tuple[Difference, ...] = (), found: Mapping[str, str | None] | None = None
    ) -> None:
        super().__init__(code)
        self.code = code
        self.differences = differences
        self.found = found or {}


class Ledger(Protocol):
    """Every call is a transaction of its own, and raises when somebody else has taken the item over."""

    async def know(self, there: Delivered) -> None: ...

    async def forget(self) -> None: ...

    async def still(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Brought:
    ref: Ref | None = None
    differences: tuple[Difference, ...] | None = None
    trouble: str | None = None


def outgoing(tag: str, body: Mapping[str, Any], day: date | None) -> Outgoing:
    """Of what was approved: the workout, the thresholds and the names of exercises that held then."""
    return Outgoing(
        tag=tag,
        workout=read_workout(body["workout"]),
        day=day,
        thresholds=thresholds_of(body.get("thresholds", {})),
        names=dict(body.get("names", {})),
    )


@dataclass(slots=True)
class Bringing:
    connector: Connector
    writer: Writer
    item: Item
    ledger: Ledger
    have: Delivered | None
    _thing: Outgoing = field(init=False)
    _day: date | None = field(init=False)
    _schedules: bool = field(init=False)

    def __post_init__(self) -> None:
        self._schedules = "schedule" in self.connector.declaration.delivery.steps
        self._day = day_of(self.item.intent.get("day"))
        body = self.item.intent.get("body")
        self._thing = Outgoing(self.item.tag) if body is None else outgoing(self.item.tag, body, self._day)

    async def stand(self) -> Brought:
        body = self.item.intent["body"]
        seen = await self._first()
        have = self._known()
        moved = not self._schedules and have.day != self._day
        if have.body != body or moved or self._differs(seen, have):
            have = await self._know(maybe=self._maybe(have))
            ref = await self.writer.update(have.ref, self._thing)
            have = await self._know(ref={**have.ref, **ref}, body=body, day=have.day if self._schedules else self._day)
        if self._schedules and self._day is not None and (have.day if seen is None else seen.day) != self._day:
            have = await self._know(maybe=self._maybe(have))
            ref = await self.writer.schedule(have.ref, self._day)
            have = await self._know(ref={**have.ref, **ref}, day=self._day)
        found = await self.writer.read_back(have.ref)
        have = await self._know(
            ref=dict(found.ref),
            day=self._day,
            digest=UNREAD if found.workout is None else digest_of(found.workout),
            maybe=(),
            url=found.url or have.url,
        )
        return Brought(have.ref, self._differences(found))

    async def take_away(self) -> Brought:
        if self.have is None and self.item.look_first:
            day = day_of(self.item.before.get("day"))
            refs = await self.writer.find(self.item.tag, day=day)
            if refs:
                await self._begin(_oldest(refs), body={}, day=None)
        if self.have is None:
            return Brought()
        have = self.have
        ref = await self._listed(have)
        try:
            found = await self._read_ours(have, ref)
            self._must_be_ours(have, found, None)
            await self._know(maybe=tuple(dict.fromkeys((*have.maybe, GONE))))
            await self.writer.delete(found.ref)
        except Missing:
            pass
        await self.ledger.forget()
        return Brought(ref, trouble=None if self.connector.declaration.delivery.deletes else "stays_there")

    async def _first(self) -> ReadBack | None:
        """Something of ours stands there afterwards. None: it was made just now, or there was nothing to look at."""
        if self.have is None and self.item.look_first and (found := await self._adopted()) is not None:
            return found
        if self.have is not None:
            try:
                return await self._looked_at(self.have)
            except (Ask, Missing) as gone:
                by_us = isinstance(gone, Missing) and GONE in self.have.maybe
                if self.have.body and not by_us:
                    raise (Ask("gone_there") if isinstance(gone, Missing) else gone) from None
                await self.ledger.forget()  # found by its tag only, or taken away by us, and no longer there
        await self.ledger.still()  # looking may have taken longer than it was ours
        ref = await self.writer.create(self._thing)
        await self._begin(ref, body=self.item.intent["body"], day=None if self._schedules else self._day)
        return None

    async def _adopted(self) -> ReadBack | None:
        """What a lost answer left there, if it left anything."""
        refs = await self.writer.find(self.item.tag, day=self._day)
        if not refs:
            return None
        ref = _oldest(refs)
        found = await self.writer.read_back(ref)
        same = found.workout is not None and not compare(self._as_sent(self._thing), found.workout)
        await self._begin(found.ref, body=self.item.intent["body"] if same else {}, day=found.day)
        return found

    async def _looked_at(self, have: Delivered) -> ReadBack:
        """What stands there before it is touched."""
        ref = await self._listed(have)
        found = await self._read_ours(have, ref)
        self._must_be_ours(have, found, self._thing)
        day = found.day if found.day is not None else have.day
        if found.ref != have.ref or day != have.day:
            await self._know(ref=dict(found.ref), day=day)
        return found

    async def _read_ours(self, have: Delivered, ref: Ref) -> ReadBack:
        found = await self.writer.read_back(ref)
        if found.tag not in (None, have.tag):
            raise Missing("missing", "given back by us, and another workout of ours by now")
        return found

    async def _listed(self, have: Delivered) -> Ref:
        """With what is listed of it now: a schedule whose answer was lost has an id that we do not know."""
        if not self.item.look_first:
            return have.ref
        known = set(have.ref.values())
        for day in dict.fromkeys((self._day, have.day)):
            met = [ref for ref in await self.writer.find(have.tag, day=day) if known & set(ref.values())]
            if met:
                fullest: Ref = sorted(met, key=len)[-1]
                return {**have.ref, **fullest}
        return have.ref

    def _must_be_ours(self, have: Delivered, found: ReadBack, thing: Outgoing | None) -> None:
        """Ask when the athlete changed it there since our last deed. Without an answer to that deed, it may also be
        as that deed wanted it."""
        if self.item.overwrite:
            return
        told = {
            "digest": None if found.workout is None else digest_of(found.workout),
            "day": None if found.day is None else found.day.isoformat(),
        }
        days = {have.day, self._day, *_days_in(have.maybe)}
        silent = found.day is None and (not self._schedules or self.item.look_first)
        elsewhere = found.day not in days and not silent and have.digest is not None
        moved = (Difference("day", slots={"there": told["day"] or ""}),) if elsewhere else ()
        if found.workout is not None and have.digest not in (None, UNREAD):
            ours = told["digest"] == have.digest or told["digest"] in have.maybe
            if not ours and not (thing is not None and not compare(self._as_sent(thing), found.workout)):
                before = outgoing(have.tag, have.body, have.day) if have.body else None
                changed = () if before is None else compare(self._as_sent(before), found.workout)
                raise Ask("changed_there", (*changed, *moved), told)
        if elsewhere:
            raise Ask("moved_there", moved, told)

    def _differs(self, seen: ReadBack | None, have: Delivered) -> bool:
        """Ours goes over what the athlete made of it there, also where only its day was to change; and over what a
        deed of ours made of it whose answer was lost and which is no longer wanted."""
        if seen is None or not (self.item.overwrite or have.half_made):
            return False
        return seen.workout is None or bool(compare(self._as_sent(self._thing), seen.workout))

    def _as_sent(self, thing: Outgoing) -> Workout:
        assert thing.workout is not None
        return thing.workout if self.connector.as_sent is None else self.connector.as_sent(thing)

    def _maybe(self, have: Delivered) -> tuple[str, ...]:
        mine = (digest_of(self._as_sent(self._thing)), f"day:{self._day}")
        return tuple(dict.fromkeys((*have.maybe, *mine)))

    def _differences(self, found: ReadBack) -> tuple[Difference, ...] | None:
        if found.workout is None:
            return None
        told = compare(self._as_sent(self._thing), found.workout)
        if self._schedules and found.day != self._day:
            told += (Difference("day", slots={"there": "" if found.day is None else found.day.isoformat()}),)
        return told

    def _known(self) -> Delivered:
        assert self.have is not None
        return self.have

    async def _begin(self, ref: Ref, *, body: Mapping[str, Any], day: date | None) -> None:
        item = self.item
        new = Delivered(
            item.connection_id, item.subject_kind, item.subject_id, item.service, item.tag, dict(ref), body, day
        )
        await self.ledger.know(new)
        self.have = new

    async def _know(self, **changes: Any) -> Delivered:
        new = replace(self._known(), **changes)
        await self.ledger.know(new)
        self.have = new
        return new


def _days_in(maybe: Sequence[str]) -> set[date | None]:
    return {None if one == _DAYLESS else day_of(one[4:]) for one in maybe if one.startswith("day:")}


def _oldest(refs: tuple[Ref, ...]) -> Ref:
    """A copy that the athlete made there carries our tag too, and is younger."""
    return min(refs, key=lambda one: sorted((len(value), value) for value in one.values()))

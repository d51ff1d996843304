"""Writing to intervals.icu: planned workouts as events, finished files as activities. What carries no tag of ours is
never touched. `external_id` is the tag; `create` looks for it first, so that doing it again makes no second event.
"""

from datetime import date, timedelta

from domestique.connectors.answers import Answer, Row, ident, rows_in, text
from domestique.connectors.answers import day as _day
from domestique.connectors.connector import Outgoing, ReadBack, Ref
from domestique.connectors.errors import ConnectorError, Refused, ShapeChanged
from domestique.connectors.intervals.client import IntervalsClient
from domestique.connectors.intervals.declaration import TYPES
from domestique.connectors.intervals.description import description_of, understood
from domestique.connectors.wire import Wire
from domestique.model.sport import Sport
from domestique.model.workout import Workout

_AROUND = timedelta(days=120)
_SPORTS = {kind: sport for sport, kind in TYPES.items()}
_KEPT = ("category", "type", "name", "description", "external_id", "start_date_local")


class IntervalsWriter:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._client = IntervalsClient(wire)

    async def close(self) -> None:
        await self._client.close()

    async def create(self, thing: Outgoing) -> Ref:
        if thing.day is None:
            raise Refused("day_needed", "an event has a day")
        event = _event(thing, f"{thing.day.isoformat()}T00:00:00")
        known = await self._events(thing.tag, thing.day)
        if known:
            return known[0]
        answer = await self._client.write("POST", "athlete/0/events/bulk", [event], upsert="true")
        try:
            made = [one for one in answer.rows() if text(one.get("external_id")) == thing.tag]
        except ShapeChanged:
            made = []
        there = ident(made[0].get("id")) if made else None
        return {"event": there} if there is not None else await self._looked_up(answer, thing.tag, thing.day)

    async def update(self, ref: Ref, thing: Outgoing) -> Ref:
        known = await self._ours(ref)
        at = text(known.get("start_date_local")) or ""
        if thing.day is not None and _day(at) != thing.day:
            at = _moved(at, thing.day)
        await self._client.write("PUT", f"athlete/0/events/{ref['event']}", _event(thing, at))
        return ref

    async def schedule(self, ref: Ref, day: date) -> Ref:
        """Only the day; a time of day that the athlete chose there stays."""
        known = await self._ours(ref)
        at = text(known.get("start_date_local")) or ""
        if _day(at) != day:
            event = {name: known.get(name) for name in _KEPT} | {"start_date_local": _moved(at, day)}
            await self._client.write("PUT", f"athlete/0/events/{ref['event']}", event)
        return ref

    async def delete(self, ref: Ref) -> None:
        await self._ours(ref)
        path = f"activity/{ref['activity']}" if "activity" in ref else f"athlete/0/events/{ref['event']}"
        await self._client.write("DELETE", path)

    async def find(self, tag: str, *, day: date | None) -> tuple[Ref, ...]:
        files = [{"activity": name, "tag": tag} for name in await self._listed("activities", tag, day)]
        return (*await self._events(tag, day), *files)

    async def read_back(self, ref: Ref) -> ReadBack:
        if "activity" in ref:
            known = await self._one(f"activity/{ref['activity']}", ref["activity"])
            state = "done" if text(known.get("external_id")) == ref.get("tag") else "duplicate"
            return ReadBack(ref, state=state, url=f"https://intervals.icu/activities/{ref['activity']}")
        event = await self._one(f"athlete/0/events/{ref['event']}", ref["event"])
        return ReadBack(ref, workout_of(event), _day(event.get("start_date_local")))

    async def upload(self, thing: Outgoing) -> Ref:
        """The same file twice is one activity there, whoever brought it first; the tag in the ref tells whose it is."""
        if not thing.file:
            raise Refused("nothing_to_send", "no file")
        title = text(thing.title)
        params = {"external_id": thing.tag, **({"name": title} if title else {})}
        answer = await self._client.hand_in(
            "athlete/0/activities", thing.file_name or "activity.fit", thing.file, params
        )
        said = answer.row()
        name = ident(next(iter(rows_in(said.get("activities"))), {}).get("id")) or ident(said.get("id"))
        if name is None:
            answer.odd("activity")
        return {"activity": name, "tag": thing.tag}

    async def _looked_up(self, answer: Answer, tag: str, on: date | None) -> Ref:
        try:
            found = await self._events(tag, on)
        except ConnectorError as problem:
            problem.maybe_done = True
            raise
        if not found:
            answer.odd("event")
        return found[0]

    async def _events(self, tag: str, on: date | None) -> tuple[Ref, ...]:
        return tuple({"event": name} for name in await self._listed("events", tag, on))

    async def _listed(self, what: str, tag: str, on: date | None) -> list[str]:
        middle = on or self._wire.now().date()
        oldest, newest = (middle - _AROUND).isoformat(), (middle + _AROUND).isoformat()
        answer = await self._client.get(f"athlete/0/{what}", oldest=oldest, newest=newest)
        marked = [ident(row.get("id")) for row in answer.rows() if text(row.get("external_id")) == tag]
        return [name for name in marked if name is not None]

    async def _ours(self, ref: Ref) -> Row:
        """An activity may have been there before our file; an event we made, and it stays ours while it has a mark."""
        if "activity" in ref:
            known = await self._one(f"activity/{ref['activity']}", ref["activity"])
            ours = text(known.get("external_id")) == ref.get("tag")
        else:
            known = await self._one(f"athlete/0/events/{ref['event']}", ref["event"])
            ours = text(known.get("external_id")) is not None
        if not ours:
            raise Refused("not_ours", "our mark is gone from it, or was never there")
        return known

    async def _one(self, path: str, name: str) -> Row:
        answer = await self._client.get(path)
        row = answer.row()
        if ident(row.get("id")) != name:
            answer.odd("object with that id")
        return row


def as_sent(thing: Outgoing) -> Workout:
    return workout_of(_event(thing, ""))


def workout_of(event: Row) -> Workout:
    steps, note = understood(text(event.get("description")) or "")
    sport = _SPORTS.get(text(event.get("type")) or "", Sport.OTHER)
    return Workout(sport, text(event.get("name")) or "", steps, note)


def _event(thing: Outgoing, start: str) -> dict[str, object]:
    workout = thing.workout
    if workout is None or workout.sport not in TYPES:
        raise Refused("sport_not_taken", workout.sport.value if workout is not None else "no workout")
    return {
        "category": "WORKOUT",
        "start_date_local": start,
        "type": TYPES[workout.sport],
        "name": text(workout.name) or "Domestique",
        "description": description_of(workout, thing.thresholds),
        "external_id": thing.tag,
    }


def _moved(at: str, to: date) -> str:
    return f"{to.isoformat()}T{at[11:] or '00:00:00'}"

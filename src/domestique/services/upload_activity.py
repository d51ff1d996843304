"""Finished activities go out as the file they came in, or as a FIT file made of them: one by one with a yes, or by a
rule that the athlete switched on for a connection. Never twice: one item and one place in the ledger for each activity
and connection. Never back to where it came from.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from domestique.services.desk import Desk
from domestique.services.errors import BadValue, NotFound
from domestique.services.wires import connector_of
from domestique.store import activities, connections, delivered, notices, outbox, uploadable
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.deciding import Wish
from domestique.store.delivered import Delivered
from domestique.store.outbox import Item, Subject
from domestique.store.uploadable import Finished, NoFile

WhyNot = Literal["from_there"] | NoFile
AUTO = "upload_since"
"""In a connection's options: what begins from then on goes there by itself."""
_MOST = 50
_SENDS_ON = ("strava", "intervals")
"""Where Garmin can be told to send everything by itself."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`since` None: nothing goes by itself. `elsewhere`: Garmin is connected too, and often sends there itself."""

    there: Connected
    since: datetime | None
    counts: dict[str, int]
    elsewhere: bool


async def upload(
    desk: Desk,
    user_id: UUID,
    activity_id: UUID,
    *,
    service: str | None = None,
    connection_ids: Collection[UUID] | None = None,
) -> tuple[Item, ...]:
    """To the connections named, or to every one of the service; nothing where it is already, or on its way. BadValue
    where it may go to none of them."""
    async with desk.database.as_user(user_id) as conn:
        found = await activities.find(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        targets = await _targets(desk, conn, user_id, service)
        if connection_ids is not None:
            targets = [there for there in targets if there.id in set(connection_ids)]
        if not targets:
            if service is None:
                raise BadValue("connection_ids", "upload_nowhere")
            raise BadValue("service", "upload_not_connected", service=service)
        file = await uploadable.file_of(conn, user_id, found.row.id)
        if not isinstance(file, Finished):
            raise BadValue("activity", f"upload_{file}")
        own = [there for there in targets if not await _from(desk, conn, user_id, file.id, there)]
        if not own:
            raise BadValue("activity", "upload_from_there")
        made = [await _decide(desk, conn, user_id, there, file, by_rule=False) for there in own]
        items = [await outbox.get(conn, user_id, item_id) for item_id in made if item_id is not None]
    return tuple(item for item in items if item is not None)


@dataclass(frozen=True, slots=True)
class Place:
    """One account it may go to. `item`: the newest wish about it; `have`: what is known to be there."""

    there: Connected
    item: Item | None
    have: Delivered | None
    why_not: WhyNot | None = None


@dataclass(frozen=True, slots=True)
class Uploads:
    """`file`: what would go out, or why nothing can."""

    file: Finished | NoFile
    places: tuple[Place, ...]


async def of_activity(desk: Desk, user_id: UUID, activity_id: UUID, *, service: str | None = None) -> Uploads:
    async with desk.database.as_user(user_id) as conn:
        found = await activities.find(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        subject = Subject("activity", found.row.id)
        file = await uploadable.file_of(conn, user_id, subject.id)
        have = {one.connection_id: one for one in await delivered.of_subjects(conn, user_id, "activity", [subject.id])}
        places = []
        for there in await _targets(desk, conn, user_id, service):
            why_not: WhyNot | None = None if isinstance(file, Finished) else file
            if why_not is None and await _from(desk, conn, user_id, subject.id, there):
                why_not = "from_there"
            item = await outbox.newest(conn, user_id, there.id, subject)
            places.append(Place(there, item, have.get(there.id), why_not))
        return Uploads(file, tuple(places))


async def set_rule(desk: Desk, user_id: UUID, connection_id: UUID, *, on: bool, service: str | None = None) -> None:
    """From now on, and not what was before."""
    async with desk.database.as_user(user_id) as conn:
        there = await connections.get(conn, user_id, connection_id, lock=True)
        if there is None or not _takes(desk, there, service):
            raise NotFound
        options: dict[str, Any] = {name: value for name, value in there.options.items() if name != AUTO}
        if on:
            options[AUTO] = there.options.get(AUTO) or desk.now().isoformat()
        await connections.set_options(conn, user_id, connection_id, options)
        await notices.publish(conn, user_id, topic="connection", id=connection_id)


async def run_rules(desk: Desk, user_id: UUID, *, service: str | None = None) -> int:
    """How many activities were put into the outbox: those with a file of their own."""
    count = 0
    async with desk.database.as_user(user_id) as conn:
        for there in await _targets(desk, conn, user_id, service):
            since = since_of(there)
            if since is None:
                continue
            slugs = _slugs(desk, there)
            for file in await uploadable.waiting(conn, user_id, there.id, slugs, since=since, limit=_MOST):
                count += await _decide(desk, conn, user_id, there, file, by_rule=True) is not None
    return count


async def rules(desk: Desk, user_id: UUID, *, service: str | None = None) -> tuple[Rule, ...]:
    async with desk.database.as_user(user_id) as conn:
        garmin = any(there.service == "garmin" for there in await connections.every(conn, user_id))
        return tuple(
            [
                Rule(
                    there,
                    since_of(there),
                    await outbox.count_uploads(conn, user_id, there.id),
                    garmin and there.service in _SENDS_ON,
                )
                for there in await _targets(desk, conn, user_id, service)
            ]
        )


def since_of(there: Connected) -> datetime | None:
    told = there.options.get(AUTO)
    return datetime.fromisoformat(told) if isinstance(told, str) else None


async def _targets(desk: Desk, conn: Connection, user_id: UUID, service: str | None) -> list[Connected]:
    return [there for there in await connections.every(conn, user_id) if _takes(desk, there, service)]


def _takes(desk: Desk, there: Connected, service: str | None) -> bool:
    if service is not None and there.service != service:
        return False
    known = any(one.declaration.slug == there.slug for one in desk.connectors)
    return known and "upload" in connector_of(desk, there.slug).declaration.delivery.steps


def _slugs(desk: Desk, there: Connected) -> set[str]:
    """What rows that came from that service are marked with, whichever way in they took."""
    ways = (one.declaration for one in desk.connectors)
    return {there.service, there.slug, *(way.slug for way in ways if way.service == there.service)}


async def _from(desk: Desk, conn: Connection, user_id: UUID, activity_id: UUID, there: Connected) -> bool:
    return await uploadable.came_from(conn, user_id, activity_id, _slugs(desk, there))


async def _decide(
    desk: Desk, conn: Connection, user_id: UUID, there: Connected, file: Finished, *, by_rule: bool
) -> UUID | None:
    day = file.start_at.date().isoformat()
    intent: dict[str, Any] = {"raw_id": str(file.raw_id), "title": file.name, "sport": file.sport, "started": day}
    if file.made:
        intent["made"] = {"part": file.part, "from_s": file.from_s, "to_s": file.to_s}
    wish = Wish(
        there.id,
        there.slug,
        Subject("activity", file.id),
        file.name or f"{file.sport} {day}",
        intent,
        "rule" if by_rule else "athlete",
    )
    return await desk.send_soon(conn, user_id, wish)

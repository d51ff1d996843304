"""Finished activities go out as the file they came in: one by one with a yes, or by a rule that the athlete switched
on for a connection. Never twice: one item and one place in the ledger for each activity and connection.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
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
from domestique.store.uploadable import Finished

STRAVA = "strava"
AUTO = "upload_since"
"""In a connection's options: what begins from then on goes there by itself."""
_MOST = 50


@dataclass(frozen=True, slots=True)
class Rule:
    """`since` None: nothing goes by itself. `elsewhere`: Garmin is connected too, and often sends there itself."""

    there: Connected
    since: datetime | None
    counts: dict[str, int]
    elsewhere: bool


async def upload(desk: Desk, user_id: UUID, activity_id: UUID, *, service: str = STRAVA) -> tuple[Item, ...]:
    """To every connection of the service; nothing where it is already, or on its way."""
    async with desk.database.as_user(user_id) as conn:
        found = await activities.find(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        targets = [there for there in await connections.every(conn, user_id) if _takes(desk, there, service)]
        if not targets:
            raise BadValue("service", "upload_not_connected", service=service)
        file = await uploadable.one(conn, user_id, found.row.id, service)
        if file is None:
            raise BadValue("activity", "upload_not_own")
        made = [await _decide(desk, conn, user_id, there, file, by_rule=False) for there in targets]
        items = [await outbox.get(conn, user_id, item_id) for item_id in made if item_id is not None]
    return tuple(item for item in items if item is not None)


@dataclass(frozen=True, slots=True)
class Place:
    """One account it may go to. `item`: the newest wish about it; `have`: what is known to be there."""

    there: Connected
    item: Item | None
    have: Delivered | None


@dataclass(frozen=True, slots=True)
class Uploads:
    """`may`: it has a file of the athlete's own that did not come from there."""

    may: bool
    places: tuple[Place, ...]


async def of_activity(desk: Desk, user_id: UUID, activity_id: UUID, *, service: str = STRAVA) -> Uploads:
    async with desk.database.as_user(user_id) as conn:
        found = await activities.find(conn, user_id, activity_id)
        if found is None:
            raise NotFound
        targets = [there for there in await connections.every(conn, user_id) if _takes(desk, there, service)]
        if not targets:
            return Uploads(False, ())
        subject = Subject("activity", found.row.id)
        have = {one.connection_id: one for one in await delivered.of_subjects(conn, user_id, "activity", [subject.id])}
        places = [
            Place(there, await outbox.newest(conn, user_id, there.id, subject), have.get(there.id)) for there in targets
        ]
        return Uploads(await uploadable.one(conn, user_id, subject.id, service) is not None, tuple(places))


async def set_rule(desk: Desk, user_id: UUID, connection_id: UUID, *, on: bool, service: str = STRAVA) -> None:
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


async def run_rules(desk: Desk, user_id: UUID, *, service: str = STRAVA) -> int:
    """How many activities were put into the outbox."""
    count = 0
    async with desk.database.as_user(user_id) as conn:
        for there in await connections.every(conn, user_id):
            since = since_of(there)
            if since is None or not _takes(desk, there, service):
                continue
            for file in await uploadable.waiting(conn, user_id, there.id, service, since=since, limit=_MOST):
                count += await _decide(desk, conn, user_id, there, file, by_rule=True) is not None
    return count


async def rules(desk: Desk, user_id: UUID, *, service: str = STRAVA) -> tuple[Rule, ...]:
    async with desk.database.as_user(user_id) as conn:
        every = await connections.every(conn, user_id)
        garmin = any(there.service == "garmin" for there in every)
        return tuple(
            [
                Rule(there, since_of(there), await outbox.count_uploads(conn, user_id, there.id), garmin)
                for there in every
                if _takes(desk, there, service)
            ]
        )


def since_of(there: Connected) -> datetime | None:
    told = there.options.get(AUTO)
    return datetime.fromisoformat(told) if isinstance(told, str) else None


def _takes(desk: Desk, there: Connected, service: str) -> bool:
    return there.service == service and "upload" in connector_of(desk, there.slug).declaration.delivery.steps


async def _decide(
    desk: Desk, conn: Connection, user_id: UUID, there: Connected, file: Finished, *, by_rule: bool
) -> UUID | None:
    wish = Wish(
        there.id,
        there.slug,
        Subject("activity", file.id),
        file.name or f"{file.sport} {file.start_at:%Y-%m-%d}",
        {"raw_id": str(file.raw_id)},
        "rule" if by_rule else "athlete",
    )
    return await desk.send_soon(conn, user_id, wish)

"""What is connected, how it stands, and what could be connected besides."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from domestique.connectors.connector import Declaration
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.wires import connector_of, is_loopback, kinds_read, pause_of
from domestique.store import (
    activities,
    activity_parts,
    connection_feeds,
    connections,
    payloads,
    remote_objects,
    sync_runs,
)
from domestique.store.activities import Shown
from domestique.store.connection_feeds import Feed
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.remote_objects import Stayed
from domestique.store.service_pauses import Pause

_SHOWN = 20
_NEVER = Feed("", None, False, None, 0, None, None)


@dataclass(frozen=True, slots=True)
class FeedView:
    kind: str
    on: bool
    feed: Feed


@dataclass(frozen=True, slots=True)
class StillHere:
    """Deleted there, with the activity that it still is here."""

    object: Stayed
    activity_id: UUID
    shown: Shown


@dataclass(frozen=True, slots=True)
class ConnectionView:
    """`state`: ok, needs_you, paused, off. `declared` None: this version does not know the connector any more.

    `share`: of the first reading of everything, while it goes on. `twins`: connections to the same account there.
    """

    there: Connected
    declared: Declaration | None
    state: str
    pause: Pause | None
    syncing: bool
    share: float | None
    emulator: bool
    feeds: tuple[FeedView, ...]
    counts: Mapping[str, int]
    twins: tuple[UUID, ...]
    stayed: tuple[StillHere, ...] = ()
    """what was deleted there and is still here, the latest"""


async def list_connections(desk: Desk, user_id: UUID) -> tuple[ConnectionView, ...]:
    async with desk.database.as_user(user_id) as conn:
        every = await connections.every(conn, user_id)
        return tuple([await _view(desk, conn, user_id, one, every) for one in every])


async def get_connection(desk: Desk, user_id: UUID, connection_id: UUID) -> ConnectionView:
    async with desk.database.as_user(user_id) as conn:
        there = await connections.get(conn, user_id, connection_id)
        if there is None:
            raise NotFound
        return await _view(desk, conn, user_id, there, await connections.every(conn, user_id))


async def _view(
    desk: Desk, conn: Connection, user_id: UUID, there: Connected, every: tuple[Connected, ...]
) -> ConnectionView:
    try:
        declared = connector_of(desk, there.slug).declaration
    except NotFound:
        declared = None
    pause = await pause_of(desk, conn, user_id, there)
    read = await connection_feeds.every(conn, user_id, there.id)
    on = () if declared is None else kinds_read(declared, there, every)
    known = () if declared is None else declared.kinds
    feeds = tuple(FeedView(kind, kind in on, read.get(kind, _NEVER)) for kind in known)
    weight = await payloads.weigh(conn, user_id, there.id)
    objects = await remote_objects.tally(conn, user_id, there.id)
    runs = await sync_runs.unended(conn, user_id, there.id)
    twins = [one.id for one in every if one.id != there.id and _same_account(one, there)]
    return ConnectionView(
        there=there,
        declared=declared,
        state="paused" if pause is not None and there.state == "ok" else there.state,
        pause=pause,
        syncing=any(run.state == "running" for run in runs),
        share=_share(feeds),
        emulator=any(is_loopback(address) for address in there.addresses.values()),
        feeds=feeds,
        counts={
            "answers": weight.answers,
            "bytes": weight.bytes,
            "unread": weight.unread,
            "activities": objects.objects,
            "files_waiting": objects.waiting,
            "files_failed": objects.failed,
            "gone": objects.gone,
        },
        twins=tuple(twins),
        stayed=await _still_here(conn, user_id, there.id),
    )


async def _still_here(conn: Connection, user_id: UUID, connection_id: UUID) -> tuple[StillHere, ...]:
    """What the athlete has since put into the bin is not here any more."""
    found = await remote_objects.stayed(conn, user_id, connection_id, limit=_SHOWN)
    files = [one.recording_id for one in found if one.recording_id is not None]
    if not files:
        return ()
    sources = await activity_parts.sources_of_files(conn, user_id, files)
    living = {raw_id: source.activity_id for raw_id, read in sources.items() for source in read if not source.deleted}
    here = [(one, living[one.recording_id]) for one in found if one.recording_id in living]
    shown = await activities.shown(conn, user_id, [activity_id for _, activity_id in here])
    return tuple(StillHere(one, activity_id, shown[activity_id]) for one, activity_id in here)


def _same_account(one: Connected, other: Connected) -> bool:
    return (one.service, one.account_id) == (other.service, other.account_id)


def _share(feeds: tuple[FeedView, ...]) -> float | None:
    """None once everything was read, or where nobody can tell."""
    on = [one.feed for one in feeds if one.on]
    if not on or all(feed.done_once for feed in on):
        return None
    return sum(1.0 if feed.done_once else feed.share or 0.0 for feed in on) / len(on)


def list_services(desk: Desk) -> tuple[Declaration, ...]:
    return tuple(connector.declaration for connector in desk.connectors)

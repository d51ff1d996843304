"""What was received, read once more: after a better mapping, or to prove that what is here follows from it.

All of a connection in one transaction: its days are written from nothing, its objects from the last word about each.
"""

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domestique.connectors.connector import Connector
from domestique.connectors.errors import ConnectorError
from domestique.connectors.found import Found, FoundActivity, FoundFile, Gone, Listed
from domestique.services.desk import Desk
from domestique.services.errors import NotFound
from domestique.services.syncing.keep_answers import (
    Bytes,
    Earlier,
    Heard,
    answer_row,
    as_payload,
    hear,
    keep_bytes,
    name_bytes,
)
from domestique.services.syncing.visit import Visit
from domestique.services.syncing.write_days import DayWriter, Reread
from domestique.services.syncing.write_objects import moment_of, write_objects
from domestique.services.wires import connector_of
from domestique.store import (
    connections,
    links,
    notices,
    payloads,
    raw_files,
    remote_objects,
    wellness_days,
    wellness_series,
)
from domestique.store.connections import Connected
from domestique.store.database import Connection
from domestique.store.payloads import KeptPayload
from domestique.store.raw_files import RawFile

_AT_ONCE = 200
_SPEAKS_OF = (Listed, FoundActivity, Gone)


class _OnlyLooked(Exception):
    """Rolls a comparison back."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """Hashes over the figures and readings of days, before and after; `unread`: answers of an unknown form."""

    answers: int
    unread: int
    before: str
    after: str
    changed: int

    @property
    def same(self) -> bool:
        return self.before == self.after and not self.changed


def rereader(connector: Connector) -> Reread:
    def reread(kept: KeptPayload, body: bytes) -> tuple[Found, ...]:
        if connector.read is None or kept.trouble_code is not None:
            return ()
        try:
            return connector.read(as_payload(kept, body))
        except ConnectorError:
            return ()

    return reread


async def map_payloads(desk: Desk, user_id: UUID, *, keep: bool = True) -> dict[UUID, Mapped]:
    """Of every connection, forgotten ones too; by connection. `keep` False: only compared."""
    async with desk.database.as_user(user_id) as conn:
        every = await connections.every(conn, user_id, forgotten=True)
    known = {connector.declaration.slug for connector in desk.connectors}
    return {one.id: await map_connection(desk, user_id, one.id, keep=keep) for one in every if one.slug in known}


async def map_connection(desk: Desk, user_id: UUID, connection_id: UUID, *, keep: bool = True) -> Mapped:
    """NotFound when there is none, or its service is not known to this version."""
    async with desk.database.as_user(user_id) as conn:
        there = await connections.get(conn, user_id, connection_id, forgotten=True)
    if there is None:
        raise NotFound
    connector = connector_of(desk, there.slug)
    mapped: Mapped | None = None
    try:
        async with desk.database.as_user(user_id) as conn:
            mapped = await _map(desk, conn, user_id, there, connector)
            if not keep:
                raise _OnlyLooked
            options = {name: value for name, value in there.options.items() if name != "map_again"}
            await connections.set_options(conn, user_id, connection_id, options)
            await notices.publish(conn, user_id, topic="wellness")
            if mapped.changed:
                await desk.measure_soon(conn, user_id)
                await notices.publish(conn, user_id, topic="activity")
    except _OnlyLooked:
        pass
    assert mapped is not None
    return mapped


async def _map(desk: Desk, conn: Connection, user_id: UUID, there: Connected, connector: Connector) -> Mapped:
    await links.hold(conn, user_id)
    source = there.source
    before = await _fingerprint(conn, user_id, source)
    await wellness_days.wipe(conn, user_id, source)
    await wellness_series.wipe(conn, user_id, source)
    reread = rereader(connector)
    last: dict[tuple[str, str], tuple[Found, Bytes | None]] = {}
    said_at: dict[tuple[str, str], datetime] = {}
    others: list[tuple[str, Found]] = []
    unread = answers = 0
    days = DayWriter(desk, conn, user_id, there, reread)
    earlier: defaultdict[str, Earlier] = defaultdict(Earlier)
    async for kept, heard in _heard(desk, conn, user_id, there, connector):
        answers += 1
        unread += heard.trouble is not None
        if heard.trouble is not None:
            continue
        olds = earlier[kept.kind].replaced_by(kept)
        if olds - {kept.raw_id}:
            await days.replace(kept, heard.found, olds)
        else:
            await days.add(kept, heard.found)
        earlier[kept.kind].put(kept)
        if kept.trouble_code is not None:
            await payloads.keep(conn, user_id, there.id, [answer_row(desk, heard, kept.raw_id)])
            await payloads.drop(conn, user_id, there.id, kept.kind, [kept.key])
        for one in heard.found:
            if isinstance(one, _SPEAKS_OF):
                said, _ = last.get((kept.kind, one.external_id), (None, None))
                if _older(one, said):
                    continue
                last[kept.kind, one.external_id] = one, heard.files.get(one.external_id)
                said_at[kept.kind, one.external_id] = kept.received_at
            elif not isinstance(one, FoundFile):
                others.append((kept.kind, one))
    await days.flush()
    for place in await _gone_since(conn, user_id, there, last, said_at):
        del last[place]
    changed = await _write_last(desk, conn, user_id, there, connector, last, others)
    return Mapped(answers, unread, before, await _fingerprint(conn, user_id, source), changed)


async def _gone_since(
    conn: Connection,
    user_id: UUID,
    there: Connected,
    last: Mapping[tuple[str, str], tuple[Found, Bytes | None]],
    said_at: Mapping[tuple[str, str], datetime],
) -> list[tuple[str, str]]:
    """A later list left them out, which no answer that is read here says: they do not come back by being read again,
    and nobody is asked about them twice."""
    gone = []
    for kind in dict.fromkeys(kind for kind, _ in last):
        ids = [id for of, id in last if of == kind]
        for id, known in (await remote_objects.known(conn, user_id, there.id, kind, ids)).items():
            said, _ = last[kind, id]
            if not isinstance(said, Gone) and known.gone_at is not None and known.gone_at >= said_at[kind, id]:
                gone.append((kind, id))
    return gone


async def _heard(
    desk: Desk, conn: Connection, user_id: UUID, there: Connected, connector: Connector
) -> AsyncIterator[tuple[KeptPayload, Heard]]:
    """As they came. Rows that reading moves to the end are those already read."""
    after: UUID | None = None
    begun = desk.new_id()
    while True:
        part = await payloads.in_order(conn, user_id, there.id, after=after, limit=_AT_ONCE)
        if not part:
            return
        files: dict[UUID, RawFile] = await raw_files.get_all(conn, user_id, {one.raw_id for one in part})
        for kept in part:
            if kept.id > begun:
                return
            body = await desk.blobs.get(files[kept.raw_id].blob_key)
            yield kept, await hear(connector, there.source, as_payload(kept, body))
        after = part[-1].id


def _older(one: Found, said: Found | None) -> bool:
    if not isinstance(one, FoundActivity) or not isinstance(said, FoundActivity):
        return False
    return not one.current and moment_of(one) < moment_of(said)


async def _write_last(
    desk: Desk,
    conn: Connection,
    user_id: UUID,
    there: Connected,
    connector: Connector,
    last: dict[tuple[str, str], tuple[Found, Bytes | None]],
    others: list[tuple[str, Found]],
) -> int:
    """Objects by their last word, whatever was said of them before."""
    visit = Visit(desk, user_id, there, connector, desk.new_id(), desk.new_id(), counts=Counter())
    files = {key: file for key, (_, file) in last.items() if file is not None}
    await keep_bytes(desk, user_id, list(files.values()))
    raws = await name_bytes(desk, conn, user_id, there.source, list(files.values()))
    for kind in dict.fromkeys(kind for kind, _ in (*last, *others)):
        found = [one for (of, _), (one, _) in last.items() if of == kind]
        found += [one for of, one in others if of == kind]
        mine = {external_id: file for (of, external_id), file in files.items() if of == kind}
        await write_objects(visit, conn, kind, found, mine, raws)
    return visit.counts["activities"] + visit.counts["updated"] + visit.counts["deleted"]


async def _fingerprint(conn: Connection, user_id: UUID, source: str) -> str:
    days = await wellness_days.fingerprint(conn, user_id, source)
    return f"{days} {await wellness_series.fingerprint(conn, user_id, source)}"

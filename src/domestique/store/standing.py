"""Where workouts stand elsewhere, or are about to: what the ledger of our own and the outbox together say."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store import connections, deciding, delivered, outbox
from domestique.store.connections import Connected
from domestique.store.tables.outbox import outbox_item as table

How = Literal["there", "older", "going", "leaving", "failed"]


@dataclass(frozen=True, slots=True)
class Standing:
    """`older`: there as it was before the last change here. `failed`: what was wished last did not come to its end."""

    there: Connected
    how: How
    day: date | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """A workout as it is here, to be compared with what stands elsewhere."""

    id: UUID
    body: Mapping[str, Any]
    day: date | None


async def wherever(
    conn: AsyncConnection, user_id: UUID, workout_id: UUID, *, perhaps: bool = False
) -> list[tuple[Connected, Mapping[str, Any]]]:
    """Where it stands or is about to, with how. `perhaps`: also where a try was begun whose end nobody knows."""
    found: dict[UUID, Mapping[str, Any]] = {}
    for have in await delivered.of_subjects(conn, user_id, "workout", [workout_id]):
        if have.body is not None:
            found[have.connection_id] = deciding.standing(have)
    for last in await _latest(conn, user_id, [workout_id]):
        lost = perhaps and last.state == "failed" and last.look_first and last.connection_id not in found
        if lost or last.state in outbox.OPEN:
            found[last.connection_id] = last.intent
    listed = []
    for connection_id, intent in found.items():
        there = await connections.get(conn, user_id, connection_id)
        if there is not None and intent:
            listed.append((there, intent))
    return listed


async def of_workouts(
    conn: AsyncConnection, user_id: UUID, asked: Sequence[Asked], *, dayless: Collection[str] = ()
) -> Mapping[UUID, tuple[Standing, ...]]:
    """Those that stand nowhere are left out, and so are connections that were forgotten. `dayless`: slugs of services
    that have no days, so that ours says nothing of what stands there."""
    ids = [one.id for one in asked]
    if not ids:
        return {}
    every = {there.id: there for there in await connections.every(conn, user_id)}
    have = {
        (one.subject_id, one.connection_id): one for one in await delivered.of_subjects(conn, user_id, "workout", ids)
    }
    last = {(one.subject_id, one.connection_id): one for one in await _latest(conn, user_id, ids)}
    found: dict[UUID, tuple[Standing, ...]] = {}
    for one in asked:
        told = []
        for connection_id, there in every.items():
            known, item = have.get((one.id, connection_id)), last.get((one.id, connection_id))
            how = _how(one, known, item, dayless=there.slug in dayless)
            if how is not None:
                day = None if there.slug in dayless else _day(known, item)
                told.append(Standing(there, how, day, None if known is None else known.url))
        if told:
            found[one.id] = tuple(told)
    return found


def _how(asked: Asked, known: delivered.Delivered | None, item: outbox.Item | None, *, dayless: bool) -> How | None:
    if item is not None and item.state in outbox.OPEN:
        return "going" if item.intent else "leaving"
    if item is not None and item.state == "failed":
        return "failed"
    if known is None or known.body is None:
        return None
    as_here = known.body.get("workout") == asked.body and (dayless or known.day == asked.day)
    return "there" if as_here or not known.body else "older"


def _day(known: delivered.Delivered | None, item: outbox.Item | None) -> date | None:
    """Where it goes to, or is."""
    if item is not None and item.state in outbox.OPEN and item.intent:
        return deciding.day_of(item.intent.get("day"))
    return None if known is None else known.day


async def _latest(conn: AsyncConnection, user_id: UUID, ids: Sequence[UUID]) -> tuple[outbox.Item, ...]:
    """The newest that was not called off, by workout and connection."""
    columns = [table.c[name] for name in outbox.Item.__slots__]
    query = (
        select(*columns)
        .ext(distinct_on(table.c.subject_id, table.c.connection_id))
        .where(
            table.c.user_id == user_id,
            table.c.subject_kind == "workout",
            table.c.subject_id.in_(ids),
            table.c.state != "cancelled",
        )
        .order_by(table.c.subject_id, table.c.connection_id, table.c.id.desc())
    )
    return tuple(outbox.Item(*row) for row in await conn.execute(query))

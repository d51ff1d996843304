"""Changes of many activities at once, each with what was there before, so that all of it can be put back.

A change first takes hold of its rows (`begin`), then alters them (store/activity_edits.py), in one transaction.
Undoing needs every row to be as the change left it: in the version it gave them. Whoever undoes the newest change
first can go on: the changes below find their rows in the version they know (`_hand_down`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args
from uuid import UUID

from sqlalchemy import Uuid, and_, cast, exists, func, insert, literal, or_, select, text, tuple_, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.types import Text

from domestique.store.activity_filter import Chosen, chosen_by
from domestique.store.tables.activities import activity
from domestique.store.tables.organising import change_item, change_set, gear

Kind = Literal["edit", "delete", "restore"]
"""Changes of columns. Those of recordings and intervals are in store/structures.py."""
Column = Literal[
    "name", "sport", "notes", "rpe", "feel", "tags", "gear_id", "own_fields", "search", "note_words", "tag_words",
    "start_at", "utc_offset_s", "elapsed_s", "timer_s", "distance_m", "ascent_m", "avg_hr_bpm", "deleted_at",
]  # fmt: skip
"""What a change may touch and undoing puts back."""

_DERIVED = (
    ("name", "name"), ("name", "search"), ("sport", "sport"), ("notes", "notes"), ("notes", "note_words"),
    ("rpe", "rpe"), ("feel", "feel"), ("gear_id", "gear_id"),
)  # fmt: skip
"""The mark in `own_fields` and the column, of what recordings may say and the athlete may say better."""

MOST = 50_000
"""Activities in one change: more than anyone has, and still one statement of seconds."""


@dataclass(frozen=True, slots=True)
class Change:
    id: UUID
    kind: str
    count: int
    what: Mapping[str, Any]
    touched: tuple[str, ...]
    created_at: datetime
    undone_at: datetime | None
    automatic: bool


@dataclass(frozen=True, slots=True)
class Edited:
    """An activity that is not as a change left it."""

    id: UUID
    name: str | None
    sport: str
    start_at: datetime


async def begin(
    conn: AsyncConnection,
    user_id: UUID,
    change_id: UUID,
    *,
    kind: Kind,
    chosen: Chosen,
    touched: Sequence[str],
    what: Mapping[str, object],
    at: datetime,
    automatic: bool = False,
) -> int:
    """How many activities were chosen, at most one more than MOST; they are locked until the transaction ends."""
    columns = [name for name in get_args(Column) if name in touched]
    await conn.execute(
        insert(change_set).values(
            user_id=user_id,
            id=change_id,
            kind=kind,
            count=0,
            what=dict(what),
            touched=columns,
            created_at=at,
            automatic=automatic,
        )
    )
    before = [part for name in columns for part in (literal(name, Text), func.to_jsonb(activity.c[name]))]
    if kind == "restore":
        where = and_(
            activity.c.user_id == user_id,
            activity.c.id.in_(chosen.ids or ()),
            activity.c.deleted_at.is_not(None),
            activity.c.absorbed_by.is_(None),
        )
    else:
        where = chosen_by(user_id, chosen)
    rows = (
        select(
            activity.c.user_id,
            literal(change_id),
            activity.c.id,
            activity.c.version,
            activity.c.version + 1,
            func.jsonb_build_object(*before, type_=JSONB),
        )
        .where(where)
        .order_by(activity.c.id)
        .limit(MOST + 1)
        .with_for_update(of=activity)
    )
    names = ["user_id", "change_id", "activity_id", "version_before", "version_after", "before"]
    held = insert(change_item).from_select(names, rows).execution_options(preserve_rowcount=True)
    count = (await conn.execute(held)).rowcount
    await conn.execute(
        update(change_set).where(change_set.c.user_id == user_id, change_set.c.id == change_id).values(count=count)
    )
    return count


async def get(conn: AsyncConnection, user_id: UUID, change_id: UUID) -> Change | None:
    """Locked until the transaction ends, so that nobody undoes it twice."""
    query = select(change_set).where(change_set.c.user_id == user_id, change_set.c.id == change_id).with_for_update()
    row = (await conn.execute(query)).one_or_none()
    return None if row is None else _change(row)


async def page(
    conn: AsyncConnection, user_id: UUID, *, after: UUID | None, limit: int, automatic: bool | None = None
) -> tuple[Change, ...]:
    """The newest first; ids are made in order of time. `automatic`: only those nobody asked for, or none."""
    query = select(change_set).where(change_set.c.user_id == user_id)
    if automatic is not None:
        query = query.where(change_set.c.automatic.is_(automatic))
    if after is not None:
        query = query.where(change_set.c.id < after)
    rows = await conn.execute(query.order_by(change_set.c.id.desc()).limit(limit))
    return tuple(_change(row) for row in rows)


async def edited_since(conn: AsyncConnection, user_id: UUID, change_id: UUID, *, limit: int) -> tuple[Edited, ...]:
    """Activities that are no longer as this change left them, or had gear that is gone. The others stay locked."""
    mine = and_(change_item.c.user_id == user_id, change_item.c.change_id == change_id)
    ids = select(change_item.c.activity_id).where(mine)
    await conn.execute(
        select(activity.c.id)
        .where(activity.c.user_id == user_id, activity.c.id.in_(ids))
        .order_by(activity.c.id)
        .with_for_update()
    )
    had_gear = change_item.c.before["gear_id"].astext
    gear_left = exists().where(gear.c.user_id == user_id, gear.c.id == cast(had_gear, Uuid))
    rows = await conn.execute(
        select(activity.c.id, activity.c.name, activity.c.sport, activity.c.start_at)
        .join(change_item, and_(mine, change_item.c.activity_id == activity.c.id))
        .where(
            activity.c.user_id == user_id,
            or_(
                activity.c.version != change_item.c.version_after,
                and_(had_gear.is_not(None), ~gear_left),
                # Put together with another since: in the bin or not is no longer its own matter.
                and_(activity.c.absorbed_by.is_not(None), change_item.c.before.has_key("deleted_at")),
            ),
        )
        .order_by(activity.c.start_at.desc(), activity.c.id)
        .limit(limit)
    )
    return tuple(Edited(*row) for row in rows)


async def erased_since(conn: AsyncConnection, user_id: UUID, change_id: UUID) -> int:
    """How many of its activities are gone for good."""
    left = select(func.count()).where(change_item.c.user_id == user_id, change_item.c.change_id == change_id)
    return (
        await conn.scalar(
            select(change_set.c.count - left.scalar_subquery()).where(
                change_set.c.user_id == user_id, change_set.c.id == change_id
            )
        )
        or 0
    )


async def put_back(
    conn: AsyncConnection, user_id: UUID, change_id: UUID, *, touched: Sequence[str], at: datetime
) -> int:
    """How many activities are again as they were. The caller has seen that none was edited since."""
    restored = "".join(f"{name} = was.{name}, " for name in get_args(Column) if name in touched)
    changed = await conn.execute(
        text(
            f"UPDATE activity SET {restored} version = activity.version + 1, changed_at = :at "
            "FROM change_item, jsonb_populate_record(NULL::activity, change_item.before) AS was "
            "WHERE change_item.user_id = :user AND change_item.change_id = :change "
            "AND activity.user_id = :user AND activity.id = change_item.activity_id"
        ),
        {"user": user_id, "change": change_id, "at": at},
    )
    await _hand_down(conn, user_id, change_id)
    await conn.execute(
        update(change_set).where(change_set.c.user_id == user_id, change_set.c.id == change_id).values(undone_at=at)
    )
    return changed.rowcount


async def _hand_down(conn: AsyncConnection, user_id: UUID, change_id: UUID) -> None:
    """What left a row in the version this change began with finds it so again, under its new number."""
    gone = change_item.alias("gone")
    await conn.execute(
        update(change_item)
        .where(
            change_item.c.user_id == user_id,
            gone.c.user_id == user_id,
            gone.c.change_id == change_id,
            change_item.c.activity_id == gone.c.activity_id,
            change_item.c.change_id != change_id,
            change_item.c.version_after == gone.c.version_before,
        )
        .values(version_after=gone.c.version_after + 1)
    )


async def carry(
    conn: AsyncConnection, user_id: UUID, activity_id: UUID, *, derived: Mapping[str, Any] | None = None
) -> None:
    """After a version that no edit made: what left the row in the one before finds it in this one.

    `derived`: by column, what the recordings say now. Where the athlete's own was put over what they said then,
    undoing brings back what they say, and not what they said.
    """
    await conn.execute(
        update(change_item)
        .where(
            change_item.c.user_id == user_id,
            change_item.c.activity_id == activity_id,
            activity.c.user_id == user_id,
            activity.c.id == activity_id,
            change_item.c.version_after == activity.c.version - 1,
        )
        .values(version_after=activity.c.version)
    )
    for name, column in _DERIVED:
        if derived is None or column not in derived:
            continue
        value = cast(derived[column], activity.c[column].type)
        await conn.execute(
            update(change_item)
            .where(
                change_item.c.user_id == user_id,
                change_item.c.activity_id == activity_id,
                change_item.c.before.has_key(column),
                ~change_item.c.before["own_fields"].contains([name]),
            )
            .values(before=change_item.c.before.op("||")(func.jsonb_build_object(column, value)))
        )


async def system_prune(conn: AsyncConnection, *, before: datetime, batch: int) -> int:
    """Forgets what is too old to be undone, of every user: what was in the bin then is erased too."""
    old = select(change_set.c.user_id, change_set.c.id).where(change_set.c.created_at < before).limit(batch)
    key = tuple_(change_set.c.user_id, change_set.c.id)
    return (await conn.execute(change_set.delete().where(key.in_(old)))).rowcount


def _change(row: Any) -> Change:
    return Change(
        row.id, row.kind, row.count, row.what, tuple(row.touched), row.created_at, row.undone_at, row.automatic
    )

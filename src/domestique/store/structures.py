"""What merging, taking out, cutting, correcting and setting intervals leave in the list of changes, for undoing.

Edits change columns and are told apart by version; these change which recordings make which activity, and are told
apart by where the recordings are now. Neither stands in the other's way: making an activity anew touches nothing that
the athlete set, so `carry` lets the edits of before find it in its new version.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import func, insert, literal, select, text, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.tables.activities import activity, activity_source
from domestique.store.tables.organising import change_item, change_set

Kind = Literal["merge", "unmerge", "split", "correct", "intervals", "delete_workout"]


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be remembered. `activities`: all that took part, the one that a person would look at first."""

    kind: Kind
    activities: Sequence[UUID]
    structure: Mapping[str, Any]
    what: Mapping[str, Any]
    automatic: bool = False


async def note(conn: AsyncConnection, user_id: UUID, change_id: UUID, remembered: Note, *, at: datetime) -> None:
    told = await _labels(conn, user_id, remembered.activities[:2])
    await conn.execute(
        insert(change_set).values(
            user_id=user_id,
            id=change_id,
            kind=remembered.kind,
            count=len(remembered.activities),
            what={**told, **remembered.what},
            touched=[],
            created_at=at,
            structure=dict(remembered.structure),
            automatic=remembered.automatic,
        )
    )
    involved = select(
        activity.c.user_id,
        literal(change_id),
        activity.c.id,
        activity.c.version,
        activity.c.version,
        literal({}, JSONB),
    ).where(activity.c.user_id == user_id, activity.c.id.in_(remembered.activities))
    names = ["user_id", "change_id", "activity_id", "version_before", "version_after", "before"]
    await conn.execute(insert(change_item).from_select(names, involved))


async def note_other(
    conn: AsyncConnection,
    user_id: UUID,
    change_id: UUID,
    *,
    kind: Kind,
    structure: Mapping[str, Any],
    what: Mapping[str, Any],
    at: datetime,
) -> None:
    """Of one thing that is no activity."""
    await conn.execute(
        insert(change_set).values(
            user_id=user_id,
            id=change_id,
            kind=kind,
            count=1,
            what=dict(what),
            touched=[],
            created_at=at,
            structure=dict(structure),
        )
    )


async def _labels(conn: AsyncConnection, user_id: UUID, ids: Sequence[UUID]) -> dict[str, Any]:
    """By which a person knows the first, and under `other_…` the second."""
    rows = await conn.execute(
        select(activity.c.id, activity.c.name, activity.c.sport, activity.c.start_at, activity.c.utc_offset_s).where(
            activity.c.user_id == user_id, activity.c.id.in_(ids)
        )
    )
    told: dict[str, Any] = {}
    found = {row.id: row for row in rows}
    for prefix, one in zip(("", "other_"), ids, strict=False):
        if (row := found.get(one)) is not None:
            told |= {
                f"{prefix}activity_id": str(row.id),
                f"{prefix}name": row.name,
                f"{prefix}sport": row.sport,
                f"{prefix}start": row.start_at.isoformat(),
                f"{prefix}utc_offset_s": row.utc_offset_s,
            }
    return told


async def structure_of(conn: AsyncConnection, user_id: UUID, change_id: UUID) -> Mapping[str, Any] | None:
    found = await conn.scalar(
        select(change_set.c.structure).where(change_set.c.user_id == user_id, change_set.c.id == change_id)
    )
    return None if found is None else dict(found)


async def set_undone(conn: AsyncConnection, user_id: UUID, change_id: UUID, *, at: datetime) -> None:
    await conn.execute(
        update(change_set).where(change_set.c.user_id == user_id, change_set.c.id == change_id).values(undone_at=at)
    )


async def follow_correction(conn: AsyncConnection, user_id: UUID, correction_id: UUID, *, at: datetime | None) -> None:
    """A correction taken back by its own call is taken back in the list too, and put back there when it is."""
    await conn.execute(
        update(change_set)
        .where(
            change_set.c.user_id == user_id,
            change_set.c.kind == "correct",
            change_set.c.structure["correction"].astext == str(correction_id),
        )
        .values(undone_at=at)
    )


async def rows_of_sources(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> list[dict[str, Any]]:
    """Whole, as they are, so that `put_rows` can bring each of them back."""
    rows = await conn.scalars(
        select(func.to_jsonb(activity_source.table_valued()))
        .where(activity_source.c.user_id == user_id, activity_source.c.activity_id == activity_id)
        .order_by(activity_source.c.id)
    )
    return [dict(row) for row in rows]


async def put_rows(conn: AsyncConnection, user_id: UUID, rows: Sequence[Mapping[str, Any]]) -> None:
    names = ", ".join(column.name for column in activity_source.c)
    await conn.execute(
        text(
            f"INSERT INTO activity_source ({names}) SELECT {names} "
            "FROM jsonb_populate_recordset(NULL::activity_source, CAST(:rows AS jsonb)) WHERE user_id = :user"
        ),
        {"user": user_id, "rows": json.dumps([dict(row) for row in rows])},
    )

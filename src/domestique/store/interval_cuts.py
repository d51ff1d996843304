"""How the athlete cut activities in intervals. Nothing that computes writes here.

Seconds are counted from `anchor_at`, the start by the device's own clock: where trimming or another recording moves
the start they stay at their moment, and where the clock is corrected they move with it. An activity that was put
together with another keeps its cut for the day it is taken out again; meanwhile the one that absorbed it shows it,
unless it has one of its own.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Double, and_, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.intervals.edit import shifted
from domestique.model.intervals import Cut, Piece
from domestique.store import activities
from domestique.store.change_sets import carry
from domestique.store.tables.activities import activity
from domestique.store.tables.intervals import interval_cut as table
from domestique.store.tables.linking import activity_correction

CutSource = Literal["found", "laps", "edited", "automatic", "unsaid"]
"""What to show. Automatic: the athlete took their cut back; unsaid: undone, as if there never had been one."""


@dataclass(frozen=True, slots=True)
class StoredCut:
    activity_id: UUID
    version: int
    source: CutSource
    items: tuple[Piece, ...]
    anchor_at: datetime
    changed_at: datetime


async def get(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> StoredCut | None:
    """Of this activity itself. Whoever goes on to change it holds the user's recordings (store/links.py)."""
    mine = select(table).where(table.c.user_id == user_id, table.c.activity_id == activity_id)
    row = (await conn.execute(mine)).one_or_none()
    return None if row is None else _stored(row)


async def of_activities(conn: AsyncConnection, user_id: UUID, activity_ids: Collection[UUID]) -> Mapping[UUID, Cut]:
    """As they show, in seconds since each activity's start; those without one are left out."""
    rows = (
        await conn.execute(
            select(table, activity.c.absorbed_by)
            .join(activity, and_(activity.c.user_id == table.c.user_id, activity.c.id == table.c.activity_id))
            .where(
                table.c.user_id == user_id,
                (table.c.activity_id.in_(activity_ids)) | activity.c.absorbed_by.is_not(None),
            )
            .order_by(table.c.changed_at)
        )
    ).all()
    stayed = await activities.survivors(conn, user_id, [row.activity_id for row in rows if row.absorbed_by is not None])
    shown: dict[UUID, StoredCut] = {}
    for row in rows:
        owner = stayed.get(row.activity_id, row.activity_id)
        if owner in activity_ids and row.activity_id != owner and row.source != "unsaid":
            shown[owner] = _stored(row)
    own = [row for row in rows if row.activity_id in activity_ids and row.source != "unsaid"]
    shown |= {row.activity_id: _stored(row) for row in own}
    starts = await anchors(conn, user_id, list(shown))
    found = {}
    for owner, one in shown.items():
        if owner in starts and one.source in ("found", "laps", "edited"):
            found[owner] = Cut(one.source, shifted(one.items, (one.anchor_at - starts[owner]).total_seconds()))
    return found


async def anchors(conn: AsyncConnection, user_id: UUID, activity_ids: Collection[UUID]) -> Mapping[UUID, datetime]:
    """Their starts without what corrections of the clock moved them by."""
    if not activity_ids:
        return {}
    moved = (
        select(func.coalesce(func.sum(activity_correction.c.params["by_s"].astext.cast(Double)), 0.0))
        .where(
            activity_correction.c.user_id == user_id,
            activity_correction.c.activity_id == activity.c.id,
            activity_correction.c.slug == "clock",
            activity_correction.c.undone_at.is_(None),
            activity_correction.c.refused.is_(None),
        )
        .scalar_subquery()
    )
    rows = await conn.execute(
        select(activity.c.id, activity.c.start_at, moved.label("moved")).where(
            activity.c.user_id == user_id, activity.c.id.in_(activity_ids)
        )
    )
    return {row.id: row.start_at - timedelta(seconds=row.moved) for row in rows}


async def put(
    conn: AsyncConnection,
    user_id: UUID,
    activity_id: UUID,
    *,
    source: CutSource,
    items: Sequence[Piece],
    anchor_at: datetime,
    at: datetime,
) -> int:
    """Its version. The activity gets a new one too, which says that its figures have to be looked at."""
    new = insert(table).values(
        user_id=user_id,
        activity_id=activity_id,
        version=1,
        source=source,
        items=[_json(one) for one in items],
        anchor_at=anchor_at,
        changed_at=at,
    )
    changed = {name: new.excluded[name] for name in ("source", "items", "anchor_at", "changed_at")}
    version = await conn.scalar(
        new.on_conflict_do_update(
            index_elements=[table.c.user_id, table.c.activity_id], set_={**changed, "version": table.c.version + 1}
        ).returning(table.c.version)
    )
    await conn.execute(
        update(activity)
        .where(activity.c.user_id == user_id, activity.c.id == activity_id)
        .values(version=activity.c.version + 1, changed_at=at)
    )
    await carry(conn, user_id, activity_id)
    return version or 1


async def copy(conn: AsyncConnection, user_id: UUID, activity_id: UUID, *, to: UUID) -> None:
    """As it is, for a piece of the activity: each shows what of it lies within."""
    names = [column.name for column in table.c if column.name != "activity_id"]
    mine = select(*(table.c[name] for name in names)).where(
        table.c.user_id == user_id, table.c.activity_id == activity_id
    )
    row = (await conn.execute(mine)).one_or_none()
    if row is not None:
        await conn.execute(insert(table).values(**row._asdict(), activity_id=to).on_conflict_do_nothing())


def remembered(cut: StoredCut | None) -> dict[str, Any]:
    """For a change that may be undone: all of it but its version."""
    if cut is None or cut.source == "unsaid":
        return {"source": "unsaid"}
    items = [_json(one) for one in cut.items]
    return {"source": cut.source, "items": items, "anchor_at": cut.anchor_at.isoformat()}


async def bring_back(
    conn: AsyncConnection, user_id: UUID, activity_id: UUID, was: Mapping[str, Any], *, at: datetime
) -> None:
    """What `remembered` told, to the byte, under a new version."""
    anchor = datetime.fromisoformat(was["anchor_at"]) if "anchor_at" in was else at
    items = [_piece(one) for one in was.get("items", ())]
    await put(conn, user_id, activity_id, source=was.get("source", "unsaid"), items=items, anchor_at=anchor, at=at)


def _stored(row: Any) -> StoredCut:
    items = tuple(_piece(one) for one in row.items)
    return StoredCut(row.activity_id, row.version, row.source, items, row.anchor_at, row.changed_at)


def _json(one: Piece) -> dict[str, Any]:
    return {"start_s": one.start_s, "end_s": one.end_s, "kind": one.kind, "name": one.name}


def _piece(told: Mapping[str, Any]) -> Piece:
    return Piece(float(told["start_s"]), float(told["end_s"]), told["kind"], told["name"])

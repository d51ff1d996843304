"""Activities: what is derived from recordings, and one of them read with all but what hangs on it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, cast, insert, literal, select
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.felt import feel_of, rpe_of
from domestique.kit.search_words import tsvector
from domestique.store.recordings import Recording
from domestique.store.tables.activities import activity as table
from domestique.store.tables.activities import activity_lap, activity_pause, strength_set
from domestique.store.tables.organising import gear

_LISTED = (
    "id",
    "version",
    "name",
    "sport",
    "sub_sport",
    "start_at",
    "utc_offset_s",
    "elapsed_s",
    "timer_s",
    "distance_m",
    "ascent_m",
    "avg_power_w",
    "avg_hr_bpm",
    "device",
    "channels",
    "sparkline",
    "rpe",
    "feel",
    "tags",
    "gear_id",
    "manual",
    "sample",
    "deleted_at",
)
_GEAR_NAME = (
    select(gear.c.name)
    .where(gear.c.user_id == table.c.user_id, gear.c.id == table.c.gear_id)
    .scalar_subquery()
    .label("gear_name")
)
_STEPS = 100
LISTED: tuple[ColumnElement[Any], ...] = (*(table.c[name] for name in _LISTED), _GEAR_NAME)
"""What `row_of` reads."""


@dataclass(frozen=True, slots=True)
class ActivityRow:
    id: UUID
    version: int
    name: str | None
    sport: str
    sub_sport: str | None
    start_at: datetime
    utc_offset_s: int | None
    elapsed_s: float | None
    timer_s: float | None
    distance_m: float | None
    ascent_m: float | None
    avg_power_w: float | None
    avg_hr_bpm: float | None
    device: str | None
    channels: tuple[str, ...]
    sparkline: tuple[int, ...] | None
    rpe: float | None
    feel: int | None
    tags: tuple[str, ...]
    gear_id: UUID | None
    gear_name: str | None
    manual: bool
    sample: bool
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Detail:
    """`own_fields` are the columns the athlete set; `source_…` what the recording says instead."""

    row: ActivityRow
    summary: Mapping[str, float | str]
    losses: tuple[Mapping[str, str], ...]
    notes: str | None
    own_fields: tuple[str, ...]
    source_name: str | None
    source_sport: str | None
    origin: str | None


def derived(recording: Recording) -> dict[str, Any]:
    """The columns that come from recordings alone and can be made again at any time."""
    return {**columns(recording), "search": cast(search_words(recording), TSVECTOR)}


def columns(recording: Recording) -> dict[str, Any]:
    """As `derived`, without the words to search by."""
    figures = recording.overview
    return {
        "name": recording.name,
        "sport": recording.sport,
        "source_name": recording.name,
        "source_sport": recording.sport,
        "sub_sport": recording.sub_sport,
        "start_at": recording.start_at,
        "utc_offset_s": recording.utc_offset_s,
        "elapsed_s": figures.elapsed_s,
        "timer_s": figures.timer_s,
        "distance_m": figures.distance_m,
        "ascent_m": figures.ascent_m,
        "avg_power_w": figures.avg_power_w,
        "avg_hr_bpm": figures.avg_hr_bpm,
        "device": recording.device,
        "channels": list(recording.channels),
        "sparkline": list(figures.sparkline) if figures.sparkline is not None else None,
        "summary": dict(recording.summary),
        "losses": list(recording.losses),
        "rpe": rpe_of(recording.summary),
        "feel": feel_of(recording.summary),
    }


def search_words(recording: Recording) -> str:
    return tsvector(recording.name, recording.sub_sport, recording.device)


Row = dict[str, Any]


def lap_rows(recording: Recording) -> list[Row]:
    return [
        {"kind": lap.kind, "start_s": lap.start_s, "end_s": lap.end_s, "fields": dict(lap.fields)}
        for lap in recording.laps
    ]


def pause_rows(recording: Recording) -> list[Row]:
    return [{"start_s": start, "end_s": end} for start, end in recording.pauses]


def set_rows(recording: Recording) -> list[Row]:
    return [
        {
            "start_s": one.start_s,
            "duration_s": one.duration_s,
            "kind": one.kind,
            "exercise": one.exercise,
            "reps": one.reps,
            "weight_kg": one.weight_kg,
            "rpe": one.rpe,
            "distance_m": one.distance_m,
            "superset": one.superset,
            "said": one.said,
        }
        for one in recording.sets
    ]


async def insert_parts(conn: AsyncConnection, user_id: UUID, activity_id: UUID, recording: Recording) -> None:
    parts: tuple[tuple[Table, list[Row]], ...] = (
        (activity_lap, lap_rows(recording)),
        (activity_pause, pause_rows(recording)),
        (strength_set, set_rows(recording)),
    )
    for part_table, rows in parts:
        if rows:
            key = {"user_id": user_id, "activity_id": activity_id}
            await conn.execute(
                insert(part_table), [{**key, "position": place, **row} for place, row in enumerate(rows)]
            )


async def get(conn: AsyncConnection, user_id: UUID, activity_id: UUID, *, deleted: bool = False) -> Detail | None:
    """None when there is none, or when it was deleted and that was not asked for."""
    more = (
        table.c[name] for name in ("summary", "losses", "notes", "own_fields", "source_name", "source_sport", "origin")
    )
    query = select(*LISTED, *more).where(table.c.user_id == user_id, table.c.id == activity_id)
    if not deleted:
        query = query.where(table.c.deleted_at.is_(None))
    row = (await conn.execute(query)).one_or_none()
    if row is None:
        return None
    return Detail(
        row=row_of(row),
        summary=row.summary,
        losses=tuple(row.losses),
        notes=row.notes,
        own_fields=tuple(row.own_fields),
        source_name=row.source_name,
        source_sport=row.source_sport,
        origin=row.origin,
    )


async def find(conn: AsyncConnection, user_id: UUID, activity_id: UUID) -> Detail | None:
    """As `get`; one that was put together with another is found as the one that stayed, so that old links lead on."""
    found = await get(conn, user_id, activity_id)
    if found is not None:
        return found
    chain = (
        select(table.c.id, table.c.absorbed_by)
        .where(table.c.user_id == user_id, table.c.id == activity_id)
        .cte("chain", recursive=True)
    )
    onward = select(table.c.id, table.c.absorbed_by).where(
        table.c.user_id == user_id, table.c.id == chain.c.absorbed_by
    )
    chain = chain.union(onward)
    stayed = await conn.scalar(select(chain.c.id).where(chain.c.absorbed_by.is_(None)))
    return None if stayed in (None, activity_id) else await get(conn, user_id, stayed)


@dataclass(frozen=True, slots=True)
class Shown:
    """What an activity is told apart by."""

    name: str | None
    sport: str
    start_at: datetime


async def shown(conn: AsyncConnection, user_id: UUID, ids: Collection[UUID]) -> Mapping[UUID, Shown]:
    query = select(table.c.id, table.c.name, table.c.sport, table.c.start_at).where(
        table.c.user_id == user_id, table.c.id.in_(ids)
    )
    return {row.id: Shown(row.name, row.sport, row.start_at) for row in await conn.execute(query)}


async def survivors(conn: AsyncConnection, user_id: UUID, ids: Collection[UUID]) -> Mapping[UUID, UUID]:
    """Of those that were put together with another: the activity that has their recordings now, however far away."""
    if not ids:
        return {}
    first = select(table.c.id.label("was"), table.c.absorbed_by.label("now"), literal(1).label("step"))
    mine = first.where(table.c.user_id == user_id, table.c.id.in_(ids), table.c.absorbed_by.is_not(None))
    step = mine.cte("step", recursive=True)
    onward = select(step.c.was, table.c.absorbed_by, step.c.step + 1).where(
        table.c.user_id == user_id, table.c.id == step.c.now, table.c.absorbed_by.is_not(None), step.c.step < _STEPS
    )
    step = step.union_all(onward)
    rows = await conn.execute(select(step.c.was, step.c.now).order_by(step.c.step))
    return {row.was: row.now for row in rows}


def row_of(row: Any) -> ActivityRow:
    values = {name: getattr(row, name) for name in (*_LISTED, "gear_name")}
    values["channels"] = tuple(row.channels)
    values["tags"] = tuple(row.tags)
    values["sparkline"] = None if row.sparkline is None else tuple(row.sparkline)
    return ActivityRow(**values)

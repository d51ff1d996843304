"""What the athlete told of themselves, by date; and weights and resting pulses from their devices, month by month.

Where the athlete told a figure themselves, whenever that was, devices have no say in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Date, cast, delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.model.athlete import DatedSetting, Value
from domestique.model.sport import Sport
from domestique.store.tables.athlete import athlete_setting as table
from domestique.store.tables.wellness import wellness_day

Source = Literal["athlete", "proposal", "demo"]

MEASURED = {"weight": "weight_kg", "rest_hr": "resting_heart_rate_bpm"}
"""Settings that devices measure, by the name of their daily figure."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`id` None: from a device, the median of the month that begins at `since`."""

    id: UUID | None
    setting: DatedSetting
    source: str
    created_at: datetime | None


async def history(conn: AsyncConnection, user_id: UUID) -> tuple[DatedSetting, ...]:
    """All that formulas may use."""
    return tuple(entry.setting for entry in await every(conn, user_id))


async def every(conn: AsyncConnection, user_id: UUID) -> tuple[Entry, ...]:
    """By name and sport, the oldest first."""
    rows = await conn.execute(
        select(table)
        .where(table.c.user_id == user_id)
        .order_by(table.c.slug, table.c.sport.nulls_first(), table.c.since.nulls_first())
    )
    own = tuple(_entry(row) for row in rows)
    told = {entry.setting.slug for entry in own}
    kinds = {kind: slug for slug, kind in MEASURED.items() if slug not in told}
    return own + await _measured(conn, user_id, kinds)


async def _measured(conn: AsyncConnection, user_id: UUID, kinds: dict[str, str]) -> tuple[Entry, ...]:
    if not kinds:
        return ()
    month = cast(func.date_trunc("month", wellness_day.c.day), Date).label("month")
    rows = await conn.execute(
        select(wellness_day.c.kind, month, func.percentile_cont(0.5).within_group(wellness_day.c.value))
        .where(wellness_day.c.user_id == user_id, wellness_day.c.kind.in_(kinds))
        .group_by(wellness_day.c.kind, month)
        .order_by(wellness_day.c.kind, month)
    )
    return tuple(
        Entry(None, DatedSetting(kinds[kind], None, since, round(float(value), 2)), "device", None)
        for kind, since, value in rows
    )


async def put(
    conn: AsyncConnection, user_id: UUID, setting_id: UUID, setting: DatedSetting, *, source: Source, now: datetime
) -> UUID:
    """One figure holds from one day: a second telling of the same replaces the first and keeps its id."""
    (kept,) = await put_many(conn, user_id, [(setting_id, setting)], source=source, now=now)
    return kept


async def put_many(
    conn: AsyncConnection,
    user_id: UUID,
    settings: Sequence[tuple[UUID, DatedSetting]],
    *,
    source: Source,
    now: datetime,
) -> tuple[UUID, ...]:
    new = insert(table).values(
        [
            {"user_id": user_id, "id": setting_id, "source": source, "created_at": now, **_columns(setting)}
            for setting_id, setting in settings
        ]
    )
    changed = {name: new.excluded[name] for name in ("value", "bounds", "source", "created_at")}
    rows = await conn.execute(
        new.on_conflict_do_update(constraint="uq_athlete_setting_day", set_=changed).returning(table.c.id)
    )
    return tuple(row.id for row in rows)


async def get(conn: AsyncConnection, user_id: UUID, setting_id: UUID) -> Entry | None:
    """Locked until the transaction ends."""
    where = (table.c.user_id == user_id, table.c.id == setting_id)
    row = (await conn.execute(select(table).where(*where).with_for_update())).one_or_none()
    return None if row is None else _entry(row)


async def remove(conn: AsyncConnection, user_id: UUID, setting_id: UUID) -> bool:
    """False when there is no such entry."""
    return (await conn.execute(delete(table).where(table.c.user_id == user_id, table.c.id == setting_id))).rowcount == 1


async def take_away(conn: AsyncConnection, user_id: UUID, *, source: Source) -> tuple[Entry, ...]:
    """All of one source, as `bring_back` wants them."""
    rows = await conn.execute(
        delete(table).where(table.c.user_id == user_id, table.c.source == source).returning(table)
    )
    return tuple(_entry(row) for row in rows)


async def bring_back(conn: AsyncConnection, user_id: UUID, taken: Sequence[Entry]) -> None:
    """Where the athlete has told nothing else for that day meanwhile."""
    rows = [
        {
            "user_id": user_id,
            "id": entry.id,
            "source": entry.source,
            "created_at": entry.created_at,
            **_columns(entry.setting),
        }
        for entry in taken
    ]
    if rows:
        await conn.execute(insert(table).on_conflict_do_nothing(), rows)


def as_json(entry: Entry) -> dict[str, Any]:
    """To be kept in a change, and read again by `of_json`."""
    told = entry.setting
    return {
        "id": str(entry.id),
        "slug": told.slug,
        "sport": told.sport,
        "since": None if told.since is None else told.since.isoformat(),
        "value": list(told.value) if isinstance(told.value, tuple) else told.value,
        "source": entry.source,
        "created_at": None if entry.created_at is None else entry.created_at.isoformat(),
    }


def of_json(kept: Mapping[str, Any]) -> Entry:
    since = None if kept["since"] is None else date.fromisoformat(kept["since"])
    sport = None if kept["sport"] is None else Sport(kept["sport"])
    value: Value = tuple(kept["value"]) if isinstance(kept["value"], list) else float(kept["value"])
    created_at = None if kept["created_at"] is None else datetime.fromisoformat(kept["created_at"])
    return Entry(UUID(kept["id"]), DatedSetting(kept["slug"], sport, since, value), kept["source"], created_at)


def _columns(setting: DatedSetting) -> dict[str, Any]:
    value: Value = setting.value
    return {
        "slug": setting.slug,
        "sport": setting.sport,
        "since": setting.since,
        "value": None if isinstance(value, tuple) else value,
        "bounds": list(value) if isinstance(value, tuple) else None,
    }


def _entry(row: Any) -> Entry:
    since: date | None = row.since
    sport = None if row.sport is None else Sport(row.sport)
    value: Value = row.value if row.bounds is None else tuple(row.bounds)
    return Entry(row.id, DatedSetting(row.slug, sport, since, value), row.source, row.created_at)

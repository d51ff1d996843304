"""Readings within a day at full resolution: heart rate, stress, and what else a wearable writes down by the minute."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import numpy as np
from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import aggregate_order_by, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.store.stream_encoding import decode, encode
from domestique.store.tables.wellness import wellness_series as table

_SCALES = (1.0, 10.0, 100.0, 1000.0)
_LARGEST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class SeriesOfDay:
    """`seconds` since `start_at`, in order, a value for each."""

    day: date
    channel: str
    unit: str
    start_at: datetime
    seconds: tuple[float, ...]
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class KeptSeries:
    """Still packed: `unpack` is busy work."""

    source: str
    day: date
    channel: str
    unit: str
    start_at: datetime
    n: int
    time_encoding: int
    time_scale: float
    time_data: bytes
    value_encoding: int
    value_scale: float
    value_data: bytes

    def unpack(self) -> SeriesOfDay:
        """UndecodableStream when the row is damaged."""
        seconds = _unpacked(self.time_encoding, self.time_data, self.n, self.time_scale)
        values = _unpacked(self.value_encoding, self.value_data, self.n, self.value_scale)
        return SeriesOfDay(self.day, self.channel, self.unit, self.start_at, seconds, values)


_COLUMNS = tuple(table.c[name] for name in KeptSeries.__slots__)


_NEW = insert(table)
_SAID = (
    "unit", "start_at", "n", "time_encoding", "time_scale", "time_data", "value_encoding", "value_scale", "value_data",
    "raw_id",
)  # fmt: skip
_PUT = _NEW.on_conflict_do_update(
    index_elements=["user_id", "day", "channel", "source"], set_={name: _NEW.excluded[name] for name in _SAID}
)


async def put(conn: AsyncConnection, user_id: UUID, source: str, found: Sequence[tuple[UUID, SeriesOfDay]]) -> None:
    """In this order, each with the raw file that says it: the last has the last word on its day and channel."""
    rows = []
    for raw_id, one in found:
        if not one.values:
            continue
        (time_code, time_scale, times), (value_code, value_scale, values) = _packed(one.seconds), _packed(one.values)
        row = {
            "user_id": user_id,
            "day": one.day,
            "channel": one.channel,
            "source": source,
            "unit": one.unit,
            "start_at": one.start_at,
            "n": len(one.values),
            "time_encoding": time_code,
            "time_scale": time_scale,
            "time_data": times,
            "value_encoding": value_code,
            "value_scale": value_scale,
            "value_data": values,
            "raw_id": raw_id,
        }
        rows.append(row)
    if rows:
        await conn.execute(_PUT, rows)


async def of_days(
    conn: AsyncConnection, user_id: UUID, first: date, last: date, channels: Collection[str] | None = None
) -> tuple[KeptSeries, ...]:
    query = select(*_COLUMNS).where(table.c.user_id == user_id, table.c.day.between(first, last))
    if channels is not None:
        query = query.where(table.c.channel.in_(channels))
    rows = await conn.execute(query.order_by(table.c.day, table.c.channel, table.c.source))
    return tuple(KeptSeries(*row) for row in rows)


async def wipe(conn: AsyncConnection, user_id: UUID, source: str) -> None:
    """Before all of it is written again from what was received."""
    await conn.execute(delete(table).where(table.c.user_id == user_id, table.c.source == source))


async def fingerprint(conn: AsyncConnection, user_id: UUID, source: str) -> str:
    """One hash for all readings of a source."""
    line = func.concat_ws(
        " ", table.c.day, table.c.channel, table.c.unit, table.c.start_at, table.c.time_scale, table.c.value_scale,
        func.md5(table.c.time_data), func.md5(table.c.value_data),
    )  # fmt: skip
    whole = func.array_to_string(func.array_agg(aggregate_order_by(line, table.c.day, table.c.channel)), "\n")
    return (
        await conn.scalar(select(func.md5(whole)).where(table.c.user_id == user_id, table.c.source == source)) or "none"
    )


async def remove(
    conn: AsyncConnection, user_id: UUID, source: str, raw_ids: Collection[UUID], first: date, last: date
) -> None:
    """Of those days, what came in these answers."""
    await conn.execute(
        delete(table).where(
            table.c.user_id == user_id,
            table.c.source == source,
            table.c.raw_id.in_(raw_ids),
            table.c.day.between(first, last),
        )
    )


def _packed(figures: Sequence[float]) -> tuple[int, float, bytes]:
    """As whole numbers where a scale makes them so without loss, else as they are."""
    column = np.asarray(figures, np.float64)
    for scale in _SCALES:
        scaled = np.round(column * scale)
        if np.isfinite(scaled).all() and (np.abs(scaled) < _LARGEST).all() and (scaled / scale == column).all():
            code, data = encode(scaled.astype(np.int32))
            return code, scale, data
    code, data = encode(column)
    return code, 1.0, data


def _unpacked(code: int, data: bytes, n: int, scale: float) -> tuple[float, ...]:
    return tuple((np.asarray(decode(code, data, n), np.float64) / scale).tolist())

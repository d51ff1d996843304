"""What an account export says of its files beside the files: names, notes, gear, pictures.

Read anew whenever an import begins or goes on, so that nothing half-known has to be stored.
"""

import asyncio
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.formats import BadFile
from domestique.formats.archives.garmin_activities import GarminSummary, Units, read_garmin_summaries
from domestique.formats.archives.strava import StravaRow, read_strava_index
from domestique.kit.plain_text import storable
from domestique.store.blobs import Blobs
from domestique.store.tables.imports import import_item
from domestique.store.tables.raw_files import raw_file

Facts = Mapping[str, str]

_STRAVA, _GARMIN = "activities.csv", "_summarizedActivities.json"
_LARGEST = 256_000_000
_SAME_START_S = 2.0
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an export's table that is no file's: typed there, or its file is missing. Metres and seconds."""

    origin: str
    name: str | None
    notes: str | None
    kind: str | None
    gear: str | None
    start: datetime
    elapsed_s: float | None
    distance_m: float | None
    avg_hr_bpm: float | None = None


@dataclass(frozen=True, slots=True)
class ExportIndex:
    """`read`: the items that were indexes, with how many rows each had. `typed`: Strava's lines without a file.

    `summaries`: Garmin's lines, whose units are not known yet.
    """

    by_name: Mapping[str, Facts] = field(default_factory=dict)
    by_start: Sequence[tuple[float, Facts]] = ()
    read: Mapping[UUID, int] = field(default_factory=dict)
    typed: Mapping[UUID, Sequence[Row]] = field(default_factory=dict)
    summaries: Mapping[UUID, Sequence[GarminSummary]] = field(default_factory=dict)

    def facts_of(self, item_name: str, starts_at: datetime, *, container: bool) -> Facts:
        """Strava names the file. Garmin's files have names of their own, so there the start tells."""
        named = self.by_name.get(item_name)
        if named is not None or not container:
            return named or {}
        at = bisect_left(self.by_start, starts_at.timestamp() - _SAME_START_S, key=lambda pair: pair[0])
        if at < len(self.by_start) and self.by_start[at][0] <= starts_at.timestamp() + _SAME_START_S:
            return self.by_start[at][1]
        return {}


@dataclass(frozen=True, slots=True)
class Table:
    """One of an import's files that lists the others."""

    item_id: UUID
    name: str
    blob_key: str


async def tables(conn: AsyncConnection, user_id: UUID, import_id: UUID) -> tuple[Table, ...]:
    rows = await conn.execute(
        select(import_item.c.id, import_item.c.name, raw_file.c.blob_key)
        .join(raw_file, (raw_file.c.user_id == import_item.c.user_id) & (raw_file.c.id == import_item.c.raw_id))
        .where(
            import_item.c.user_id == user_id,
            import_item.c.import_id == import_id,
            import_item.c.container_id.is_not(None),
            import_item.c.size < _LARGEST,
            or_(
                import_item.c.name.endswith(f"/{_STRAVA}", autoescape=True),
                import_item.c.name.endswith(_GARMIN, autoescape=True),
            ),
        )
        .order_by(import_item.c.id)
    )
    return tuple(Table(*row) for row in rows)


async def read(found: Sequence[Table], blobs: Blobs) -> ExportIndex:
    by_name: dict[str, Facts] = {}
    by_start: list[tuple[float, Facts]] = []
    counts: dict[UUID, int] = {}
    typed: dict[UUID, Sequence[Row]] = {}
    garmin: dict[UUID, Sequence[GarminSummary]] = {}
    for table in found:
        try:
            data = await blobs.get(table.blob_key)
            if table.name.endswith(_STRAVA):
                rows = await asyncio.to_thread(read_strava_index, data)
                folder = table.name.removesuffix(_STRAVA)
                by_name |= {f"{folder}{row.file}": _of_strava(row) for row in rows if row.file}
                counts[table.item_id] = len(rows)
                typed[table.item_id] = [_typed(row, row.start) for row in rows if row.start and not row.file]
            else:
                summaries = await asyncio.to_thread(read_garmin_summaries, data)
                by_start += [(one.start.timestamp(), _of_garmin(one)) for one in summaries]
                counts[table.item_id] = len(summaries)
                garmin[table.item_id] = summaries
        except (BadFile, KeyError):
            continue  # the item's own reading says what is wrong with it
    return ExportIndex(by_name, sorted(by_start, key=lambda pair: pair[0]), counts, typed, garmin)


def _typed(row: StravaRow, start: datetime) -> Row:
    return Row(f"strava:{row.id}", row.name, row.notes, row.kind, row.gear, start, row.elapsed_s, row.distance_m)


def row_of_garmin(one: GarminSummary, units: Units) -> Row:
    """A figure whose unit no FIT file could tell is not known."""
    distance = None if one.distance is None or units.per_metre is None else one.distance / units.per_metre
    duration = None if one.duration is None or units.per_second is None else one.duration / units.per_second
    return Row(
        f"garmin:{one.id}", one.name, one.notes, one.kind, None, one.start, duration, distance, one.avg_heart_rate
    )


def _of_strava(row: StravaRow) -> Facts:
    return _known(
        origin="strava", id=row.id, name=row.name, notes=row.notes, gear=row.gear, type=row.kind,
        media="|".join(row.media),
    )  # fmt: skip


def _of_garmin(one: GarminSummary) -> Facts:
    return _known(origin="garmin", id=one.id, name=one.name, notes=one.notes, type=one.kind)


def _known(**facts: str | None) -> Facts:
    return {name: storable(value)[:_LONGEST] for name, value in facts.items() if value}

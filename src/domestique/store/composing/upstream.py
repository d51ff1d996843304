"""What an export says beside its files, brought to the activities: names and notes that changed there, gear, and lines
of its table that are no file's.

The athlete's own words are never written over; what nobody set here follows what the export says now.
"""

import contextlib
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.formats.archives.garmin_activities import Units, units_of
from domestique.formats.sports import sport_of
from domestique.model.sport import Sport
from domestique.store import gear, links, manual_activities
from domestique.store.activity_parts import Source
from domestique.store.blobs import Blobs
from domestique.store.composing.linking import recompose
from domestique.store.composing.parts import PartGone
from domestique.store.export_index import ExportIndex, Facts, Row, row_of_garmin
from domestique.store.gear import GearKind
from domestique.store.imports import End

_METRE = {1.0: "m", 100.0: "cm", 1000.0: "mm", 0.001: "km"}
_SECOND = {1.0: "s", 1000.0: "ms", 1 / 60: "min"}
_SHOES = frozenset({Sport.RUNNING, Sport.WALKING, Sport.HIKING})
_DAY = timedelta(days=1)

NewId = Callable[[], UUID]


async def say_anew(
    conn: AsyncConnection,
    blobs: Blobs,
    user_id: UUID,
    known: Iterable[Source],
    facts_of: Callable[[Source], Facts],
    *,
    new_id: NewId,
    now: datetime,
) -> bool:
    """For a file that was read before: whether anything was said of it that was not said then.

    Where nothing is said (the file came by itself this time), what was said stays.
    """
    changed = []
    for source in known:
        facts = facts_of(source)
        if facts and dict(facts) != dict(source.facts):
            await links.set_facts(conn, user_id, source.id, facts)
            await gear_for(conn, user_id, facts, new_id=new_id, now=now)
            changed.append(source.activity_id)
    for activity_id in dict.fromkeys(changed):
        with contextlib.suppress(KeyError, PartGone):  # its file is gone: the words wait for it
            await recompose(conn, blobs, user_id, activity_id, now=now)
    return bool(changed)


async def gear_for(
    conn: AsyncConnection, user_id: UUID, facts: Mapping[str, str | None], *, new_id: NewId, now: datetime
) -> UUID | None:
    """By its name; made the first time it is named, as what the activity suggests it is."""
    name = facts.get("gear")
    if not name:
        return None
    found = await gear.named(conn, user_id, name)
    if found is not None:
        return found
    sport, _ = sport_of(facts.get("type"))
    kind: GearKind = "bike" if sport is Sport.CYCLING else "shoes" if sport in _SHOES else "other"
    made = new_id()
    await gear.add(conn, user_id, made, name=name, kind=kind, now=now)
    return made


async def add_unrecorded(
    conn: AsyncConnection, user_id: UUID, index: ExportIndex, *, sample: bool, new_id: NewId, now: datetime
) -> list[End]:
    """Once all files were read: an end for each table, with what was made of its lines and by which units."""
    ends = []
    for item_id, rows in index.typed.items():
        made = await _add(conn, user_id, rows, sample=sample, new_id=new_id, now=now)
        ends.append(_end(item_id, "export_index", {"rows": index.read[item_id], "made": made}))
    for item_id, summaries in index.summaries.items():
        if not summaries:
            continue
        starts = [one.start for one in summaries]
        recorded = await manual_activities.recorded_between(conn, user_id, min(starts) - _DAY, max(starts) + _DAY)
        units = units_of(summaries, recorded)
        made = 0
        if units.per_second is not None:  # without a duration it would be an empty row
            lines = [row_of_garmin(one, units) for one in summaries]
            made = await _add(conn, user_id, lines, sample=sample, new_id=new_id, now=now)
        ends.append(_garmin_end(item_id, index.read[item_id], units, made))
    return ends


async def _add(
    conn: AsyncConnection, user_id: UUID, rows: Iterable[Row], *, sample: bool, new_id: NewId, now: datetime
) -> int:
    made = 0
    for row in rows:
        if not row.elapsed_s:
            continue
        facts = {"gear": row.gear, "type": row.kind}
        gear_id = await gear_for(conn, user_id, facts, new_id=new_id, now=now)
        made += await manual_activities.add_row(conn, user_id, new_id(), row, gear_id=gear_id, sample=sample, now=now)
    return made


def _garmin_end(item_id: UUID, rows: int, units: Units, made: int) -> End:
    metre, second = _METRE.get(units.per_metre or 0), _SECOND.get(units.per_second or 0)
    told: dict[str, Any] = {"rows": rows, "made": made, "compared": units.compared}
    told |= {"metre": metre or "?", "second": second or "?"}
    return _end(item_id, "export_units" if second is not None else "export_no_units", told)


def _end(item_id: UUID, code: str, detail: Mapping[str, Any]) -> End:
    return End(item_id, "skipped", None, code, "An export's list of its files.", detail)

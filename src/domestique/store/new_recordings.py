"""Recordings that were read for the first time: each an activity of its own, many written at once.

A statement for each table and not for each row is what makes a history of years a matter of minutes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, cast, insert
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.formats.sports import sport_of
from domestique.kit.search_words import tsvector
from domestique.model.sport import Sport
from domestique.store import activities, streams
from domestique.store.recordings import Recording
from domestique.store.tables.activities import activity, activity_lap, activity_pause, activity_source, strength_set


class UnstorableRow(Exception):
    """A figure beyond its column, or a row that breaks a rule of the tables: our bug, but one file's trouble."""


@dataclass(frozen=True, slots=True)
class NewRecording:
    """Part `part` of the file `raw_id`. `facts`: what came beside the file, such as an export's table of names."""

    activity_id: UUID
    source_id: UUID
    raw_id: UUID
    part: int
    recording: Recording
    facts: Mapping[str, str] = field(default_factory=dict)
    sample: bool = False
    gear_id: UUID | None = None

    @property
    def shown(self) -> Recording:
        """As recomposing makes it (store/composing/parts.py)."""
        shown, told = self.recording, self.facts
        if told.get("name"):
            shown = replace(shown, name=told["name"])
        if shown.sport == Sport.OTHER and told.get("type"):
            sport, sub_sport = sport_of(told["type"])
            shown = replace(shown, sport=sport.value, sub_sport=shown.sub_sport or sub_sport)
        return shown


async def insert_all(conn: AsyncConnection, user_id: UUID, new: Sequence[NewRecording], *, now: datetime) -> None:
    """UnstorableRow when the database refuses one of them; the transaction is then lost."""
    try:
        if new:
            await _insert(conn, user_id, new, now)
    except (DataError, IntegrityError) as refused:
        raise UnstorableRow(type(refused.orig).__name__) from refused


async def _insert(conn: AsyncConnection, user_id: UUID, new: Sequence[NewRecording], now: datetime) -> None:
    await conn.execute(
        insert(activity).values(
            search=cast(bindparam("search_words"), TSVECTOR), note_words=cast(bindparam("words_of_notes"), TSVECTOR)
        ),
        [
            {
                "user_id": user_id,
                "id": one.activity_id,
                "created_at": now,
                "changed_at": now,
                "search_words": activities.search_words(one.shown),
                "notes": one.facts.get("notes"),
                "sample": one.sample,
                "gear_id": one.gear_id,
                "words_of_notes": tsvector(one.facts.get("notes")),
                **activities.columns(one.shown),
            }
            for one in new
        ],
    )
    await conn.execute(insert(activity_source), [_source(user_id, one, now) for one in new])
    await streams.insert_many(
        conn, user_id, [(one.activity_id, one.source_id, stream) for one in new for stream in one.recording.streams]
    )
    for table, rows_of in (
        (activity_lap, activities.lap_rows),
        (activity_pause, activities.pause_rows),
        (strength_set, activities.set_rows),
    ):
        rows = [
            {"user_id": user_id, "activity_id": one.activity_id, "position": place, **row}
            for one in new
            for place, row in enumerate(rows_of(one.recording))
        ]
        if rows:
            await conn.execute(insert(table), rows)


def _source(user_id: UUID, one: NewRecording, now: datetime) -> dict[str, Any]:
    recording = one.recording
    return {
        "user_id": user_id,
        "id": one.source_id,
        "activity_id": one.activity_id,
        "home_id": one.activity_id,
        "raw_id": one.raw_id,
        "part": one.part,
        "sport": recording.sport,
        "start_at": recording.start_at,
        "elapsed_s": recording.overview.elapsed_s,
        "distance_m": recording.overview.distance_m,
        "device": dict(recording.device_fields),
        "channels": list(recording.channels),
        "facts": dict(one.facts),
        "added_at": now,
    }

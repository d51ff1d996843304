"""The book of records: looked up when figures change, and read as one row."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domestique.analysis.past import Figure
from domestique.analysis.records.catalogue import RECORDS, RecordKind
from domestique.analysis.records.find import Record, record_of
from domestique.model.sport import Sport
from domestique.store.tables.measuring import record_book as table

_BEST = text("""
    WITH figure AS MATERIALIZED (
        SELECT v.slug, m.sport, m.day, v.activity_id, v.value,
               CASE WHEN v.slug = ANY(CAST(:least AS text[])) THEN -v.value ELSE v.value END AS worth
        FROM metric_value v JOIN activity_measure m ON m.user_id = v.user_id AND m.activity_id = v.activity_id
        WHERE v.user_id = :user_id AND v.slug = ANY(CAST(:slugs AS text[])) AND v.value > 0
    ), best AS (
        SELECT DISTINCT ON (slug, sport) * FROM figure ORDER BY slug, sport, worth DESC, day, activity_id
    ), before AS (
        SELECT DISTINCT ON (figure.slug, figure.sport) figure.* FROM figure JOIN best USING (slug, sport)
        WHERE (figure.day, figure.activity_id) < (best.day, best.activity_id)
        ORDER BY figure.slug, figure.sport, figure.worth DESC, figure.day, figure.activity_id
    )
    SELECT slug, sport, day, activity_id, value FROM before
    UNION ALL SELECT slug, sport, day, activity_id, value FROM best
""")
"""For each slug and sport the best, and the best before it: all that a record and the one it beat can be."""


async def find(conn: AsyncConnection, user_id: UUID, kinds: Sequence[RecordKind] = RECORDS) -> tuple[Record, ...]:
    slugs = sorted({kind.slug for kind in kinds})
    least = sorted({kind.slug for kind in kinds if kind.least})
    rows = await conn.execute(_BEST, {"user_id": user_id, "slugs": slugs, "least": least})
    figures: dict[str, list[Figure]] = {}
    for slug, sport, day, activity_id, value in rows:
        figures.setdefault(slug, []).append(Figure(activity_id, day, Sport(sport), value))
    found = (record_of(kind, figures.get(kind.slug, ())) for kind in kinds)
    return tuple(one for one in found if one is not None)


async def write(conn: AsyncConnection, user_id: UUID, *, now: datetime) -> None:
    pages = [_page(record) for record in await find(conn, user_id)]
    new = insert(table).values(user_id=user_id, pages=pages, written_at=now)
    await conn.execute(
        new.on_conflict_do_update(
            index_elements=[table.c.user_id], set_={"pages": new.excluded.pages, "written_at": new.excluded.written_at}
        )
    )


async def read(conn: AsyncConnection, user_id: UUID) -> tuple[Record, ...]:
    """As it was written last; a kind of record that is no longer kept is passed over."""
    pages = await conn.scalar(select(table.c.pages).where(table.c.user_id == user_id))
    kinds = {(kind.slug, kind.sport.value): kind for kind in RECORDS}
    found = []
    for page in pages if isinstance(pages, list) else ():
        kind = kinds.get((page["slug"], page["sport"]))
        if kind is not None:
            previous = None if page["previous"] is None else _figure(kind, page["previous"])
            found.append(Record(kind, _figure(kind, page["figure"]), previous))
    return tuple(found)


def _page(record: Record) -> dict[str, Any]:
    figure, previous = record.figure, record.previous
    return {
        "slug": record.kind.slug,
        "sport": record.kind.sport.value,
        "figure": [str(figure.activity_id), figure.day.isoformat(), figure.value],
        "previous": None if previous is None else [str(previous.activity_id), previous.day.isoformat(), previous.value],
    }


def _figure(kind: RecordKind, told: Sequence[Any]) -> Figure:
    return Figure(UUID(told[0]), date.fromisoformat(told[1]), kind.sport, float(told[2]))

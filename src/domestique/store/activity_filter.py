"""The one place that turns a wish for activities into SQL: lists, groups and bulk changes all choose by it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, cast, exists, literal, or_, text
from sqlalchemy.dialects.postgresql import ARRAY, TSQUERY
from sqlalchemy.types import Text

from domestique.kit.search_words import terms
from domestique.store.tables.activities import activity as table
from domestique.store.tables.routes import route_activity


@dataclass(frozen=True, slots=True)
class Range:
    """Both ends count. What is not known is in no range."""

    low: float | None = None
    high: float | None = None


ANY = Range()


@dataclass(frozen=True, slots=True)
class Filter:
    """None and empty do not filter. `text` is what a person typed; `since` counts, `until` does not.

    One of `sports` must hold, all of `tags` and of `channels`. `deleted`: in the bin, instead of in the lists.
    `sample`: only the demo athlete's.
    """

    sports: tuple[str, ...] = ()
    text: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    duration_s: Range = ANY
    distance_m: Range = ANY
    ascent_m: Range = ANY
    power_w: Range = ANY
    hr_bpm: Range = ANY
    tags: tuple[str, ...] = ()
    gear_id: UUID | None = None
    channels: tuple[str, ...] = ()
    route_id: UUID | None = None
    deleted: bool = False
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """By hand or by filter; both together must hold. Never from the bin."""

    ids: tuple[UUID, ...] | None = None
    wanted: Filter | None = None


def condition(user_id: UUID, wanted: Filter) -> ColumnElement[bool]:
    found: list[ColumnElement[bool]] = [table.c.user_id == user_id, _place(wanted.deleted)]
    if wanted.sports:
        found.append(table.c.sport.in_(wanted.sports))
    if wanted.since is not None:
        found.append(table.c.start_at >= wanted.since)
    if wanted.until is not None:
        found.append(table.c.start_at < wanted.until)
    if wanted.text is not None:
        found += [_said(term) for term in terms(wanted.text)]
    for column, asked in (
        (table.c.timer_s, wanted.duration_s),
        (table.c.distance_m, wanted.distance_m),
        (table.c.ascent_m, wanted.ascent_m),
        (table.c.avg_power_w, wanted.power_w),
        (table.c.avg_hr_bpm, wanted.hr_bpm),
    ):
        if asked.low is not None:
            found.append(column >= asked.low)
        if asked.high is not None:
            found.append(column <= asked.high)
    if wanted.tags:
        found.append(tagged())
        found.append(table.c.tags.bool_op("@>")(_texts(wanted.tags)))
    if wanted.sample:
        found.append(table.c.sample)
    if wanted.gear_id is not None:
        found.append(table.c.gear_id == wanted.gear_id)
    if wanted.route_id is not None:
        found.append(_went(user_id, wanted.route_id))
    if wanted.channels:
        found.append(table.c.channels.bool_op("@>")(_texts(wanted.channels)))
    return and_(*found)


def chosen_by(user_id: UUID, chosen: Chosen) -> ColumnElement[bool]:
    by_filter = condition(user_id, chosen.wanted or Filter())
    alive = and_(by_filter, table.c.deleted_at.is_(None))
    return alive if chosen.ids is None else and_(alive, table.c.id.in_(chosen.ids))


def tagged() -> ColumnElement[bool]:
    """What an index holds; row level security keeps conditions about single tags out of indexes."""
    return table.c.tags != text("'{}'")


def _went(user_id: UUID, route_id: UUID) -> ColumnElement[bool]:
    """All of it, in either direction."""
    one = route_activity.c
    return exists().where(one.user_id == user_id, one.route_id == route_id, one.activity_id == table.c.id, one.whole)


def _said(term: str) -> ColumnElement[bool]:
    columns = (table.c.search, table.c.note_words, table.c.tag_words)
    return or_(*(words.bool_op("@@")(cast(term, TSQUERY)) for words in columns))


def _place(deleted: bool) -> ColumnElement[bool]:
    """What was put together with another activity is neither in the lists nor in the bin."""
    if deleted:
        return and_(table.c.deleted_at.is_not(None), table.c.absorbed_by.is_(None))
    return table.c.deleted_at.is_(None)


def _texts(words: tuple[str, ...]) -> ColumnElement[list[str]]:
    return literal(list(words), ARRAY(Text))

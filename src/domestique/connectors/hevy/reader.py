"""Reading Hevy: the catalogue once a week, workouts whole and then by what changed, body measurements by their days.

Workouts come newest first and by page numbers. Whoever adds one while we read only makes us read one twice; whoever
deletes one makes a page skip one, so the pass ends with the events since it began, and a deletion among them means:
once more. Where as many were listed as Hevy counted before and after, what was not among them is gone, even where
nothing told of its deletion. Of two clocks the earlier counts: reading a change twice costs nothing, missing it would.
While the service's clock lies behind ours, its events are asked for from that much earlier: it may have been set back
since we asked last.
"""

import json
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from domestique.connectors.answers import Answer, Row, day, ident, instant, row_in, text, whole
from domestique.connectors.connector import Cursor, Page, Payload
from domestique.connectors.errors import Missing, Refused, ShapeChanged
from domestique.connectors.hevy.client import MOST_TEMPLATES, HevyClient
from domestique.connectors.wire import Wire

_TEMPLATES_EVERY = timedelta(days=7)
_OVERLAP = timedelta(minutes=10)
_MEASURES_AGAIN = timedelta(days=7)
_MOST_PAGES = 10_000
"""a service that never says which page is the last"""
_EVER = (datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC))
_OF_THE_PASS = ("whole", "gone", "ours", "listed", "counted")
_REMEMBERED = 400
"""ids of one feed whose newest word was read already; a feed longer than that says the older word again, and the store
keeps the newer by its `changed_at`"""


class HevyReader:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._client = HevyClient(wire)

    async def close(self) -> None:
        await self._client.close()

    async def file(self, external_id: str) -> Payload:
        raise Missing("missing", "a gym app has no files")

    async def page(self, kind: str, cursor: Cursor | None, *, today: date, since: date | None) -> Page:
        if kind == "templates":
            return await self._templates(cursor or {}, today)
        if kind == "workouts":
            known = cursor or {}
            return await (self._events(known) if "since" in known else self._workouts(known, since))
        if kind == "measurements":
            return await self._measurements(cursor or {}, since)
        raise ValueError(f"hevy has no {kind}")

    async def _templates(self, cursor: Cursor, today: date) -> Page:
        read_on = day(cursor.get("read"))
        if read_on is not None and today - read_on < _TEMPLATES_EVERY and read_on <= today:
            return Page((), cursor, True)
        number = _number(cursor)
        answer = await self._client.page("exercise_templates", number, MOST_TEMPLATES)
        if answer is None:
            return Page((), {"read": today.isoformat()}, True)
        rows = answer.rows("exercise_templates")
        payload = Payload("templates", f"page-{number}", answer.endpoint, answer.body)
        if last := _is_last(answer, number, rows):
            return Page((payload,), {"read": today.isoformat()}, True)
        return Page((payload,), {"page": number + 1}, last, share=_share(answer, number))

    async def _workouts(self, cursor: Cursor, since: date | None) -> Page:
        number = _number(cursor)
        answer = await self._client.page("workouts", number)
        begun = text(cursor.get("begun")) or _stamp(self._begun(answer))
        ours = text(cursor.get("ours")) or self._wire.now().isoformat()
        gone, listed = text(cursor.get("gone")) or "", whole(cursor.get("listed")) or 0
        counted = cursor.get("counted") if number > 1 else await self._count()
        then: Cursor = {"since": begun, "whole": True, "gone": gone}
        rows = () if answer is None else answer.rows("workouts")
        so_far: Cursor = {"ours": ours, "listed": listed + len(rows), "counted": counted}
        if answer is None:
            return Page((), {**then, **so_far}, False)
        payloads = tuple(_one("workouts", ident(row.get("id")), row, answer) for row in rows)
        starts = [at for at in (instant(row.get("start_time")) for row in rows) if at is not None]
        if _is_last(answer, number, rows):
            return Page(payloads, {**then, **so_far}, False, share=1.0)
        if since is not None and starts and max(starts).date() < since:
            return Page(payloads, then, False, share=1.0)
        on: Cursor = {"page": number + 1, "begun": begun, "gone": gone, **so_far}
        return Page(payloads, on, False, share=_share(answer, number))

    def _begun(self, answer: Answer | None) -> datetime:
        """The earlier of the two clocks, with room for what was being saved just then."""
        theirs = _date_header(answer)
        now = self._wire.now()
        return min(now, theirs or now) - _OVERLAP

    async def _events(self, cursor: Cursor) -> Page:
        since, number = str(cursor["since"]), _number(cursor)
        earlier = text(cursor.get("earlier"))
        answer = await self._client.page("workouts/events", number, since=earlier or since)
        behind, began = self._behind(answer), instant(since)
        if behind and began is not None and earlier is None and number == 1:
            return Page((), {**cursor, "earlier": _stamp(began - behind)}, False)
        rows = answer.rows("events") if answer is not None else ()
        told = [event for event in rows if _subject(event) is not None]
        if answer is not None and cursor.get("whole"):
            known = _ids(cursor, "gone")
            gone = [name for event in told if event.get("type") == "deleted" and (name := _subject(event))]
            if any(name not in known for name in gone):
                again = {"gone": ",".join(dict.fromkeys([*known, *gone]))}
                return Page(tuple(_event(event, answer) for event in told), again, False)
        newest = max([at for at in (_at(event) for event in told) if at is not None], default=None)
        reached = text(cursor.get("reached")) or self._reached(since, newest, behind)
        seen = _ids(cursor, "seen")
        payloads = []
        for event in told:
            name = _subject(event)
            if answer is not None and name is not None and name not in seen:
                payloads.append(_event(event, answer))
                seen.append(name)
        if answer is None or _is_last(answer, number, rows):
            all_since = await self._all_since(cursor)
            window = None if all_since is None else _EVER
            return Page(tuple(payloads), {"since": reached}, True, window, listed_since=all_since)
        on: Cursor = {"since": since, "page": number + 1, "reached": reached, "seen": ",".join(seen[-_REMEMBERED:])}
        if earlier is not None:
            on = {**on, "earlier": earlier}
        if cursor.get("whole"):
            on = {**on, **{name: cursor[name] for name in _OF_THE_PASS if name in cursor}}
        return Page(tuple(payloads), on, False, share=_share(answer, number))

    async def _all_since(self, cursor: Cursor) -> datetime | None:
        """Since when everything was listed, if it was: one that was skipped while others moved up is not gone."""
        ours, listed = text(cursor.get("ours")), whole(cursor.get("listed"))
        if not cursor.get("whole") or ours is None or listed is None or listed != whole(cursor.get("counted")):
            return None
        return datetime.fromisoformat(ours) if await self._count() == listed else None

    async def _count(self) -> int | None:
        """None where Hevy does not say it: then nothing follows from it."""
        try:
            return whole((await self._client.get("workouts/count")).row().get("workout_count"))
        except (Missing, Refused, ShapeChanged):
            return None

    def _behind(self, answer: Answer | None) -> timedelta:
        """How far the service's clock lies behind ours, when that is more than the overlap makes up for."""
        theirs = _date_header(answer)
        behind = timedelta() if theirs is None else self._wire.now() - theirs
        return behind if behind > _OVERLAP / 2 else timedelta()

    def _reached(self, since: str, newest: datetime | None, behind: timedelta) -> str:
        """Where the next look begins."""
        now = self._wire.now()
        reached = since if newest is None else max(_stamp(min(newest, now) - _OVERLAP), since)
        return min(reached, _stamp(now - behind - _OVERLAP)) if behind else reached

    async def _measurements(self, cursor: Cursor, since: date | None) -> Page:
        number = _number(cursor)
        try:
            answer = await self._client.page("body_measurements", number)
        except Missing:
            answer = None
        known = day(cursor.get("newest"))
        if answer is None:
            return Page((), _newest(text(cursor.get("reached")), known), True)
        rows = answer.rows("body_measurements")
        payloads = tuple(_one("measurements", text(row.get("date")), row, answer) for row in rows)
        days = [found for found in (day(row.get("date")) for row in rows) if found is not None]
        reached = max([*(one.isoformat() for one in days), text(cursor.get("reached")) or ""]) or None
        falling = days == sorted(days, reverse=True)
        enough = known - _MEASURES_AGAIN if known is not None else since
        over = falling and bool(days) and enough is not None and days[-1] < enough
        if over or _is_last(answer, number, rows):
            return Page(payloads, _newest(reached, known), True)
        on: Cursor = {"page": number + 1, "reached": reached, "newest": known.isoformat() if known else None}
        return Page(payloads, on, False, share=_share(answer, number))


def _ids(cursor: Cursor, name: str) -> list[str]:
    return [one for one in str(cursor.get(name) or "").split(",") if one]


def _number(cursor: Cursor) -> int:
    return max(1, whole(cursor.get("page")) or 1)


def _is_last(answer: Answer, number: int, rows: tuple[Row, ...]) -> bool:
    count = whole(answer.row().get("page_count"))
    return not rows or number >= (_MOST_PAGES if count is None else min(count, _MOST_PAGES))


def _share(answer: Answer, number: int) -> float | None:
    count = whole(answer.row().get("page_count"))
    return min(1.0, number / count) if count else None


def _one(kind: str, key: str | None, row: Row, answer: Answer) -> Payload:
    """A row on its own, written the same way whichever list it came from."""
    if key is None:
        answer.odd("id")
    body = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return Payload(kind, key, answer.endpoint, body)


def _event(event: Row, answer: Answer) -> Payload:
    if event.get("type") == "deleted":
        return _one("workouts", _subject(event), event, answer)
    return _one("workouts", _subject(event), row_in(event.get("workout")), answer)


def _subject(event: Row) -> str | None:
    return ident(event.get("id")) if event.get("type") == "deleted" else ident(row_in(event.get("workout")).get("id"))


def _at(event: Row) -> datetime | None:
    return instant(event.get("deleted_at")) or instant(row_in(event.get("workout")).get("updated_at"))


def _newest(reached: str | None, known: date | None) -> Cursor:
    newest = max(reached or "", known.isoformat() if known else "")
    return {"newest": newest} if newest else {}


def _stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _date_header(answer: Answer | None) -> datetime | None:
    try:
        return parsedate_to_datetime(answer.headers.get("date", "")) if answer is not None else None
    except (ValueError, TypeError):
        return None

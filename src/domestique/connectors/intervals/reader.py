"""Reading intervals.icu's wellness: backwards a quarter at a time until nothing was said for two years, then the last
two weeks again and again, since days are filled in later.
"""

import json
from datetime import date, timedelta

from domestique.connectors.answers import Answer, Row, day, text, whole
from domestique.connectors.connector import Cursor, Page, Payload
from domestique.connectors.errors import Missing
from domestique.connectors.intervals.client import IntervalsClient
from domestique.connectors.intervals.mapping import NOT_OURS, figures_of
from domestique.connectors.wire import Wire

_SPAN = timedelta(days=91)
_AGAIN = timedelta(days=14)
_EMPTY_SPANS = 8
_EARLIEST = date(2000, 1, 1)


class IntervalsReader:
    def __init__(self, wire: Wire) -> None:
        self._client = IntervalsClient(wire)

    async def close(self) -> None:
        await self._client.close()

    async def file(self, external_id: str) -> Payload:
        raise Missing("missing", "activities are not read from here")

    async def page(self, kind: str, cursor: Cursor | None, *, today: date, since: date | None) -> Page:
        if kind != "wellness":
            raise ValueError(f"intervals has no {kind}")
        known = cursor or {}
        tomorrow = today + timedelta(days=1)
        read_on = day(known.get("read"))
        if read_on is None:
            return await self._backwards(known, today, tomorrow, max(since or _EARLIEST, _EARLIEST))
        oldest = min(read_on, today) - _AGAIN
        newest = min(tomorrow, oldest + _SPAN)
        payloads = await self._days(oldest, newest)
        return Page(tuple(payloads), {"read": min(newest, today).isoformat()}, newest == tomorrow)

    async def _backwards(self, cursor: Cursor, today: date, tomorrow: date, earliest: date) -> Page:
        """`tomorrow`: somewhere it is that already."""
        newest = day(cursor.get("before")) or tomorrow
        begun = text(cursor.get("begun")) or today.isoformat()
        oldest = max(newest - _SPAN, earliest)
        rows = [one for one in await self._days(oldest, newest) if figures_of(json.loads(one.body))]
        empty = 0 if rows else (whole(cursor.get("empty")) or 0) + 1
        if oldest <= earliest or empty >= _EMPTY_SPANS:
            return Page(tuple(rows), {"read": begun}, True)
        on: Cursor = {"before": (oldest - timedelta(days=1)).isoformat(), "begun": begun, "empty": empty}
        return Page(tuple(rows), on, False)

    async def _days(self, oldest: date, newest: date) -> list[Payload]:
        answer = await self._client.get("athlete/0/wellness", oldest=oldest.isoformat(), newest=newest.isoformat())
        return [_payload(row, answer) for row in answer.rows()]


def _payload(row: Row, answer: Answer) -> Payload:
    on = day(row.get("id"))
    if on is None:
        answer.odd("day")
    told = {name: value for name, value in row.items() if name not in NOT_OURS}
    body = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return Payload("wellness", on.isoformat(), answer.endpoint, body)

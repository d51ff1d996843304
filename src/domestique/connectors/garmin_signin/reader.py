"""One run of one connection: a request at a time, in the account's own thread."""

from dataclasses import replace
from datetime import date

from domestique.connectors.answers import Row, ident, row_in, text
from domestique.connectors.connector import Cursor, Page, Payload
from domestique.connectors.errors import Missing
from domestique.connectors.garmin_shapes.activities import activity_rows
from domestique.connectors.garmin_shapes.files import ZIP
from domestique.connectors.garmin_shapes.paging import activities_page, page_of
from domestique.connectors.garmin_shapes.plans import Question
from domestique.connectors.garmin_signin.mapping import read
from domestique.connectors.garmin_signin.plans import plans_for
from domestique.connectors.garmin_signin.session import Session
from domestique.connectors.wire import Wire

_A_PAGE = 20
"""of activities whose sets are asked for: a page stays a matter of seconds"""


class SigninReader:
    def __init__(self, wire: Wire) -> None:
        self._session = Session(wire)
        self._plans = plans_for(wire.secret.get("display", ""))

    async def page(self, kind: str, cursor: Cursor | None, *, today: date, since: date | None) -> Page:
        if kind == "activities":
            return await activities_page(self._listed, cursor, today=today, since=since)
        if kind == "exercise_sets":
            return await self._sets(cursor, today, since)
        return await page_of(
            self._ask,
            kind,
            self._plans[kind],
            cursor,
            today=today,
            since=since,
            found=lambda payload: bool(read(payload)),
        )

    async def _sets(self, cursor: Cursor | None, today: date, since: date | None) -> Page:
        """The list is walked for its strength sessions; each is asked for its sets."""
        page = await activities_page(self._listed, cursor, today=today, since=since, most=_A_PAGE)
        found: list[Payload] = []
        for row in (row for payload in page.payloads for row in activity_rows(payload.body)):
            number = ident(row.get("activityId"))
            if number is None or not _lifted(row):
                continue
            path = f"/activity-service/activity/{number}/exerciseSets"
            body = await self._ask((path, {}))
            if body.strip():
                found.append(Payload("exercise_sets", number, path, body))
        return replace(page, payloads=tuple(found), window=None)

    async def file(self, external_id: str) -> Payload:
        if not external_id.isdecimal():
            raise Missing("missing", "no id of an activity")
        path = f"/download-service/files/activity/{external_id}"
        answer = await self._session.get(path)
        if not answer.body:
            raise Missing("missing", f"{answer.endpoint} answered nothing")
        return Payload("activities", external_id, path, answer.body, ZIP)

    async def close(self) -> None:
        await self._session.close()

    async def _listed(self, question: Question) -> bytes:
        return (await self._session.get(*question)).body

    async def _ask(self, question: Question) -> bytes:
        try:
            return (await self._session.get(*question)).body
        except Missing:
            return b""


def _lifted(row: Row) -> bool:
    return "strength" in (text(row_in(row.get("activityType")).get("typeKey")) or "")

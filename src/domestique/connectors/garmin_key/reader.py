"""One run of one connection: a request at a time."""

from datetime import date

from domestique.connectors.connector import Cursor, Page, Payload
from domestique.connectors.errors import Missing
from domestique.connectors.garmin_key.client import KeyClient
from domestique.connectors.garmin_key.mapping import read
from domestique.connectors.garmin_key.plans import PLANS
from domestique.connectors.garmin_shapes.files import ZIP
from domestique.connectors.garmin_shapes.paging import activities_page, page_of
from domestique.connectors.garmin_shapes.plans import Question
from domestique.connectors.wire import Wire


class KeyReader:
    def __init__(self, wire: Wire) -> None:
        self._client = KeyClient(wire)

    async def page(self, kind: str, cursor: Cursor | None, *, today: date, since: date | None) -> Page:
        if kind == "activities":
            return await activities_page(self._listed, cursor, today=today, since=since)
        return await page_of(
            self._ask, kind, PLANS[kind], cursor, today=today, since=since, found=lambda payload: bool(read(payload))
        )

    async def file(self, external_id: str) -> Payload:
        if not external_id.isdecimal():
            raise Missing("missing", "no id of an activity")
        path = f"/download-service/files/activity/{external_id}"
        answer = await self._client.get(path, file=True)
        if not answer.body:
            raise Missing("missing", f"{answer.endpoint} answered nothing")
        return Payload("activities", external_id, path, answer.body, ZIP)

    async def close(self) -> None:
        await self._client.close()

    async def _listed(self, question: Question) -> bytes:
        return (await self._client.get(*question)).body

    async def _ask(self, question: Question) -> bytes:
        """A day of which Garmin has nothing is an empty answer, or none at all."""
        try:
            return (await self._client.get(*question)).body
        except Missing:
            return b""

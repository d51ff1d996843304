"""Hevy's API over HTTP. Nothing here knows what an answer means to us."""

from collections.abc import Mapping

from domestique.connectors.answers import Answer
from domestique.connectors.connector import Limits
from domestique.connectors.errors import ConnectorError, Missing, Refused
from domestique.connectors.hevy.declaration import DECLARATION
from domestique.connectors.http import Ask, Http
from domestique.connectors.wire import Wire

MOST_ROWS = 10
"""a page of anything but templates; more is an error there"""
MOST_TEMPLATES = 100


class HevyClient:
    def __init__(self, wire: Wire, limits: Limits = DECLARATION.limits) -> None:
        self._at = wire.addresses.get("api", DECLARATION.addresses["api"]).rstrip("/")
        self._key = wire.secret.get("key", "")
        self._http = Http(wire, limits, means=_means)

    async def close(self) -> None:
        await self._http.close()

    async def get(self, path: str, **params: str | int) -> Answer:
        return await self._http.send(Ask("GET", f"{self._at}/v1/{path}", params, self._headers))

    async def page(self, path: str, number: int, size: int = MOST_ROWS, **params: str | int) -> Answer | None:
        """None past the end, which is how Hevy says it from the second page on."""
        try:
            return await self.get(path, page=number, pageSize=size, **params)
        except Missing:
            if number > 1:
                return None
            raise

    async def write(self, method: str, path: str, body: Mapping[str, object]) -> Answer:
        return await self._http.send(
            Ask(method, f"{self._at}/v1/{path}", headers=self._headers, json=body, writes=True)
        )

    @property
    def _headers(self) -> Mapping[str, str]:
        return {"api-key": self._key}


def _means(answer: Answer) -> ConnectorError | None:
    """A refusal in JSON is a limit of the account; one in HTML is a wall and left to be read as such."""
    if answer.status == 403 and not answer.is_html and answer.maybe_done:
        return Refused("routine_limit", f"{answer.endpoint} answered 403")
    return None

"""intervals.icu's API over HTTP. Athlete 0 is whoever the key belongs to."""

from base64 import b64encode
from collections.abc import Mapping

from domestique.connectors.answers import Answer
from domestique.connectors.errors import AuthExpired, ConnectorError
from domestique.connectors.http import Ask, Http
from domestique.connectors.intervals.declaration import DECLARATION
from domestique.connectors.wire import Wire


class IntervalsClient:
    def __init__(self, wire: Wire) -> None:
        self._at = wire.addresses.get("api", DECLARATION.addresses["api"]).rstrip("/")
        packed = b64encode(f"API_KEY:{wire.secret.get('key', '')}".encode()).decode()
        self._headers = {"authorization": f"Basic {packed}"}
        self._http = Http(wire, DECLARATION.limits, means=_means)

    async def close(self) -> None:
        await self._http.close()

    async def get(self, path: str, **params: str) -> Answer:
        return await self._http.send(Ask("GET", f"{self._at}/{path}", params, self._headers))

    async def write(self, method: str, path: str, body: object = None, **params: str) -> Answer:
        return await self._http.send(Ask(method, f"{self._at}/{path}", params, self._headers, json=body, writes=True))

    async def hand_in(self, path: str, name: str, data: bytes, params: Mapping[str, str]) -> Answer:
        files = {"file": (name, data, "application/octet-stream")}
        return await self._http.send(
            Ask("POST", f"{self._at}/{path}", params, self._headers, files=files, writes=True, within_s=300)
        )


def _means(answer: Answer) -> ConnectorError | None:
    """A key that was withdrawn, or one of another athlete."""
    if answer.status == 403 and not answer.is_html:
        return AuthExpired("bad_credentials", f"{answer.endpoint} answered 403")
    return None

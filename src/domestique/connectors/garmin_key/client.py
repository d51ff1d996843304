"""The key becomes a token that holds for a day; the token asks. A token that died early is renewed once, and when the
new one is refused as well the key is no longer good.
"""

import base64
import binascii
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from domestique.connectors.answers import Answer, number, parse, row_in, text
from domestique.connectors.errors import AuthExpired, ConnectorError, RateLimited, ShapeChanged
from domestique.connectors.garmin_key.declaration import DECLARATION
from domestique.connectors.http import MOST_FILE, MOST_JSON, Ask, Http
from domestique.connectors.wire import Secret, Wire

_EXCHANGE = "/personalapitoken-service/personal-api/personal-api-key/token"
_HOLDS = timedelta(hours=24)
_BEFORE_ITS_END = timedelta(minutes=10)
_LONGEST_TOKEN = 16_384
ZIPPED = "application/x-zip-compressed"
"""what the download wants to hear; anything else is answered with 406"""


class KeyClient:
    """Of one connection, for one run. `secret`: {"key", and once exchanged "token", "until"}."""

    def __init__(self, wire: Wire, secret: Secret | None = None) -> None:
        self._wire = wire
        self._http = Http(wire, DECLARATION.limits, means=_means)
        self._base = wire.addresses.get("api", DECLARATION.addresses["api"]).rstrip("/")
        self.secret: Secret = dict(secret if secret is not None else wire.secret)

    async def close(self) -> None:
        await self._http.close()

    async def get(self, path: str, params: Mapping[str, str | int] | None = None, *, file: bool = False) -> Answer:
        """An answer that may be empty: nothing of the kind on that day."""
        renewed = not self._holds()
        if renewed:
            await self.exchange()
        try:
            return await self._ask(path, params or {}, file=file)
        except AuthExpired:
            if renewed:
                raise AuthExpired("key_revoked", f"GET {path}: a new token is refused too") from None
        await self.exchange()
        try:
            return await self._ask(path, params or {}, file=file)
        except AuthExpired:
            raise AuthExpired("key_revoked", f"GET {path}: a new token is refused too") from None

    async def _ask(self, path: str, params: Mapping[str, str | int], *, file: bool) -> Answer:
        headers = {"authorization": f"Bearer {self.secret['token']}"}
        if file:
            headers["accept"] = ZIPPED
        most = MOST_FILE if file else MOST_JSON
        answer = await self._http.send(Ask("GET", self._base + path, params=params, headers=headers, most=most))
        if answer.is_html:
            raise RateLimited("challenge", f"{answer.endpoint} answered a page")
        return answer

    async def exchange(self) -> None:
        """Kept before it is used."""
        key = self.secret.get("key", "")
        ask = Ask(
            "POST",
            self._base + _EXCHANGE,
            headers={"authorization": f"ApiKey {key}", "accept": "text/plain"},
            private=True,
            most=1 << 20,
        )
        try:
            answer = await self._http.send(ask)
        except AuthExpired as error:
            raise AuthExpired("key_revoked", error.detail) from None
        if answer.is_html:
            raise RateLimited("challenge", f"{answer.endpoint} answered a page")
        token = _token(answer)
        until = min(_end(token) or datetime.max.replace(tzinfo=UTC), self._wire.now() + _HOLDS)
        self.secret = {**self.secret, "token": token, "until": until.isoformat()}
        await self._wire.keep(self.secret)

    def _holds(self) -> bool:
        if not self.secret.get("token"):
            return False
        try:
            until = datetime.fromisoformat(self.secret.get("until", ""))
        except ValueError:
            return False
        return until - _BEFORE_ITS_END > self._wire.now()


def _means(answer: Answer) -> ConnectorError | None:
    """A key that is refused is said so with 403 as well."""
    if answer.private and answer.status in (400, 401, 403, 404) and not answer.is_html:
        return AuthExpired("bad_credentials", f"{answer.endpoint} answered {answer.status}")
    return None


def _token(answer: Answer) -> str:
    """Plain text; quotes around it, or an object, would still be understood."""
    told = answer.body.decode("utf-8", "replace").strip()
    if told[:1] in ('"', "{"):
        try:
            value = parse(answer.body)
        except ShapeChanged:
            value = None
        told = (text(value) or text(row_in(value).get("token")) or "") if value is not None else ""
    if not told or len(told) > _LONGEST_TOKEN or len(told.split()) != 1 or not told.isascii():
        raise answer.strange("wrong_shape", "no token")
    return told


def _end(token: str) -> datetime | None:
    """As the token itself says; None where it says nothing that can be read."""
    parts = token.split(".")
    if len(parts) < 2:
        return None
    try:
        claims = parse(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        at = number(row_in(claims).get("exp"))
        return datetime.fromtimestamp(at, UTC) if at is not None else None
    except (ValueError, OverflowError, OSError, binascii.Error, ShapeChanged):
        return None

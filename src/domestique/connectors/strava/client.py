"""Strava's five addresses over HTTP, and the tokens. Nothing here can ask for anybody's activities.

An access token lasts six hours; with a new one often comes a new refresh token, and the old one is void from then on:
it is stored (`wire.keep`) before the new one is used.
"""

import asyncio
from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from domestique.connectors.answers import Answer, number, parse, row_in, rows_in, text
from domestique.connectors.errors import AuthExpired, ConnectorError, RateLimited, ShapeChanged
from domestique.connectors.http import Ask, Http
from domestique.connectors.strava.declaration import DECLARATION
from domestique.connectors.wire import Secret, Wire

_EARLY = timedelta(minutes=10)
_QUARTER = timedelta(minutes=15)
UPLOAD_WITHIN_S = 300


class StravaClient:
    def __init__(self, wire: Wire) -> None:
        real = DECLARATION.addresses
        self._api = wire.addresses.get("api", real["api"]).rstrip("/")
        self._oauth = wire.addresses.get("oauth", real["oauth"]).rstrip("/")
        self._wire = wire
        self._secret = dict(wire.secret)
        self._renewing = asyncio.Lock()
        self._http = Http(wire, DECLARATION.limits, means=self._means)

    async def close(self) -> None:
        await self._http.close()

    async def token(self, said: Mapping[str, str]) -> Secret:
        """A code or a refresh token becomes tokens; the answer is never kept, whatever it looks like. Of the athlete
        only the number stays, to tell two accounts apart."""
        answer = await self._http.send(Ask("POST", f"{self._oauth}/token", form=said, private=True))
        row = answer.row()
        access, refresh = text(row.get("access_token")), text(row.get("refresh_token"))
        expires = number(row.get("expires_at"))
        if access is None or refresh is None or expires is None:
            answer.odd("tokens")
        found = {"access_token": access, "refresh_token": refresh, "expires_at": f"{expires:.0f}"}
        whose = number(row_in(row.get("athlete")).get("id"))
        return found | ({"athlete": f"{whose:.0f}"} if whose else {})

    async def revoke(self) -> None:
        packed = b64encode(f"{self._secret.get('client_id')}:{self._secret.get('client_secret')}".encode()).decode()
        form = {"token": self._secret.get("refresh_token", "")}
        headers = {"authorization": f"Basic {packed}"}
        await self._http.send(Ask("POST", f"{self._oauth}/revoke", headers=headers, form=form, private=True))

    async def renew(self) -> Secret:
        """New tokens now, as proof that the app is still let in."""
        async with self._renewing:
            return await self._renewed()

    async def upload(self, name: str, data: bytes, form: Mapping[str, str]) -> Answer:
        files = {"file": (name, data, "application/octet-stream")}
        url = f"{self._api}/uploads"
        return await self._send(Ask("POST", url, form=form, files=files, writes=True, within_s=UPLOAD_WITHIN_S))

    async def how_it_fares(self, upload: str) -> Answer:
        return await self._send(Ask("GET", f"{self._api}/uploads/{int(upload)}"))

    async def _send(self, ask: Ask) -> Answer:
        """With a token that holds; one that does not although it should is renewed once."""
        token = await self._holding()
        try:
            return await self._http.send(_with(ask, token))
        except AuthExpired as problem:
            if problem.code != "token_inactive":
                raise
        async with self._renewing:
            if self._secret.get("access_token") == token:
                await self._renewed()
        return await self._http.send(_with(ask, self._secret["access_token"]))

    async def _holding(self) -> str:
        async with self._renewing:
            until = datetime.fromtimestamp(float(self._secret.get("expires_at") or 0), UTC)
            if until - self._wire.now() < _EARLY:
                await self._renewed()
            return self._secret["access_token"]

    async def _renewed(self) -> Secret:
        fresh = await self.token(
            {
                "client_id": self._secret.get("client_id", ""),
                "client_secret": self._secret.get("client_secret", ""),
                "grant_type": "refresh_token",
                "refresh_token": self._secret.get("refresh_token", ""),
            }
        )
        changed = {**self._secret, **fresh}
        if changed != self._secret:
            await self._wire.keep(changed)
            self._secret = changed
        return self._secret

    def _means(self, answer: Answer) -> ConnectorError | None:
        where = f"{answer.endpoint} answered {answer.status}"
        problems = _problems(answer)
        if answer.status == 403 and ("Application", "Status", "Inactive") in problems:
            return AuthExpired("app_inactive", where)
        if answer.status in (401, 403) and any(code == "missing" for _, _, code in problems):
            return AuthExpired("scope_missing", where)
        if answer.endpoint.endswith("/token") and answer.status in (400, 401):
            return AuthExpired("bad_credentials", where)
        if answer.status == 401:
            return AuthExpired("token_inactive", where)
        if answer.status == 429 and "retry-after" not in answer.headers:
            return RateLimited("too_many_requests", where, until=_window_ends(answer, self._wire.now()))
        return None


def _with(ask: Ask, token: str) -> Ask:
    return Ask(
        ask.method, ask.url, headers={"authorization": f"Bearer {token}"}, form=ask.form, files=ask.files,
        writes=ask.writes, within_s=ask.within_s,
    )  # fmt: skip


def _problems(answer: Answer) -> set[tuple[str | None, str | None, str | None]]:
    try:
        rows = rows_in(row_in(parse(answer.body)).get("errors"))
    except ShapeChanged:
        return set()
    return {(text(row.get("resource")), text(row.get("field")), text(row.get("code"))) for row in rows}


def _window_ends(answer: Answer, now: datetime) -> datetime:
    """Strava's windows end at every quarter of an hour, and the day's at midnight in UTC."""
    day_used = any(
        _day(answer, f"{name}-usage") >= _day(answer, f"{name}-limit") > 0
        for name in ("x-ratelimit", "x-readratelimit")
    )
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if day_used:
        return midnight + timedelta(days=1)
    return midnight + ((now - midnight) // _QUARTER + 1) * _QUARTER


def _day(answer: Answer, header: str) -> int:
    whole = answer.headers.get(header, "").rpartition(",")[2].strip()
    return int(whole) if whole.isdigit() else 0

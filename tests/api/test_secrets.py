"""No log line and no error ever holds a password, a session, a key or a second factor: planted, then looked for."""

import io
from collections.abc import Iterator

import httpx
import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.kit.one_time_codes import code_of, step_at
from domestique.logs import configure_logs
from tests.api.conftest import NewClient
from tests.fakes.clock import FixedClock

FIRST, SECOND, WRONG = "Planted-first-password", "Planted-second-password", "Planted-wrong-password"
SET_UP = {"name": "민지", "email": "m@example.org", "language": "en", "time_zone": "Asia/Seoul", "password": FIRST}


@pytest.fixture(params=["json", "text"])
def logged(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    stream = io.StringIO()
    configure_logs("debug", request.param, stream)
    yield stream
    configure_logs("info", "json")


class Life:
    """Everything secret that was said, and everything that went wrong."""

    def __init__(self) -> None:
        self.secrets = {FIRST, SECOND, WRONG}
        self.errors: list[str] = []

    def heard(self, answer: httpx.Response) -> httpx.Response:
        if answer.status_code >= 400:
            self.errors.append(answer.text + str(answer.headers))
        return answer


async def live(client: httpx.AsyncClient, clock: FixedClock, life: Life) -> None:
    heard, secrets = life.heard, life.secrets
    me = heard(await client.post("/api/v1/setup", json=SET_UP)).json()
    secrets |= {client.cookies["domestique_session"], me["csrf_token"]}
    client.headers["X-CSRF-Token"] = me["csrf_token"]
    heard(await client.post("/api/v1/setup", json=SET_UP))
    heard(await client.post("/api/v1/auth/login", json={"email": "m@example.org", "password": WRONG}))
    heard(await client.post("/api/v1/auth/login", json={"email": "m@example.org", "password": [WRONG], WRONG: 1}))
    heard(await client.post("/api/v1/auth/password", json={"current": WRONG, "new": SECOND}))
    assert heard(await client.post("/api/v1/auth/password", json={"current": FIRST, "new": SECOND})).status_code == 204
    offer = heard(await client.post("/api/v1/auth/totp")).json()
    secrets.add(offer["secret"])
    code = code_of(offer["secret"], step_at(clock()))
    codes = heard(await client.post("/api/v1/auth/totp/confirm", json={"code": code})).json()["recovery_codes"]
    secrets |= set(codes)
    login = {"email": "m@example.org", "password": SECOND}
    heard(await client.post("/api/v1/auth/login", json=login))
    heard(await client.post("/api/v1/auth/login", json={**login, "code": codes[0]}))
    secrets.add(client.cookies["domestique_session"])
    client.headers["X-CSRF-Token"] = (await client.get("/api/v1/auth/me")).json()["csrf_token"]
    wish = {"name": "k", "scopes": ["athlete:read"]}
    key = heard(await client.post("/api/v1/auth/api-keys", json=wish)).json()["key"]
    secrets |= {key, key.split("_", 2)[2]}  # the random part may hold underscores of its own
    for headers in ({"X-API-Key": key}, {"Authorization": f"Bearer {key}"}, {"X-API-Key": key + "x"}):
        heard(await client.post("/api/v1/auth/api-keys", json=wish, headers=headers))
    heard(await client.get("/api/v1/broken", params={"key": key, "password": SECOND}))


async def test_nothing_secret_is_logged_or_told(
    logged: io.StringIO, app: FastAPI, new_client: NewClient, clock: FixedClock
) -> None:
    async def broken(request: Request) -> Response:
        password = FIRST  # noqa: F841 - a local a careless traceback would show
        raise RuntimeError(f"failed for {request.headers['cookie']} and {request.query_params['key']}")

    app.router.routes.insert(0, Route("/api/v1/broken", broken))
    life = Life()
    await live(new_client(), clock, life)
    log = logged.getvalue()
    assert "RuntimeError" in log, "the log is where a cause may be found"
    assert '"path": "/api/v1/auth/login"' in log or "path=/api/v1/auth/login" in log
    assert len(life.errors) >= 8
    for secret in life.secrets:
        assert secret not in log, secret
        assert not [error for error in life.errors if secret in error], secret

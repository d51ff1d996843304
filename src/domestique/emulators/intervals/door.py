"""What every request to intervals.icu has in common: Basic with the word API_KEY, athlete 0 is oneself."""

import base64
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from domestique.emulators.answers import as_json
from domestique.emulators.intervals.account import Intervals, IntervalsAccount

Handler = Callable[[IntervalsAccount, Request], Awaitable[Response]]


class Refusal(Exception):
    def __init__(self, status: int, error: str) -> None:
        super().__init__(error)
        self.answer = as_json({"status": status, "error": error}, status)


class Door:
    def __init__(self, intervals: Intervals) -> None:
        self._intervals = intervals

    def __call__(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            account = self._intervals.accounts.get(_key_of(request))
            if account is None:
                return as_json({"status": 401, "error": "Access denied"}, 401)
            if request.path_params.get("athlete", "0") not in ("0", account.athlete_id):
                return as_json({"status": 403, "error": "Access denied"}, 403)
            try:
                return await handler(account, request)
            except Refusal as refusal:
                return refusal.answer

        return answer


def _key_of(request: Request) -> str:
    scheme, _, rest = request.headers.get("authorization", "").partition(" ")
    try:
        user, _, key = base64.b64decode(rest).decode().partition(":")
    except ValueError:
        return ""
    return key if scheme.lower() == "basic" and user == "API_KEY" else ""


def span_of(request: Request) -> tuple[str, str]:
    """oldest and newest as dates; a time of day behind them is let go."""
    found = []
    for name, usual in (("oldest", "1970-01-01"), ("newest", "9999-12-31")):
        text = request.query_params.get(name, usual)[:10]
        try:
            found.append(date.fromisoformat(text).isoformat())
        except ValueError:
            raise Refusal(422, f"{name} must be a date") from None
    return found[0], found[1]


async def said_by(request: Request) -> Any:
    try:
        return await request.json()
    except ValueError:
        raise Refusal(400, "invalid JSON") from None

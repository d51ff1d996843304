"""What requests to Garmin have in common: the token, the refusals, dates and their ranges."""

import base64
import json
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from domestique.emulators.answers import as_json, nothing
from domestique.emulators.garmin.account import GarminAccount
from domestique.emulators.garmin.day import Day

Handler = Callable[[GarminAccount, Request], Awaitable[Response]]
Shape = Callable[[GarminAccount, Day], Any]
"""What a day reads like; None where it has nothing of the kind."""
Who = Callable[[str], GarminAccount | None]


class Refusal(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.answer = as_json({"message": message, "error": "Exception"}, status)


def door(who: Who) -> Callable[[Handler], Callable[[Request], Awaitable[Response]]]:
    """`who` tells the account of a bearer token."""

    def wrapped(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            scheme, _, token = request.headers.get("authorization", "").partition(" ")
            account = who(token) if scheme == "Bearer" else None
            if account is None:
                return as_json({"message": "Token is not active", "error": "NotAuthorizedException"}, 401)
            try:
                return await handler(account, request)
            except Refusal as refusal:
                return refusal.answer

        return answer

    return wrapped


def jwt(claims: dict[str, Any]) -> str:
    """Reads like one; its signature is made up, and nobody but Garmin could check a real one either."""
    parts = [{"alg": "RS256", "typ": "JWT", "kid": "pretend"}, claims]
    coded = [base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts]
    return ".".join([*coded, "pretendsignature"])


def date_of(text: str | None, name: str = "date") -> date:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        raise Refusal(400, f"{name} must be like 2026-11-21") from None


def range_of(first: str | None, last: str | None, most: int) -> tuple[date, date]:
    start, end = date_of(first, "startDate"), date_of(last, "endDate")
    if end < start:
        raise Refusal(400, "endDate must not be before startDate")
    if (end - start).days + 1 > most:
        raise Refusal(400, f"the range must not exceed {most} days")
    return start, end


def days_between(account: GarminAccount, start: date, end: date) -> list[Day]:
    found = []
    while start <= end:
        if start in account.days:
            found.append(account.days[start])
        start += timedelta(days=1)
    return found


def told(value: Any) -> Response:
    """204 where there is nothing to tell."""
    return nothing() if value is None else as_json(value)


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.0")


def ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)

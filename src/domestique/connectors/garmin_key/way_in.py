"""The key is tried, and whose it is asked for: the same account id as the sign-in's, so that both are known for one."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from domestique.connectors.answers import Row, ident, row_in, rows_in, text
from domestique.connectors.connector import Account, GoTo, NeedsCode, SignedIn
from domestique.connectors.errors import AuthExpired, Missing, Refused, ShapeChanged
from domestique.connectors.garmin_key.client import KeyClient
from domestique.connectors.garmin_shapes.daily import summary_rows
from domestique.connectors.garmin_shapes.paging import ACTIVITIES
from domestique.connectors.keys import typed_key
from domestique.connectors.wire import Secret, Wire

_A_NUMBER = re.compile(r"[0-9a-fA-F-]{32,36}")
"""what most accounts have for a name: nobody would know themselves by it"""


class KeyWayIn:
    async def begin(self, wire: Wire, form: Mapping[str, str], *, callback: str | None) -> SignedIn | NeedsCode | GoTo:
        secret: dict[str, str] = {"key": typed_key(form.get("key"))}
        if form.get("days"):
            secret["valid_until"] = (wire.now() + timedelta(days=int(form["days"]))).isoformat()
        client = KeyClient(wire, secret)
        try:
            await client.exchange()
            return await _signed_in(wire, client)
        except AuthExpired as error:
            raise AuthExpired("bad_credentials", error.detail) from None
        finally:
            await client.close()

    async def answer(self, wire: Wire, state: Secret, answer: Mapping[str, str]) -> SignedIn:
        raise Refused("not_accepted", "a key needs no code")

    async def check(self, wire: Wire) -> SignedIn:
        client = KeyClient(wire)
        try:
            return await _signed_in(wire, client)
        finally:
            await client.close()

    async def leave(self, wire: Wire) -> None:
        """Only the athlete can withdraw a key, on Garmin's page; ours is forgotten."""


async def _signed_in(wire: Wire, client: KeyClient) -> SignedIn:
    """An account that had nothing to tell its number by keeps the id it was given then."""
    settings = row_in((await client.get("/userprofile-service/userprofile/settings")).json())
    display, held = text(settings.get("displayName")), client.secret
    if held.get("account") and held.get("display", "") == (display or ""):
        account = Account(held["account"], held.get("name") or None)
    else:
        account = await _account(wire, client, settings)
    secret = {**client.secret, "account": account.id, "display": display or "", "name": account.name or ""}
    told = secret.get("valid_until")
    return SignedIn(secret, account, datetime.fromisoformat(told) if told else None)


async def _account(wire: Wire, client: KeyClient, settings: Row) -> Account:
    """Wherever Garmin happens to say it: the settings hold a name, the summaries and the activities a number."""
    today = wire.now().date()
    display = text(settings.get("displayName"))
    name = None if display is None or _A_NUMBER.fullmatch(display) else display
    summary = await _rows(client, "/usersummary-service/usersummary/daily", {"calendarDate": today.isoformat()})
    number = _number(summary) or ident(settings.get("userProfilePk") or settings.get("profileId"))
    if number is None:
        span: dict[str, str | int] = {
            "startDate": (today - timedelta(days=30)).isoformat(),
            "endDate": today.isoformat(),
        }
        number = _number(await _rows(client, "/usersummary-service/v2/dailysummaries", span))
    if number is None or name is None:
        latest = await client.get(ACTIVITIES, {"start": 0, "limit": 1})
        rows = rows_in(latest.json()) if latest.body else ()
        number = number or next((told for row in rows if (told := ident(row.get("ownerId")))), None)
        name = next((told for row in rows if (told := text(row.get("ownerFullName")))), name)
    if number is None and display is None:
        raise ShapeChanged("wrong_shape", "nothing says whose key this is")
    return Account(number or f"name:{display}", name)


async def _rows(client: KeyClient, path: str, params: Mapping[str, str | int]) -> tuple[Row, ...]:
    try:
        answer = await client.get(path, params)
    except Missing:
        return ()
    return summary_rows(answer.body)


def _number(rows: tuple[Row, ...]) -> str | None:
    names = ("userProfileId", "userProfilePk", "userProfilePK")
    return next((told for row in rows for name in names if (told := ident(row.get(name)))), None)

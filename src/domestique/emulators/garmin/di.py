"""A ticket, or the refresh token that is good now, becomes an access token; the refresh token changes every time."""

import base64
from datetime import timedelta

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from domestique.emulators.answers import as_json
from domestique.emulators.carried import fault_of
from domestique.emulators.garmin.account import Garmin, GarminAccount, Tokens
from domestique.emulators.garmin.door import jwt

CLIENTS = (
    "GARMIN_CONNECT_MOBILE_ANDROID_DI_2025Q2",
    "GARMIN_CONNECT_MOBILE_ANDROID_DI_2024Q4",
    "GARMIN_CONNECT_MOBILE_ANDROID_DI",
    "GARMIN_CONNECT_MOBILE_IOS_DI",
)
TICKET = "https://connectapi.garmin.com/di-oauth2-service/oauth/grant/service_ticket"


def application(garmin: Garmin) -> ASGIApp:
    async def token(request: Request) -> Response:
        said = {name: str(value) for name, value in (await request.form()).items()}
        client = said.get("client_id", "")
        if client not in CLIENTS or _basic(request) != client:
            return _no("invalid_client", 401)
        if said.get("grant_type") == TICKET:
            account = garmin.tickets.pop(said.get("service_ticket", ""), None)
            if account is None:
                return _no("invalid_grant")
            held = Tokens("", garmin.clock.now(), "")
            account.sign_ins.append(held)
            return _given(account, held, client)
        if said.get("grant_type") == "refresh_token":
            found = _of_refresh(said.get("refresh_token", ""))
            if found is None or fault_of(request) == "refresh_expired":
                return _no("invalid_grant")
            found[1].spent.add(found[1].refresh)
            return _given(*found, client)
        return _no("unsupported_grant_type")

    def _of_refresh(token: str) -> tuple[GarminAccount, Tokens] | None:
        for account in garmin.accounts:
            for held in account.sign_ins:
                if held.refresh == token and not held.over:
                    return account, held
        return None

    def _given(account: GarminAccount, held: Tokens, client: str) -> Response:
        renew(account, held, client)
        return as_json(
            {
                "access_token": held.access,
                "token_type": "Bearer",
                "refresh_token": held.refresh,
                "expires_in": int(account.di_lasts.total_seconds()),
                "refresh_token_expires_in": int(timedelta(days=30).total_seconds()),
                "scope": "CONNECT_READ CONNECT_WRITE",
                "jti": garmin.ids.uuid(),
            }
        )

    return Starlette(routes=[Route("/di-oauth2-service/oauth/token", token, methods=["POST"])])


def renew(account: GarminAccount, held: Tokens, client: str) -> None:
    now = account.clock.now()
    held.access_until, held.refresh = now + account.di_lasts, account.ids.token(60)
    held.access = jwt(
        {"client_id": client, "garmin_guid": account.display_name, "iat": int(now.timestamp()),
         "exp": int(held.access_until.timestamp()), "jti": account.ids.uuid(), "scope": ["CONNECT_READ"]}
    )  # fmt: skip


def signed_in_elsewhere(account: GarminAccount) -> dict[str, str]:
    """The tokens of a sign-in on another machine, as the library writes them into a file."""
    held = Tokens("", account.clock.now(), "")
    account.sign_ins.append(held)
    renew(account, held, CLIENTS[0])
    return {"di_token": held.access, "di_refresh_token": held.refresh, "di_client_id": CLIENTS[0]}


def _no(error: str, status: int = 400) -> Response:
    return as_json({"error": error, "error_description": error.replace("_", " ")}, status)


def _basic(request: Request) -> str:
    scheme, _, rest = request.headers.get("authorization", "").partition(" ")
    try:
        return base64.b64decode(rest).decode().partition(":")[0] if scheme == "Basic" else ""
    except ValueError:
        return ""

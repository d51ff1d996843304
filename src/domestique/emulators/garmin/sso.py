"""Signing in as the phone's app does: a page with cookies, the password, perhaps a code, then a ticket."""

from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from domestique.emulators.answers import as_html, as_json
from domestique.emulators.garmin.account import Garmin, GarminAccount

_SESSION, _PENDING = "SESSION", "PENDING_SSO"


def application(garmin: Garmin) -> ASGIApp:
    async def page(_: Request) -> Response:
        """A password without the cookies of this page is answered with 429."""
        session = garmin.ids.token()
        garmin.sessions[session] = None
        answer = as_html(
            "<!DOCTYPE html><html><head><title>Sign In</title></head><body>Garmin (EMULATOR)</body></html>"
        )
        answer.set_cookie(_SESSION, session, path="/", httponly=True)
        answer.set_cookie("__cf_bm", garmin.ids.token(), path="/", httponly=True)
        return answer

    async def login(request: Request) -> Response:
        session = request.cookies.get(_SESSION, "")
        if session not in garmin.sessions:
            return as_json({"error": {"status-code": "429", "request-id": garmin.ids.uuid()}}, 429)
        said = await _said(request)
        account = next(
            (each for each in garmin.accounts
             if (each.email, each.password) == (said.get("username"), said.get("password"))), None,
        )  # fmt: skip
        if account is None:
            return _status("INVALID_USERNAME_PASSWORD", 401)
        if account.captcha:
            return _status("CAPTCHA_REQUIRED")
        if account.mfa is None:
            return _signed_in(account)
        garmin.sessions[session] = account
        info = {"mfaLastMethodUsed": account.mfa_method, "isEmailMfaAllowed": True}
        return _status("MFA_REQUIRED", customerMfaInfo=info)

    async def verify(request: Request) -> Response:
        """A wrong code leaves the pending sign-in as it is."""
        account = garmin.sessions.get(request.cookies.get(_SESSION, ""))
        if account is None:
            return _status("SESSION_EXPIRED", 401)
        said = await _said(request)
        if said.get("mfaVerificationCode") != account.mfa:
            return _status("MFA_CODE_INVALID")
        del garmin.sessions[request.cookies[_SESSION]]
        return _signed_in(account)

    def _signed_in(account: GarminAccount) -> Response:
        ticket = f"ST-{garmin.ids.number()}-{garmin.ids.token(20)}-sso"
        garmin.tickets[ticket] = account
        return _status("SUCCESSFUL", serviceTicketId=ticket, customerId=str(account.profile_id))

    found = []
    for flow, locale in (("mobile", "en_US"), ("portal", "en-US")):
        found += [
            Route(f"/{flow}/sso/{locale}/sign-in", page, methods=["GET"]),
            Route(f"/{flow}/api/login", login, methods=["POST"]),
            Route(f"/{flow}/api/mfa/verifyCode", verify, methods=["POST"]),
        ]
    return Starlette(routes=found)


def _status(kind: str, status: int = 200, **more: Any) -> Response:
    return as_json({"responseStatus": {"type": kind, "message": "", "httpStatus": "OK"}, **more}, status)


async def _said(request: Request) -> dict[str, Any]:
    try:
        said = await request.json()
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}

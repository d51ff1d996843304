"""The page where a person lets the app in, codes, tokens that rotate, and taking it back."""

import base64
import html
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from domestique.emulators.answers import as_html, as_json
from domestique.emulators.carried import fault_of
from domestique.emulators.strava.account import Grant, Strava


def routes(strava: Strava) -> list[Route]:
    async def authorize(request: Request) -> Response:
        """A page with links; `answer=yes|read|no` in the address is a person who has clicked."""
        asked = request.query_params
        wrong = [name for name in ("client_id", "redirect_uri", "response_type", "scope") if not asked.get(name)]
        if asked.get("client_id") != strava.client_id or asked.get("response_type") != "code":
            wrong.append("client_id")
        if wrong:
            errors = [{"resource": "Authorize", "field": name, "code": "invalid"} for name in dict.fromkeys(wrong)]
            return as_json({"message": "Bad Request", "errors": errors}, 400)
        answer = asked.get("answer")
        if answer is None:
            return as_html(_page(dict(asked)))
        back = {"state": asked["state"]} if "state" in asked else {}
        if answer == "no":
            return _sent_back(asked["redirect_uri"], back | {"error": "access_denied"})
        scopes = frozenset(asked["scope"].split(",")) if answer == "yes" else frozenset({"read"})
        code = strava.ids.token()
        strava.codes[code] = (scopes, asked["redirect_uri"])
        return _sent_back(asked["redirect_uri"], back | {"code": code, "scope": ",".join(sorted(scopes))})

    async def token(request: Request) -> Response:
        said = {**request.query_params, **{name: str(value) for name, value in (await request.form()).items()}}
        if (said.get("client_id"), said.get("client_secret")) != (strava.client_id, strava.client_secret):
            return _refused("Application", "client_id", 401)
        if said.get("grant_type") == "authorization_code":
            found = strava.codes.pop(said.get("code", ""), None)
            if found is None:
                return _refused("AuthorizationCode", "code", 400)
            return as_json(_told(strava, strava.grant(found[0])) | {"athlete": _athlete(strava)})
        if said.get("grant_type") == "refresh_token":
            renewed = None if fault_of(request) == "refresh_expired" else strava.refresh(said.get("refresh_token", ""))
            return (
                _refused("RefreshToken", "refresh_token", 400) if renewed is None else as_json(_told(strava, renewed))
            )
        return _refused("Application", "grant_type", 400)

    async def revoke(request: Request) -> Response:
        token = str((await request.form()).get("token", ""))
        if _basic(request) != (strava.client_id, strava.client_secret):
            return _refused("Application", "client_id", 401)
        for grant in strava.grants:
            if token in (grant.access_token, grant.refresh_token):
                grant.revoked = True
        return as_json({})

    return [
        Route("/oauth/authorize", authorize, methods=["GET"]),
        Route("/oauth/token", token, methods=["POST"]),
        Route("/oauth/revoke", revoke, methods=["POST"]),
    ]


def _sent_back(to: str, said: dict[str, str]) -> Response:
    return RedirectResponse(to + ("&" if "?" in to else "?") + urlencode(said), 302)


def _page(asked: dict[str, str]) -> str:
    links = "".join(
        f'<p><a id="{answer}" href="?{html.escape(urlencode(asked | {"answer": answer}))}">{words}</a></p>'
        for answer, words in (("yes", "Authorize"), ("read", "Authorize, without uploading"), ("no", "Cancel"))
    )
    scope = html.escape(asked["scope"])
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Authorize (EMULATOR)</title></head><body>'
        f"<h1>Pretend Strava</h1><p>An app asks for: {scope}</p>{links}</body></html>"
    )


def _refused(resource: str, name: str, status: int) -> Response:
    word = "Authorization Error" if status == 401 else "Bad Request"
    return as_json({"message": word, "errors": [{"resource": resource, "field": name, "code": "invalid"}]}, status)


def _told(strava: Strava, grant: Grant) -> dict[str, Any]:
    left = grant.expires_at - strava.clock.now()
    return {
        "token_type": "Bearer",
        "access_token": grant.access_token,
        "expires_at": int(grant.expires_at.timestamp()),
        "expires_in": int(left.total_seconds()),
        "refresh_token": grant.refresh_token,
    }


def _athlete(strava: Strava) -> dict[str, Any]:
    return {"id": strava.athlete_id, "username": None, "resource_state": 2, "firstname": "Demo", "lastname": "Athlete"}


def _basic(request: Request) -> tuple[str, str]:
    scheme, _, rest = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return "", ""
    try:
        user, _, secret = base64.b64decode(rest).decode().partition(":")
    except ValueError:
        return "", ""
    return user, secret

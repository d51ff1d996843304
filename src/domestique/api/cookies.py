"""The session cookie: HttpOnly, same site, Secure whenever people reach us by https."""

from collections.abc import Mapping
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from domestique.kit import tokens
from domestique.kit.tokens import SessionToken

NAME = "domestique_session"


def read_session_token(cookies: Mapping[str, str]) -> SessionToken | None:
    value = cookies.get(NAME)
    return tokens.read_session_token(value) if value else None


def give(response: Response, request: Request, token: SessionToken, lasts: timedelta, *, https: bool) -> None:
    response.set_cookie(
        NAME,
        token.cookie(),
        max_age=int(lasts.total_seconds()),
        path="/",
        secure=https or request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )


def take(response: Response) -> None:
    response.delete_cookie(NAME, path="/", httponly=True, samesite="lax")

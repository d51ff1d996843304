"""Strava's API as far as a self-hosted app may use it: authorize, token, upload, poll, revoke."""

from starlette.applications import Starlette
from starlette.types import ASGIApp

from domestique.emulators.strava import oauth, uploads
from domestique.emulators.strava.account import Strava


def application(strava: Strava) -> ASGIApp:
    return Starlette(routes=[*oauth.routes(strava), *uploads.routes(strava)])

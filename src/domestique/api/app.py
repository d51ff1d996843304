"""The HTTP application over a house. Everything a request passes on its way in is listed here, outermost first."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response

from domestique import __version__
from domestique.api import front
from domestique.api.errors import problem_response
from domestique.api.middleware.body_limit import BodyLimit
from domestique.api.middleware.client_address import ClientAddress, networks
from domestique.api.middleware.hosts import Hosts, own_names
from domestique.api.middleware.idempotency import Idempotency
from domestique.api.middleware.last_resort import LastResort
from domestique.api.middleware.lingering import Lingering
from domestique.api.middleware.metrics import Metrics
from domestique.api.middleware.patience import Patience
from domestique.api.middleware.request_ids import RequestIds
from domestique.api.middleware.security_headers import SecurityHeaders
from domestique.api.openapi import attach_schema
from domestique.api.routes import BARE_ROUTERS, ROUTERS
from domestique.bootstrap import House
from domestique.store.notice_listener import Listener

BASE = "/api/v1"


def create_app(house: House) -> FastAPI:
    app = _assemble(_middleware(house))
    app.state.house = house
    app.state.listener = Listener(house.database_url)
    return app


def describe() -> dict[str, Any]:
    """The OpenAPI description, which needs no house."""
    return _assemble([]).openapi()


def _assemble(middleware: list[Middleware]) -> FastAPI:
    app = FastAPI(
        title="Domestique",
        version=__version__,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_open,
        middleware=middleware,
        exception_handlers={HTTPException: _problem, RequestValidationError: _problem},
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    for router in ROUTERS:
        app.include_router(router, prefix=BASE)
    for router in BARE_ROUTERS:
        app.include_router(router)
    front.add_to(app)
    attach_schema(app)
    return app


@asynccontextmanager
async def _open(app: FastAPI) -> AsyncIterator[None]:
    listening = asyncio.create_task(app.state.listener.run(), name="notices")
    app.state.hang_up = listening.cancel
    try:
        yield
    finally:
        listening.cancel()
        with suppress(asyncio.CancelledError):
            await listening


def hang_up(app: FastAPI) -> None:
    """Ends the live updates, which never end by themselves: a server that stops would wait for them in vain."""
    if hasattr(app.state, "hang_up"):
        app.state.hang_up()


async def _problem(request: Request, error: Exception) -> Response:
    return problem_response(request.scope, error)


def _middleware(house: House) -> list[Middleware]:
    settings = house.settings
    return [
        Middleware(RequestIds, new_id=house.desk.new_id, house_language=settings.language),
        Middleware(Metrics),
        Middleware(ClientAddress, trusted=networks(settings.trusted_proxies)),
        Middleware(SecurityHeaders, https=(settings.public_url or "").startswith("https://")),
        Middleware(Lingering),
        Middleware(LastResort),
        Middleware(Hosts, names=own_names(house)),
        *_cors(house),
        Middleware(BodyLimit, upload_limit=settings.upload_limit_mb * 1_000_000),
        Middleware(Patience),
        Middleware(Idempotency),
    ]


def _cors(house: House) -> list[Middleware]:
    """None at all unless origins are listed, and then for keys only: a cookie never crosses origins."""
    origins = house.settings.cors_origins
    if not origins:
        return []
    return [
        Middleware(
            CORSMiddleware,
            allow_origins=origins,
            allow_methods=("GET", "POST", "PATCH", "PUT", "DELETE"),
            allow_headers=("Authorization", "X-API-Key", "Content-Type", "Idempotency-Key", "X-Request-ID"),
            expose_headers=("X-Request-ID", "Retry-After"),
            allow_credentials=False,
        )
    ]

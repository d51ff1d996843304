"""For those who keep the house running: alive, ready, and (see deep_health) what ails it."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from domestique import __version__
from domestique.api.caller import Caller, TheHouse, needs
from domestique.api.diagnosis import diagnose
from domestique.api.openapi import PUBLIC
from domestique.api.shapes.health import Alive, Diagnosis, Ready
from domestique.bootstrap import House
from domestique.store.database import DatabaseDown
from domestique.store.migrate import head
from domestique.store.vitals import system_revision

router = APIRouter(tags=["health"])
PATIENCE_SECONDS = 5.0


@router.get("/health", operation_id="get_health", summary="Is the process alive?", openapi_extra={PUBLIC: True})
async def get_health() -> Alive:
    """Asks nothing of anything else, so that a slow database does not get the process killed."""
    return Alive(version=__version__)


@router.get(
    "/health/ready",
    operation_id="get_readiness",
    summary="Can it work: database reached, migrations done?",
    responses={503: {"model": Ready, "description": "Not yet: `database` and `migrations` say which."}},
    openapi_extra={PUBLIC: True},
)
async def get_readiness(house: TheHouse, response: Response) -> Ready:
    ready = await _readiness(house)
    if not ready.ready:
        response.status_code = 503
    return ready


async def _readiness(house: House) -> Ready:
    try:
        async with asyncio.timeout(PATIENCE_SECONDS), house.desk.database.as_system() as conn:
            revision = await system_revision(conn)
    except (DatabaseDown, TimeoutError):
        return Ready(ready=False, database="unreachable", migrations="unknown")
    up_to_date = revision == head()
    return Ready(ready=up_to_date, database="ok", migrations="ok" if up_to_date else "behind")


@router.get(
    "/health/deep",
    operation_id="get_deep_health",
    summary="What ails it: each thing it depends on, with cause and cure",
    responses={503: {"model": Diagnosis, "description": "Something is bad: `checks` says what."}},
)
async def get_deep_health(
    request: Request, caller: Annotated[Caller, Depends(needs("admin:read"))], house: TheHouse, response: Response
) -> Diagnosis:
    diagnosis = await diagnose(house, request.app.state.listener, caller.language)
    if diagnosis.state == "bad":
        response.status_code = 503
    return diagnosis

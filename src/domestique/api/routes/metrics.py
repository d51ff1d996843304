"""/metrics for Prometheus: requests of this process, jobs of the whole house.

From listed addresses, or with a key that has admin:read.
"""

import asyncio

from fastapi import APIRouter, Request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from starlette.responses import Response

from domestique.api.caller import current_caller, the_house
from domestique.api.errors import MissingScope
from domestique.api.middleware.client_address import address_of, networks, within
from domestique.api.middleware.metrics import REGISTRY
from domestique.services.desk import Desk
from domestique.store import vitals
from domestique.store.database import DatabaseDown
from domestique.store.vitals import QueueVitals

router = APIRouter(include_in_schema=False)
_PATIENCE_SECONDS = 3.0


@router.get("/metrics")
async def get_metrics(request: Request) -> Response:
    """Behind a proxy on this machine everyone would look local, so the address is the one the proxy tells."""
    allowed = networks(the_house(request).settings.metrics_addresses)
    forwarded = "x-forwarded-for" in request.headers and request.state.peer == address_of(request.scope)
    if forwarded or not within(address_of(request.scope), allowed):
        caller = await current_caller(request)
        if "admin:read" not in caller.scopes:
            raise MissingScope("admin:read")
    of_jobs = _registry(await _ask(the_house(request).desk))
    return Response(generate_latest(REGISTRY) + generate_latest(of_jobs), media_type=CONTENT_TYPE_LATEST)


async def _ask(desk: Desk) -> QueueVitals | None:
    """None when the database does not answer: whoever watches must hear of that here, and of all else too."""
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS), desk.database.as_system() as conn:  # counts only, of all users
            return await vitals.system_queue(conn)
    except (DatabaseDown, TimeoutError):
        return None


def _registry(queue: QueueVitals | None) -> CollectorRegistry:
    registry = CollectorRegistry()

    def gauge(name: str, says: str, value: float) -> None:
        Gauge(f"domestique_{name}", says, registry=registry).set(value)

    gauge("database_up", "Whether the database answers", queue is not None)
    if queue is not None:
        jobs = Gauge("domestique_jobs", "Jobs that are not over, by state", ("state",), registry=registry)
        for state in ("waiting", "running", "failed"):
            jobs.labels(state).set(getattr(queue, state))
        gauge("live_workers", "Workers heard of in the last minute", queue.live_workers)
        gauge("oldest_waiting_job_seconds", "Age of the oldest waiting job; 0 without any", queue.oldest_waiting_s or 0)
    return registry

"""/metrics for Prometheus: of this process. From listed addresses, or with a key that has admin:read."""

from fastapi import APIRouter, Request
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.responses import Response

from domestique.api.caller import current_caller, the_house
from domestique.api.errors import MissingScope
from domestique.api.middleware.client_address import address_of, networks, within
from domestique.api.middleware.metrics import REGISTRY

router = APIRouter(include_in_schema=False)


@router.get("/metrics")
async def get_metrics(request: Request) -> Response:
    """Behind a proxy on this machine everyone would look local, so the address is the one the proxy tells."""
    allowed = networks(the_house(request).settings.metrics_addresses)
    forwarded = "x-forwarded-for" in request.headers and request.state.peer == address_of(request.scope)
    if forwarded or not within(address_of(request.scope), allowed):
        caller = await current_caller(request)
        if "admin:read" not in caller.scopes:
            raise MissingScope("admin:read")
    return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)

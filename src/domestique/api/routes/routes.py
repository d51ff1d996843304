"""Ways to go: handed in as files or kept from activities, looked at, estimated, changed, and taken out as GPX."""

from datetime import timedelta
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from domestique.api.caller import Caller, TheDesk, TheHouse, needs
from domestique.api.multipart import received_files
from domestique.api.routes.imports import FILES
from domestique.api.shapes.activities import Deleted
from domestique.api.shapes.route_estimate import EstimateQuery, EstimateShape
from domestique.api.shapes.route_parts import ClimbList, ClimbShape, PassageList, SectionList, SectionShape
from domestique.api.shapes.routes import (
    RouteChange,
    RouteFileShape,
    RouteItem,
    RouteOfActivity,
    RoutePage,
    RouteQuery,
    RoutesAdded,
    WholeRouteShape,
    why_no_profile,
)
from domestique.model.sport import Sport
from domestique.services import add_route, browse_routes, change_route, estimate_route
from domestique.services.add_route import RouteUpload

router = APIRouter(prefix="/routes", tags=["routes"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Writer = Annotated[Caller, Depends(needs("activities:write"))]
Grade = Annotated[float | None, Query(ge=-1, le=1, description="Rise over way; 0.05 is 5 %.")]
Metres = Annotated[float | None, Query(ge=0, le=1e8)]


@router.post(
    "", operation_id="add_routes", summary="GPX, TCX or FIT files become routes", status_code=201, openapi_extra=FILES
)
async def add_routes(
    request: Request, desk: TheDesk, caller: Writer, sport: Annotated[Sport | None, Query()] = None
) -> RoutesAdded:
    """Each route and each track of a file is a route. A file that is none says why; the others go in."""
    async with received_files(request, desk.blobs) as files:
        uploads = [RouteUpload(file.name, file.incoming) for file in files]
        found = await add_route.add_routes(desk, caller.user_id, uploads, sport=sport)
    return RoutesAdded(items=[RouteFileShape.of(file, caller.language) for file in found])


@router.post(
    "/from-activity", operation_id="save_as_route", summary="Keep the way of an activity as a route", status_code=201
)
async def save_as_route(desk: TheDesk, caller: Writer, wish: RouteOfActivity) -> WholeRouteShape:
    made = await add_route.route_of_activity(desk, caller.user_id, wish.activity_id, name=wish.name)
    return await get_route(desk, caller, made)


@router.get("", operation_id="list_routes", summary="Routes by filter, newest first")
async def list_routes(desk: TheDesk, caller: Reader, query: Annotated[RouteQuery, Query()]) -> RoutePage:
    page = await browse_routes.list_routes(
        desk,
        caller.user_id,
        query.wanted,
        order=query.sort,
        descending=query.order == "desc",
        cursor=query.cursor,
        limit=query.limit,
    )
    return RoutePage(items=[RouteItem.of(row) for row in page.rows], next_cursor=page.next_cursor)


@router.get("/{route_id}", operation_id="get_route", summary="One route with its line and its profile")
async def get_route(desk: TheDesk, caller: Reader, route_id: UUID) -> WholeRouteShape:
    found = await browse_routes.get_route(desk, caller.user_id, route_id)
    return WholeRouteShape.of_whole(found, caller.language)


@router.get("/{route_id}/sections", operation_id="get_route_sections", summary="Its sections, cut by grade")
async def get_sections(
    desk: TheDesk,
    caller: Reader,
    route_id: UUID,
    min_grade: Grade = None,
    max_grade: Grade = None,
    min_length_m: Metres = None,
    max_length_m: Metres = None,
) -> SectionList:
    detail, parts = await browse_routes.sections_of(
        desk,
        caller.user_id,
        route_id,
        min_grade=min_grade,
        max_grade=max_grade,
        min_length_m=min_length_m,
        max_length_m=max_length_m,
    )
    return SectionList(
        items=[SectionShape.of(part) for part in parts], no_profile=why_no_profile(detail, caller.language)
    )


@router.get("/{route_id}/climbs", operation_id="get_route_climbs", summary="Its climbs, with category")
async def get_climbs(desk: TheDesk, caller: Reader, route_id: UUID) -> ClimbList:
    detail, parts = await browse_routes.climbs_of(desk, caller.user_id, route_id)
    return ClimbList(items=[ClimbShape.of(part) for part in parts], no_profile=why_no_profile(detail, caller.language))


@router.get("/{route_id}/activities", operation_id="get_route_activities", summary="Who went it when, and how fast")
async def get_activities(desk: TheDesk, caller: Reader, route_id: UUID) -> PassageList:
    return PassageList.of(await browse_routes.passages_of(desk, caller.user_id, route_id))


@router.get("/{route_id}/estimate", operation_id="estimate_route", summary="How long it takes, and in which gears")
async def get_estimate(
    desk: TheDesk, caller: Reader, route_id: UUID, query: Annotated[EstimateQuery, Query()]
) -> EstimateShape:
    zone = caller.account.time_zone
    found = await estimate_route.estimate_route(desk, caller.user_id, route_id, query.asked, zone=zone)
    return EstimateShape.of(found, caller.language)


@router.get(
    "/{route_id}/export.gpx",
    operation_id="export_route",
    summary="Its line as GPX",
    response_class=Response,
    responses={200: {"content": {"application/gpx+xml": {}}}},
)
async def export_route(desk: TheDesk, caller: Reader, route_id: UUID) -> Response:
    name, data = await browse_routes.route_as_gpx(desk, caller.user_id, route_id)
    return Response(
        data,
        media_type="application/gpx+xml",
        headers={
            "Content-Disposition": f"attachment; filename*=utf-8''{quote(name, safe='')}.gpx",
            "Cache-Control": "private, no-cache",
        },
    )


@router.patch("/{route_id}", operation_id="change_route", summary="Name, notes, sport")
async def patch_route(desk: TheDesk, caller: Writer, route_id: UUID, wish: RouteChange) -> WholeRouteShape:
    await change_route.change_route(desk, caller.user_id, route_id, version=wish.version, changes=wish.changes)
    return await get_route(desk, caller, route_id)


@router.delete("/{route_id}", operation_id="delete_route", summary="Delete; it can be brought back for a while")
async def delete_route(house: TheHouse, caller: Writer, route_id: UUID) -> Deleted:
    kept = timedelta(days=house.settings.trash_days)
    return Deleted(undo_until=await change_route.delete_route(house.desk, caller.user_id, route_id, kept=kept))


@router.post("/{route_id}/restore", operation_id="restore_route", summary="Bring a deleted one back")
async def restore_route(desk: TheDesk, caller: Writer, route_id: UUID) -> WholeRouteShape:
    await change_route.restore_route(desk, caller.user_id, route_id)
    return await get_route(desk, caller, route_id)

"""What is planned as a calendar to subscribe to, under a secret address of one's own."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from domestique.api.caller import Anonymous, InPerson, TheDesk, TheHouse
from domestique.api.openapi import PUBLIC
from domestique.api.shapes.calendar_feed import FeedChange, FeedMade, FeedShape, FeedWish
from domestique.bootstrap import House
from domestique.services import keep_calendar_feed
from domestique.services.read_calendar_feed import read_calendar_feed

router = APIRouter(tags=["workouts"])


@router.get("/calendar-feed", operation_id="get_calendar_feed", summary="Whether there is an address to subscribe to")
async def get_feed(desk: TheDesk, caller: InPerson) -> FeedShape:
    return FeedShape.of(await keep_calendar_feed.get_calendar_feed(desk, caller.user_id))


@router.put("/calendar-feed", operation_id="make_calendar_feed", summary="A new secret address, said once")
async def make_feed(desk: TheDesk, house: TheHouse, request: Request, caller: InPerson, wish: FeedWish) -> FeedMade:
    """The one before opens nothing from now on."""
    request.state.said_once = True
    feed, token = await keep_calendar_feed.make_calendar_feed(
        desk, caller.user_id, starts_at=wish.starts_at, address=caller.address
    )
    told = FeedShape.of(feed)
    return FeedMade(**told.model_dump(), address=f"{_base(house, request)}/api/v1/calendar.ics?token={token}")


@router.patch("/calendar-feed", operation_id="change_calendar_feed", summary="All day, or at an hour")
async def change_feed(desk: TheDesk, caller: InPerson, wish: FeedChange) -> FeedShape:
    feed = await keep_calendar_feed.change_calendar_feed(desk, caller.user_id, starts_at=wish.starts_at)
    return FeedShape.of(feed)


@router.delete("/calendar-feed", operation_id="revoke_calendar_feed", summary="Let nobody read it", status_code=204)
async def revoke_feed(desk: TheDesk, caller: InPerson) -> None:
    await keep_calendar_feed.revoke_calendar_feed(desk, caller.user_id, address=caller.address)


@router.get(
    "/calendar.ics",
    operation_id="read_calendar_feed",
    summary="What is planned, for calendars",
    response_class=Response,
    responses={200: {"content": {"text/calendar": {}}}},
    openapi_extra={PUBLIC: True},
)
async def read_feed(
    desk: TheDesk, house: TheHouse, request: Request, address: Anonymous, token: Annotated[str, Query(max_length=200)]
) -> Response:
    """The token of the address is all it takes; it opens nothing else."""
    data = await read_calendar_feed(desk, token, base=_base(house, request))
    return Response(
        data,
        media_type="text/calendar",
        headers={"Cache-Control": "private, no-cache", "Referrer-Policy": "no-referrer"},
    )


def _base(house: House, request: Request) -> str:
    base = house.settings.public_url or f"{request.url.scheme}://{request.headers['host']}"
    return base.rstrip("/")

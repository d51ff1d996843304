"""The activity list with its filters, one activity, and the original file: the same paths behind both doors."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json
from domestique.emulators.garmin.account import GarminAccount
from domestique.emulators.garmin.door import Handler, Refusal, date_of
from domestique.emulators.garmin.recorded import Recorded, detail, row
from domestique.emulators.garmin.sports import is_of

Wrap = Callable[[Handler], Callable[[Request], Awaitable[Response]]]


def routes(wrap: Wrap, *, usual: int, most: int, needs_zip: bool) -> list[Route]:
    """`usual` is the server's own limit, above `most` it breaks; `needs_zip`: who does not ask for a ZIP gets 406."""

    async def listed(account: GarminAccount, request: Request) -> Response:
        try:
            start, limit = (
                int(request.query_params.get(name, value)) for name, value in (("start", 0), ("limit", usual))
            )
        except ValueError:
            raise Refusal(400, "start and limit are numbers") from None
        if start < 0 or limit < 1:
            raise Refusal(400, "start and limit are positive")
        if limit > most:
            raise Refusal(500, "Internal Server Error")
        held = [each for each in account.activities() if _wanted(account, each, request)]
        if request.query_params.get("sortOrder") == "asc":
            held.reverse()
        rows = [row(each, account.owner(), account.utc_offset_s) for each in held[start : start + limit]]
        return as_json(rows)

    async def one(account: GarminAccount, request: Request) -> Response:
        return as_json(detail(_held(account, request), account.owner(), account.utc_offset_s))

    async def original(account: GarminAccount, request: Request) -> Response:
        if needs_zip and "application/x-zip-compressed" not in request.headers.get("accept", ""):
            raise Refusal(406, "Not Acceptable")
        held = _held(account, request)
        if not held.has_file:
            raise Refusal(404, "Not Found")
        return Response(held.zipped(), media_type="application/x-zip-compressed")

    async def counted(account: GarminAccount, _: Request) -> Response:
        return as_json({"totalCount": len(account.activities())})

    return [
        Route("/activitylist-service/activities/search/activities", wrap(listed)),
        Route("/activitylist-service/activities/count", wrap(counted)),
        Route("/activity-service/activity/{key:int}", wrap(one)),
        Route("/download-service/files/activity/{key:int}", wrap(original)),
    ]


def _held(account: GarminAccount, request: Request) -> Recorded:
    held = account.activity(request.path_params["key"])
    if held is None:
        raise Refusal(404, "Not Found")
    return held


def _wanted(account: GarminAccount, held: Recorded, request: Request) -> bool:
    asked = request.query_params
    local = (held.start + timedelta(seconds=account.utc_offset_s)).date()
    if "startDate" in asked and local < date_of(asked["startDate"], "startDate"):
        return False
    if "endDate" in asked and local > date_of(asked["endDate"], "endDate"):
        return False
    if asked.get("activityType") and not is_of(held.sport_key, asked["activityType"]):
        return False
    return asked.get("search", "").casefold() in held.name.casefold()

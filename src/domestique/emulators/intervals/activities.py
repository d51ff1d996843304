"""Files handed in, and the activities that came of them."""

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json
from domestique.emulators.intervals.account import IntervalsAccount
from domestique.emulators.intervals.door import Door, Refusal, span_of


def routes(door: Door) -> list[Route]:
    return [
        Route("/api/v1/athlete/{athlete}/activities", door(_list), methods=["GET"]),
        Route("/api/v1/athlete/{athlete}/activities", door(_upload), methods=["POST"]),
        Route("/api/v1/activity/{key}", door(_one), methods=["GET"]),
        Route("/api/v1/activity/{key}", door(_delete), methods=["DELETE"]),
        Route("/api/v1/activity/{key}/file", door(_file), methods=["GET"]),
        Route("/api/v1/activity/{key}/fit-file", door(_file), methods=["GET"]),
    ]


async def _list(account: IntervalsAccount, request: Request) -> Response:
    oldest, newest = span_of(request)
    rows = [body for _, body in account.activities.items() if oldest <= str(body["created"])[:10] <= newest]
    return as_json(rows)


async def _upload(account: IntervalsAccount, request: Request) -> Response:
    form = await request.form()
    file = form.get("file")
    if not isinstance(file, UploadFile):
        raise Refusal(422, "file is missing")
    raw = await file.read()
    if not raw:
        raise Refusal(422, "the file is empty")
    params = request.query_params
    said = {name: params.get(name) for name in ("name", "description", "external_id", "paired_event_id")}
    key, new = account.add_activity(raw, by="client", **said)
    known = {"icu_athlete_id": account.athlete_id, "id": key}
    return as_json(known | {"activities": [known]}, 201 if new else 200)


async def _one(account: IntervalsAccount, request: Request) -> Response:
    body = account.activities.get(request.path_params["key"])
    if body is None:
        raise Refusal(404, "activity not found")
    return as_json(body)


async def _delete(account: IntervalsAccount, request: Request) -> Response:
    key = request.path_params["key"]
    if not account.activities.take(key):
        raise Refusal(404, "activity not found")
    account.files.pop(key, None)
    return as_json({"id": key})


async def _file(account: IntervalsAccount, request: Request) -> Response:
    raw = account.files.get(request.path_params["key"])
    if raw is None:
        raise Refusal(404, "activity not found")
    return Response(raw, media_type="application/octet-stream")

"""Planned events: one, many at once with upsert by external_id, and taken away again."""

import base64
import binascii
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json
from domestique.emulators.clock import iso
from domestique.emulators.intervals.account import IntervalsAccount, Json
from domestique.emulators.intervals.door import Door, Refusal, said_by, span_of
from domestique.emulators.objects import digest

_CATEGORIES = ("WORKOUT", "RACE_A", "RACE_B", "RACE_C", "NOTE", "HOLIDAY", "SICK", "INJURED", "TARGET", "PLAN")
_FILES = ("fit", "zwo", "mrc", "erg")


def routes(door: Door) -> list[Route]:
    base = "/api/v1/athlete/{athlete}/events"
    return [
        Route(base, door(_list), methods=["GET"]),
        Route(base, door(_create), methods=["POST"]),
        Route(f"{base}/bulk", door(_bulk), methods=["POST"]),
        Route(f"{base}/bulk-delete", door(_bulk_delete), methods=["PUT"]),
        Route(f"{base}/{{key:int}}", door(_one), methods=["GET"]),
        Route(f"{base}/{{key:int}}", door(_change), methods=["PUT"]),
        Route(f"{base}/{{key:int}}", door(_delete), methods=["DELETE"]),
        Route("/api/v1/events/{key:int}", door(_delete), methods=["DELETE"]),
    ]


def _checked(said: object) -> Json:
    if not isinstance(said, dict):
        raise Refusal(422, "an event is an object")
    if said.get("category") not in _CATEGORIES:
        raise Refusal(422, f"category must be one of {', '.join(_CATEGORIES)}")
    try:
        datetime.fromisoformat(said["start_date_local"])
    except (KeyError, TypeError, ValueError):
        raise Refusal(422, "start_date_local must be like 2026-11-24T00:00:00") from None
    kept = dict(said)
    if "file_contents_base64" in kept:
        if str(kept.get("filename", "")).rpartition(".")[2] not in _FILES:
            raise Refusal(422, f"filename must end in one of {', '.join(_FILES)}")
        try:
            kept["file"] = digest(base64.b64decode(kept.pop("file_contents_base64"), validate=True))
        except (binascii.Error, TypeError, ValueError):
            raise Refusal(422, "file_contents_base64 is not base64") from None
    return {name: value for name, value in kept.items() if name not in ("id", "athlete_id", "updated", "uid")}


async def _list(account: IntervalsAccount, request: Request) -> Response:
    oldest, newest = span_of(request)
    wanted = [each for each in request.query_params.get("category", "").split(",") if each]
    rows = [
        body
        for _, body in account.events.items()
        if oldest <= body["start_date_local"][:10] <= newest and (not wanted or body["category"] in wanted)
    ]
    return as_json(sorted(rows, key=lambda body: body["start_date_local"]))


async def _create(account: IntervalsAccount, request: Request) -> Response:
    key = account.add_event(by="client", **_checked(await said_by(request)))
    return as_json(account.events.get(key))


async def _bulk(account: IntervalsAccount, request: Request) -> Response:
    said = await said_by(request)
    if not isinstance(said, list):
        raise Refusal(422, "a list of events is wanted")
    upsert = request.query_params.get("upsert", "false").lower() == "true"
    rows = [_checked(each) for each in said]
    return as_json([_placed(account, row, upsert) for row in rows])


def _placed(account: IntervalsAccount, row: Json, upsert: bool) -> Json | None:
    named = row.get("external_id")
    if upsert and named is not None:
        for key, body in account.events.items():
            if body["external_id"] == named:
                account.events.change(key, body | row | {"updated": iso(account.clock.now())})
                return account.events.get(key)
    return account.events.get(account.add_event(by="client", **row))


async def _one(account: IntervalsAccount, request: Request) -> Response:
    body = account.events.get(request.path_params["key"])
    if body is None:
        raise Refusal(404, "event not found")
    return as_json(body)


async def _change(account: IntervalsAccount, request: Request) -> Response:
    key, said = request.path_params["key"], await said_by(request)
    body = account.events.get(key)
    if body is None:
        raise Refusal(404, "event not found")
    if not isinstance(said, dict):
        raise Refusal(422, "an event is an object")
    fixed = {"id": key, "athlete_id": account.athlete_id, "uid": body["uid"], "updated": iso(account.clock.now())}
    account.events.change(key, body | _checked(body | said) | fixed)
    return as_json(account.events.get(key))


async def _delete(account: IntervalsAccount, request: Request) -> Response:
    if not account.events.take(request.path_params["key"]):
        raise Refusal(404, "event not found")
    return as_json({})


async def _bulk_delete(account: IntervalsAccount, request: Request) -> Response:
    said = await said_by(request)
    if not isinstance(said, list):
        raise Refusal(422, "a list of events is wanted")
    keys = [each.get("id") for each in said if isinstance(each, dict)]
    names = [each.get("external_id") for each in said if isinstance(each, dict) and each.get("external_id")]
    gone = [key for key, body in account.events.items() if key in keys or body["external_id"] in names]
    for key in gone:
        account.events.take(key)
    return as_json({"eventsDeleted": len(gone)})

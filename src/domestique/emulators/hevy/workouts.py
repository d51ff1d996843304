"""Workouts, their count, and the events feed: what changed since a moment, newest first, deletions too."""

from datetime import UTC, datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json
from domestique.emulators.clock import iso
from domestique.emulators.hevy import checked
from domestique.emulators.hevy.account import HevyAccount
from domestique.emulators.hevy.door import Door, Refusal, body_of, page_of

_EVER = "1970-01-01T00:00:00Z"


def routes(door: Door) -> list[Route]:
    return [
        Route("/v1/workouts", door(_list), methods=["GET"]),
        Route("/v1/workouts", door(_create), methods=["POST"]),
        Route("/v1/workouts/count", door(_count), methods=["GET"]),
        Route("/v1/workouts/events", door(_events), methods=["GET"]),
        Route("/v1/workouts/{key}", door(_one), methods=["GET"]),
        Route("/v1/workouts/{key}", door(_change), methods=["PUT"]),
    ]


async def _list(account: HevyAccount, request: Request) -> Response:
    rows = sorted((body for _, body in account.workouts.items()), key=lambda body: body["start_time"], reverse=True)
    return page_of(request, "workouts", rows, most=10)


async def _count(account: HevyAccount, _: Request) -> Response:
    return as_json({"workout_count": len(account.workouts)})


async def _one(account: HevyAccount, request: Request) -> Response:
    body = account.workouts.get(request.path_params["key"])
    if body is None:
        raise Refusal(404, "Workout not found")
    return as_json(body)


async def _events(account: HevyAccount, request: Request) -> Response:
    try:
        since = _moment(request.query_params.get("since", _EVER))
    except ValueError:
        raise Refusal(400, "since must be a date") from None
    found: list[tuple[str, dict[str, Any]]] = [
        (body["updated_at"], {"type": "updated", "workout": body}) for _, body in account.workouts.items()
    ]
    found += [(at, {"type": "deleted", "id": key, "deleted_at": at}) for key, at in account.gone.items()]
    rows = [event for at, event in sorted(found, key=lambda each: each[0], reverse=True) if _moment(at) >= since]
    return page_of(request, "events", rows, most=10)


async def _create(account: HevyAccount, request: Request) -> Response:
    said = checked.workout(account, await body_of(request, "workout"))
    key = account.add_workout(
        said["title"], _moment(said["start_time"]), _moment(said["end_time"]), said["exercises"],
        description=said.get("description") or "", by="client",
    )  # fmt: skip
    return as_json(account.workouts.get(key), 201)


async def _change(account: HevyAccount, request: Request) -> Response:
    key = request.path_params["key"]
    body = account.workouts.get(key)
    if body is None:
        raise Refusal(404, "Workout not found")
    said = checked.workout(account, await body_of(request, "workout"))
    exercises = [account.exercise(index, each) for index, each in enumerate(said["exercises"])]
    new = {
        "title": said["title"], "description": said.get("description") or "", "start_time": said["start_time"],
        "end_time": said["end_time"], "exercises": exercises, "updated_at": iso(account.clock.now()),
    }  # fmt: skip
    account.workouts.change(key, body | new)
    return as_json(account.workouts.get(key))


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text.replace(" ", "+"))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

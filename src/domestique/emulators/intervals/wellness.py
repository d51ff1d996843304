"""Wellness by day. What is null is not known; a PUT changes only the fields it names."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json
from domestique.emulators.intervals.account import IntervalsAccount, Json
from domestique.emulators.intervals.door import Door, Refusal, said_by, span_of

FIELDS = (
    "ctl", "atl", "rampRate", "ctlLoad", "atlLoad", "weight", "restingHR", "hrv", "hrvSDNN", "menstrualPhase",
    "kcalConsumed", "sleepSecs", "sleepScore", "sleepQuality", "avgSleepingHR", "soreness", "fatigue", "stress",
    "mood", "motivation", "injury", "spO2", "systolic", "diastolic", "hydration", "hydrationVolume", "readiness",
    "baevskySI", "bloodGlucose", "lactate", "bodyFat", "abdomen", "vo2max", "comments", "steps", "respiration",
    "locked",
)  # fmt: skip


def routes(door: Door) -> list[Route]:
    base = "/api/v1/athlete/{athlete}"
    return [
        Route(base, door(_who), methods=["GET"]),
        Route(f"{base}/wellness", door(_list), methods=["GET"]),
        Route(f"{base}/wellness/{{date}}", door(_one), methods=["GET"]),
        Route(f"{base}/wellness/{{date}}", door(_put), methods=["PUT"]),
    ]


def _full(body: Json) -> Json:
    return {"id": body["id"]} | {name: body.get(name) for name in FIELDS} | {"updated": body["updated"]}


async def _who(account: IntervalsAccount, _: Request) -> Response:
    return as_json({"id": account.athlete_id, "name": account.name, "timezone": "Asia/Seoul", "sex": None})


async def _list(account: IntervalsAccount, request: Request) -> Response:
    oldest, newest = span_of(request)
    return as_json([_full(body) for day, body in sorted(account.wellness.items()) if oldest <= day <= newest])


async def _one(account: IntervalsAccount, request: Request) -> Response:
    day = request.path_params["date"]
    return as_json(_full(account.wellness.get(day) or {"id": day, "updated": None}))


async def _put(account: IntervalsAccount, request: Request) -> Response:
    day, said = request.path_params["date"], await said_by(request)
    try:
        date.fromisoformat(day)
    except ValueError:
        raise Refusal(422, "not a date") from None
    if not isinstance(said, dict) or not set(said) <= {"id", "updated", *FIELDS}:
        raise Refusal(422, "unknown wellness field")
    account.add_wellness(day, by="client", **{name: value for name, value in said.items() if name in FIELDS})
    return as_json(_full(account.wellness.get(day) or {}))

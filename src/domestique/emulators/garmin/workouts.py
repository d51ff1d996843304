"""The workout library, its calendar, and sending to a watch."""

from calendar import monthrange
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json, nothing
from domestique.emulators.garmin import workout_rules
from domestique.emulators.garmin.account import GarminAccount
from domestique.emulators.garmin.door import Handler, Refusal, date_of, range_of, stamp

Json = dict[str, Any]


def routes(wrap: Callable[[Handler], Callable[[Request], Awaitable[Response]]]) -> list[Route]:
    workout, schedule = "/workout-service/workout", "/workout-service/schedule"
    return [
        Route("/workout-service/workouts", wrap(_list), methods=["GET"]),
        Route(f"{workout}/types", wrap(_types), methods=["GET"]),
        Route(workout, wrap(_create), methods=["POST"]),
        Route(f"{workout}/{{key:int}}", wrap(_one), methods=["GET"]),
        Route(f"{workout}/{{key:int}}", wrap(_update), methods=["PUT"]),
        Route(f"{workout}/{{key:int}}", wrap(_delete), methods=["DELETE"]),
        Route(f"{schedule}/workoutScheduleByPeriod", wrap(_by_period), methods=["GET"]),
        Route(f"{schedule}/sendtodevices", wrap(_send_all), methods=["PUT"]),
        Route(f"{schedule}/{{key:int}}", wrap(_schedule), methods=["POST"]),
        Route(f"{schedule}/{{key:int}}", wrap(_scheduled), methods=["GET"]),
        Route(f"{schedule}/{{key:int}}", wrap(_move), methods=["PUT"]),
        Route(f"{schedule}/{{key:int}}", wrap(_unschedule), methods=["DELETE"]),
        Route("/calendar-service/year/{year:int}/month/{month:int}", wrap(_month), methods=["GET"]),
        Route("/device-service/devicemessage/messages", wrap(_message), methods=["POST"]),
    ]


def add_workout(account: GarminAccount, said: Json, day: date | None = None) -> tuple[int, int | None]:
    """As the athlete does in the app: the workout's id, and the schedule's when it has a day."""
    key = _keep(account, said, "athlete")
    return key, None if day is None else _plan(account, key, day, "athlete")


def _keep(account: GarminAccount, said: Any, by: Any) -> int:
    body, key, now = workout_rules.taken(said, account.ids), account.ids.number(), stamp(account.clock.now())
    body |= {"workoutId": key, "ownerId": account.profile_id, "createdDate": now, "updateDate": now, "shared": False}
    account.workouts.put(key, body, by)
    return key


def _plan(account: GarminAccount, workout: int, day: date, by: Any) -> int:
    key = account.ids.number()
    body = {"workoutScheduleId": key, "workoutId": workout, "calendarDate": day.isoformat(),
            "createdDate": stamp(account.clock.now())}  # fmt: skip
    account.schedules.put(key, body, by)
    return key


def _workout(account: GarminAccount, key: int) -> Json:
    body = account.workouts.get(key)
    if body is None:
        raise Refusal(404, "Workout not found")
    return body


async def _said(request: Request) -> Any:
    try:
        return await request.json()
    except ValueError:
        raise Refusal(400, "malformed JSON") from None


async def _list(account: GarminAccount, request: Request) -> Response:
    """The newest first unless asked otherwise, without the steps."""
    asked = request.query_params
    start, limit = int(asked.get("start", 0)), int(asked.get("limit", 100))
    rows = [body for _, body in account.workouts.items()]
    if asked.getlist("sportTypeKey"):
        rows = [body for body in rows if body["sportType"]["sportTypeKey"] in asked.getlist("sportTypeKey")]
    names = {"WORKOUT_NAME": "workoutName", "CREATED_DATE": "createdDate", "UPDATE_DATE": "updateDate"}
    by = names.get(asked.get("orderBy", "UPDATE_DATE"), "workoutId")
    newest = asked.get("orderSeq", "DESC") == "DESC"
    rows.sort(key=lambda body: (str(body[by]), body["workoutId"]), reverse=newest)
    return as_json([_summary(body) for body in rows[start : start + limit]])


def _summary(body: Json) -> Json:
    names = ("workoutId", "ownerId", "workoutName", "description", "sportType", "createdDate", "updateDate", "shared",
             "estimatedDurationInSecs", "poolLength", "poolLengthUnit")  # fmt: skip
    return {name: body.get(name) for name in names}


async def _types(_: GarminAccount, __: Request) -> Response:
    return as_json(workout_rules.dictionaries())


async def _create(account: GarminAccount, request: Request) -> Response:
    return as_json(account.workouts.get(_keep(account, await _said(request), "client")))


async def _one(account: GarminAccount, request: Request) -> Response:
    return as_json(_workout(account, request.path_params["key"]))


async def _update(account: GarminAccount, request: Request) -> Response:
    """The whole is replaced; its days stay."""
    key = request.path_params["key"]
    old, said = _workout(account, key), await _said(request)
    if not isinstance(said, dict) or said.get("workoutId") not in (key, str(key)):
        raise Refusal(400, "workoutId must be the one in the path")
    body = workout_rules.taken(said, account.ids)
    kept = {name: old[name] for name in ("ownerId", "createdDate", "shared")}
    account.workouts.change(key, body | kept | {"workoutId": key, "updateDate": stamp(account.clock.now())})
    return nothing()


async def _delete(account: GarminAccount, request: Request) -> Response:
    """With it go its days."""
    key = request.path_params["key"]
    _workout(account, key)
    account.workouts.take(key)
    for schedule, body in account.schedules.items():
        if body["workoutId"] == key:
            account.schedules.take(schedule)
    return nothing()


def _entry(account: GarminAccount, key: int) -> Json:
    body = account.schedules.get(key)
    if body is None:
        raise Refusal(404, "Scheduled workout not found")
    return {name: value for name, value in body.items() if name != "workoutId"} | {
        "workout": _summary(_workout(account, body["workoutId"])),
        "ownerId": account.profile_id,
        "associatedActivityId": None,
    }


async def _schedule(account: GarminAccount, request: Request) -> Response:
    key, said = request.path_params["key"], await _said(request)
    _workout(account, key)
    day = date_of(said.get("date") if isinstance(said, dict) else None)
    return as_json(_entry(account, _plan(account, key, day, "client")))


async def _scheduled(account: GarminAccount, request: Request) -> Response:
    return as_json(_entry(account, request.path_params["key"]))


async def _move(account: GarminAccount, request: Request) -> Response:
    key, said = request.path_params["key"], await _said(request)
    body = account.schedules.get(key)
    if body is None:
        raise Refusal(404, "Scheduled workout not found")
    inside = said.get("workout") if isinstance(said, dict) else None
    if not isinstance(inside, dict) or inside.get("workoutId") != body["workoutId"]:
        raise Refusal(400, "workout must be the scheduled one")
    account.schedules.change(key, body | {"calendarDate": date_of(said.get("calendarDate")).isoformat()})
    return as_json(_entry(account, key))


async def _unschedule(account: GarminAccount, request: Request) -> Response:
    if not account.schedules.take(request.path_params["key"]):
        raise Refusal(404, "Scheduled workout not found")
    return nothing()


async def _by_period(account: GarminAccount, request: Request) -> Response:
    start, end = range_of(request.query_params.get("startDate"), request.query_params.get("endDate"), 400)
    found = [key for key, body in account.schedules.items() if str(start) <= body["calendarDate"] <= str(end)]
    return as_json([_entry(account, key) for key in found])


async def _month(account: GarminAccount, request: Request) -> Response:
    """Months count from 0. The days of the weeks at both ends are told too, and activities beside workouts."""
    year, month = request.path_params["year"], request.path_params["month"] + 1
    if not 1 <= month <= 12:
        raise Refusal(400, "month must be 0 to 11")
    first = date(year, month, 1)
    last = date(year, month, monthrange(year, month)[1])
    start, end = first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday())
    items: list[Json] = []
    for key, body in account.schedules.items():
        if str(start) <= body["calendarDate"] <= str(end):
            inside = _workout(account, body["workoutId"])
            items.append(
                {"id": key, "itemType": "workout", "workoutId": body["workoutId"], "title": inside["workoutName"],
                 "date": body["calendarDate"], "sportTypeKey": inside["sportType"]["sportTypeKey"]}
            )  # fmt: skip
    for held in account.activities():
        local = (held.start + timedelta(seconds=account.utc_offset_s)).date()
        if start <= local <= end:
            items.append(
                {"id": held.id, "itemType": "activity", "workoutId": None, "title": held.name, "date": str(local),
                 "sportTypeKey": None, "activityTypeId": 1}
            )  # fmt: skip
    return as_json(
        {"startDayOfMonth": first.weekday(), "numOfDaysInMonth": last.day, "month": month - 1, "year": year,
         "calendarItems": items}
    )  # fmt: skip


async def _send_all(_: GarminAccount, __: Request) -> Response:
    return nothing()


async def _message(account: GarminAccount, request: Request) -> Response:
    said = await _said(request)
    if not isinstance(said, list):
        raise Refusal(400, "a list of messages is wanted")
    account.messages += said
    return as_json([each | {"messageId": account.ids.number(), "messageStatus": "new"} for each in said])

"""The official Personal API: a key becomes a token of a day, and 26 things can be read. Nothing can be written."""

from datetime import date

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from domestique.emulators.answers import as_json, as_text, nothing
from domestique.emulators.garmin import activity_list, body_shapes, day_shapes
from domestique.emulators.garmin.account import Garmin, GarminAccount
from domestique.emulators.garmin.door import Handler, Refusal, Shape, date_of, days_between, door, jwt, range_of, told

MOST_ACTIVITIES, USUAL_ACTIVITIES = 45, 99
_A_MONTH, _FOUR_WEEKS, _A_YEAR = 31, 28, 365
_TOO_FAR = 90
"""Daily summaries of more days break the server, though a year is documented."""


def application(garmin: Garmin) -> ASGIApp:
    async def token(request: Request) -> Response:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        now = garmin.clock.now()
        for account in garmin.accounts:
            if scheme == "ApiKey" and key == account.key and not account.key_revoked:
                if account.key_until is not None and now >= account.key_until:
                    break
                until = now + account.key_lasts
                made = jwt({"sub": str(account.profile_id), "exp": int(until.timestamp()), "jti": garmin.ids.uuid()})
                account.jwts[made] = until
                return as_text(made)
        return as_json({"message": "Invalid or expired API key", "error": "NotAuthorizedException"}, 401)

    def who(given: str) -> GarminAccount | None:
        now = garmin.clock.now()
        return next((each for each in garmin.accounts if each.jwts.get(given, now) > now), None)

    wrap = door(who)

    async def settings(account: GarminAccount, _: Request) -> Response:
        return as_json(day_shapes.settings(account))

    async def zones(account: GarminAccount, _: Request) -> Response:
        return as_json(day_shapes.zones(account))

    async def goals(account: GarminAccount, _: Request) -> Response:
        return as_json(day_shapes.goals(account))

    async def executed(account: GarminAccount, request: Request) -> Response:
        if account.activity(request.path_params["key"]) is None:
            raise Refusal(404, "Not Found")
        return nothing()

    async def summaries(account: GarminAccount, request: Request) -> Response:
        start, end = _span(request, 10_000)
        if (end - start).days >= _TOO_FAR:
            raise Refusal(500, "Internal Server Error")
        return as_json({"data": [day_shapes.summary_v2(account, day) for day in days_between(account, start, end)]})

    async def all_weights(_: GarminAccount, __: Request) -> Response:
        raise Refusal(400, "Bad Request")

    paths: list[tuple[str, Handler]] = [
        ("/userprofile-service/userprofile/settings", settings),
        ("/activity-service/activity/{key:int}/workouts", executed),
        ("/usersummary-service/usersummary/daily", _day(day_shapes.summary, "calendarDate")),
        ("/usersummary-service/v2/dailysummaries", summaries),
        ("/sleep-service/sleep/dailySleep", _day(body_shapes.sleep, "date")),
        ("/sleep-service/sleep/dailySleepSummariesByDate", _days(body_shapes.sleep, _A_MONTH)),
        ("/hrv-service/hrv/daily/{first}/{last}", _days(lambda _, day: body_shapes.hrv_summary(day), _A_YEAR,
                                                       "hrvSummaries")),
        ("/hrv-service/hrv/{day}", _day(body_shapes.hrv_chart)),
        ("/wellness-service/wellness/dailyHeartRate", _day(body_shapes.heart_rate, "date")),
        ("/biometric-service/heartRateZones/v2", zones),
        ("/usersummary-service/stats/stress/daily/{first}/{last}", _days(lambda _, day: day_shapes.stress(day),
                                                                        _FOUR_WEEKS)),
        ("/usersummary-service/stats/steps/daily/{first}/{last}", _days(lambda _, day: day_shapes.steps(day),
                                                                       _FOUR_WEEKS)),
        ("/usersummary-service/stats/hydration/daily/{first}/{last}", _days(day_shapes.hydration, _A_MONTH)),
        ("/wellness-service/wellness/bodyBattery/reports/daily", _days(body_shapes.body_battery, _A_MONTH)),
        ("/wellness-service/wellness/daily/spo2acclimation/{day}", _day(body_shapes.spo2)),
        ("/fitnessage-service/fitnessage/v2/{day}", _day(lambda _, day: day_shapes.fitness_age(day))),
        ("/weight-service/weight/range/{first}/{last}", _weights),
        ("/weight-service/weight/all/{rest:path}", all_weights),
        ("/goal-service/goal/user/effective/weightgoal/{first}/{last}", goals),
        ("/nutrition-service/food/logs/{day}", _day(lambda *_: None)),
        ("/periodichealth-service/menstrualcycle/{what}/{day}", _day(lambda *_: None)),
        ("/wellnessactivity-service/activity/summary/range/{first}/{last}", _days(lambda *_: None, _A_YEAR)),
    ]  # fmt: skip
    exchange = "/personalapitoken-service/personal-api/personal-api-key/token"
    return Starlette(
        routes=[
            Route(exchange, token, methods=["POST"]),
            *activity_list.routes(wrap, usual=USUAL_ACTIVITIES, most=MOST_ACTIVITIES, needs_zip=True),
            *(Route(path, wrap(handler)) for path, handler in paths),
        ]
    )


def _day(shape: Shape, parameter: str | None = None) -> Handler:
    """One day's answer, 204 without any."""

    async def handler(account: GarminAccount, request: Request) -> Response:
        said = request.path_params.get("day") if parameter is None else request.query_params.get(parameter)
        day = account.days.get(date_of(said))
        return told(None if day is None else shape(account, day))

    return handler


def _days(shape: Shape, most: int, wrapper: str | None = None) -> Handler:
    """The days of a range that have something; the others are left out."""

    async def handler(account: GarminAccount, request: Request) -> Response:
        rows = [shape(account, day) for day in days_between(account, *_span(request, most))]
        known = [each for each in rows if each is not None]
        return as_json(known if wrapper is None else {wrapper: known})

    return handler


async def _weights(account: GarminAccount, request: Request) -> Response:
    return as_json(day_shapes.weights(account, days_between(account, *_span(request, _A_YEAR))))


def _span(request: Request, most: int) -> tuple[date, date]:
    said = request.path_params if "first" in request.path_params else request.query_params
    first, last = ("first", "last") if "first" in request.path_params else ("startDate", "endDate")
    return range_of(said.get(first), said.get(last), most)

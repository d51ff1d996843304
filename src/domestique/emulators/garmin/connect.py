"""connectapi behind a sign-in: whose account it is, activities, and every day's figures by the app's own paths."""

from datetime import date

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from domestique.emulators.answers import as_json, nothing
from domestique.emulators.garmin import activity_list, body_shapes, day_shapes, training, uploads, workouts
from domestique.emulators.garmin.account import Garmin, GarminAccount
from domestique.emulators.garmin.door import Handler, Refusal, Shape, date_of, days_between, door, range_of, told

_RESTING_HR = "60"
_FOUR_WEEKS, _A_MONTH, _A_YEAR = 28, 31, 366


def application(garmin: Garmin) -> ASGIApp:
    def who(token: str) -> GarminAccount | None:
        now = garmin.clock.now()
        for account in garmin.accounts:
            for held in account.sign_ins:
                if held.access == token and not held.over and held.access_until > now:
                    return account
        return None

    wrap = door(who)
    routes: list[BaseRoute] = [
        *activity_list.routes(wrap, usual=20, most=1000, needs_zip=False),
        *workouts.routes(wrap),
        *uploads.routes(wrap),
        *training.routes(wrap),
        *(Route(path, wrap(handler)) for path, handler in _PATHS),
    ]
    return Starlette(routes=routes)


async def _profile(account: GarminAccount, _: Request) -> Response:
    return as_json(
        {
            "id": account.profile_id, "profileId": account.profile_id, "garminGUID": account.display_name,
            "displayName": account.display_name, "fullName": account.name, "userName": account.email,
            "location": None, "profileVisibility": "private", "userRoles": ["ROLE_CONNECTUSER"],
        }
    )  # fmt: skip


async def _user_settings(account: GarminAccount, _: Request) -> Response:
    latest = max((day for day in account.days.values() if day.weight_kg), key=lambda day: day.date, default=None)
    fitness = max((day for day in account.days.values() if day.vo2max_running), key=lambda day: day.date, default=None)
    return as_json(
        {
            "id": account.profile_id,
            "userData": {
                "gender": "MALE", "measurementSystem": "metric", "height": 178.0, "birthDate": "1988-04-02",
                "weight": None if latest is None or latest.weight_kg is None else latest.weight_kg * 1000,
                "vo2MaxRunning": None if fitness is None else fitness.vo2max_running,
                "vo2MaxCycling": None if fitness is None else fitness.vo2max_cycling,
                "lactateThresholdHeartRate": account.thresholds.lactate_bpm,
                "lactateThresholdSpeed": account.thresholds.lactate_ms,
            },
            "userSleep": {"sleepTime": 82800, "wakeTime": 25200},
        }
    )  # fmt: skip


async def _settings(account: GarminAccount, _: Request) -> Response:
    return as_json(day_shapes.settings(account))


async def _personal(account: GarminAccount, request: Request) -> Response:
    _own(account, request)
    info = {"birthDate": "1988-04-02", "locale": "ko", "timeZone": account.time_zone, "countryCode": "KR"}
    return as_json({"userInfo": info, "biometricProfile": {}, "timeZone": account.time_zone})


async def _resting(account: GarminAccount, request: Request) -> Response:
    _own(account, request)
    asked = request.query_params
    if asked.get("metricId") != _RESTING_HR:
        raise Refusal(400, "metricId")
    start, end = range_of(asked.get("fromDate"), asked.get("untilDate"), _A_YEAR)
    rows = [
        {"value": float(day.resting_hr), "calendarDate": day.date.isoformat()}
        for day in days_between(account, start, end)
        if day.resting_hr is not None
    ]
    metrics = {"metricsMap": {"WELLNESS_RESTING_HEART_RATE": rows}}
    body = {"userProfileId": account.profile_id, "statisticsStartDate": start.isoformat()}
    return as_json(body | {"statisticsEndDate": end.isoformat(), "allMetrics": metrics, "groupedMetrics": None})


async def _composition(account: GarminAccount, request: Request) -> Response:
    start, end = range_of(request.query_params.get("startDate"), request.query_params.get("endDate"), _A_YEAR)
    return as_json(day_shapes.body_composition(account, start, end, days_between(account, start, end)))


async def _latest_weight(account: GarminAccount, request: Request) -> Response:
    until = date_of(request.query_params.get("date"))
    known = [day for day in account.days.values() if day.weight_kg is not None and day.date <= until]
    if not known:
        return nothing()
    last = max(known, key=lambda day: day.date)
    return as_json(day_shapes.weights(account, [last])["dailyWeightSummaries"][0]["latestWeight"])


async def _devices(account: GarminAccount, _: Request) -> Response:
    device = {"deviceId": account.device_id, "productDisplayName": "Forerunner 965", "primary": True}
    return as_json([device | {"workoutDevice": True}])


async def _goals(account: GarminAccount, _: Request) -> Response:
    return as_json(day_shapes.goals(account))


async def _zones(account: GarminAccount, _: Request) -> Response:
    return as_json(day_shapes.zones(account))


def _own(account: GarminAccount, request: Request) -> None:
    """Another's name in the path is forbidden, also "None" from a client that did not load the profile."""
    if request.path_params.get("name", account.display_name) != account.display_name:
        raise Refusal(403, "Forbidden")


def _day(shape: Shape, parameter: str | None = None) -> Handler:
    async def handler(account: GarminAccount, request: Request) -> Response:
        _own(account, request)
        said = request.path_params.get("day") if parameter is None else request.query_params.get(parameter)
        day = account.days.get(date_of(said))
        return told(None if day is None else shape(account, day))

    return handler


def _days(shape: Shape, most: int, wrapper: str | None = None) -> Handler:
    async def handler(account: GarminAccount, request: Request) -> Response:
        start, end = _span(request, most)
        rows = [each for day in days_between(account, start, end) if (each := shape(account, day)) is not None]
        return as_json(rows if wrapper is None else {wrapper: rows})

    return handler


def _span(request: Request, most: int) -> tuple[date, date]:
    path = request.path_params
    if "first" in path:
        return range_of(path["first"], path["last"], most)
    return range_of(request.query_params.get("startDate"), request.query_params.get("endDate"), most)


async def _weights(account: GarminAccount, request: Request) -> Response:
    return as_json(day_shapes.weights(account, days_between(account, *_span(request, _A_YEAR))))


_PATHS: list[tuple[str, Handler]] = [
    ("/userprofile-service/socialProfile", _profile),
    ("/userprofile-service/userprofile/user-settings", _user_settings),
    ("/userprofile-service/userprofile/settings", _settings),
    ("/userprofile-service/userprofile/personal-information/{name}", _personal),
    ("/device-service/deviceregistration/devices", _devices),
    ("/usersummary-service/usersummary/daily/{name}", _day(day_shapes.summary, "calendarDate")),
    ("/usersummary-service/v2/dailysummaries", _days(day_shapes.summary_v2, _A_MONTH, "data")),
    ("/usersummary-service/stats/steps/daily/{first}/{last}", _days(lambda _, day: day_shapes.steps(day), _FOUR_WEEKS)),
    ("/usersummary-service/usersummary/hydration/daily/{day}", _day(day_shapes.hydration)),
    ("/usersummary-service/stats/hydration/daily/{first}/{last}", _days(day_shapes.hydration, _A_MONTH)),
    ("/wellness-service/wellness/dailySleepData/{name}", _day(body_shapes.sleep_night, "date")),
    ("/wellness-service/wellness/dailyHeartRate/{name}", _day(body_shapes.heart_rate, "date")),
    ("/wellness-service/wellness/dailyStress/{day}", _day(body_shapes.stress)),
    ("/wellness-service/wellness/bodyBattery/reports/daily", _days(body_shapes.body_battery, _A_MONTH)),
    ("/wellness-service/wellness/daily/respiration/{day}", _day(body_shapes.respiration)),
    ("/wellness-service/wellness/daily/spo2/{day}", _day(body_shapes.spo2)),
    ("/userstats-service/wellness/daily/{name}", _resting),
    ("/hrv-service/hrv/daily/{first}/{last}", _days(lambda _, day: body_shapes.hrv_summary(day), _A_YEAR,
                                                    "hrvSummaries")),
    ("/hrv-service/hrv/{day}", _day(body_shapes.hrv_chart)),
    ("/weight-service/weight/range/{first}/{last}", _weights),
    ("/weight-service/weight/dateRange", _composition),
    ("/weight-service/weight/latest", _latest_weight),
    ("/fitnessage-service/fitnessage/{day}", _day(lambda _, day: day_shapes.fitness_age(day))),
    ("/biometric-service/heartRateZones", _zones),
    ("/goal-service/goal/goals", _goals),
]  # fmt: skip

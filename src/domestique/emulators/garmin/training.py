"""What only the sign-in side has: training status, readiness, VO2max, thresholds, zones, exercise sets."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json, nothing
from domestique.emulators.garmin.account import GarminAccount
from domestique.emulators.garmin.day import Day
from domestique.emulators.garmin.door import Handler, Refusal, date_of, days_between, range_of
from domestique.model.activity import StrengthSet

Json = dict[str, Any]
_STATUS = {"NO_STATUS": 0, "DETRAINING": 1, "RECOVERY": 2, "MAINTAINING": 4, "PRODUCTIVE": 7, "PEAKING": 8,
           "UNPRODUCTIVE": 5, "OVERREACHING": 6, "STRAINED": 9}  # fmt: skip
_CATEGORIES = (
    ("bench_press", "BENCH_PRESS"), ("squat", "SQUAT"), ("deadlift", "DEADLIFT"), ("row", "ROW"), ("lunge", "LUNGE"),
    ("pull_up", "PULL_UP"), ("press", "SHOULDER_PRESS"), ("curl", "CURL"), ("plank", "PLANK"),
)  # fmt: skip


def routes(wrap: Callable[[Handler], Callable[[Request], Awaitable[Response]]]) -> list[Route]:
    paths: list[tuple[str, Handler]] = [
        ("/metrics-service/metrics/trainingstatus/aggregated/{day}", _status),
        ("/metrics-service/metrics/trainingreadiness/{day}", _readiness),
        ("/metrics-service/metrics/trainingreadiness/{first}/{last}", _readiness_range),
        ("/metrics-service/metrics/maxmet/daily/{first}/{last}", _max_met),
        ("/metrics-service/metrics/maxmet/latest/{day}", _max_met_latest),
        ("/biometric-service/biometric/latestLactateThreshold", _lactate),
        ("/biometric-service/biometric/powerToWeight/latest/{day}", _power_to_weight),
        ("/biometric-service/biometric/latestFunctionalThresholdPower/CYCLING", _ftp),
        ("/biometric-service/powerZones/sports/all", _power_zones),
        ("/biometric-service/criticalSwimSpeed/latest/{day}", _css),
        ("/activity-service/activity/{key:int}/exerciseSets", _exercise_sets),
    ]
    return [Route(path, wrap(handler)) for path, handler in paths]


def _max(day: Day) -> Json:
    def one(value: float | None) -> Json | None:
        if value is None:
            return None
        return {"calendarDate": day.date.isoformat(), "vo2MaxPreciseValue": value, "vo2MaxValue": float(round(value)),
                "fitnessAge": None, "fitnessAgeDescription": None, "maxMetCategory": 0}  # fmt: skip

    return {"generic": one(day.vo2max_running), "cycling": one(day.vo2max_cycling), "heatAltitudeAcclimation": None}


async def _status(account: GarminAccount, request: Request) -> Response:
    day = account.days.get(date_of(request.path_params["day"]))
    if day is None or day.status is None:
        return as_json({"userId": account.profile_id, "mostRecentVO2Max": None, "mostRecentTrainingLoadBalance": None,
                        "mostRecentTrainingStatus": None, "heatAltitudeAcclimationDTO": None})  # fmt: skip
    ratio = None if not day.chronic_load or day.acute_load is None else round(day.acute_load / day.chronic_load, 1)
    status = {
        "calendarDate": day.date.isoformat(), "sinceDate": day.date.isoformat(), "weeklyTrainingLoad": day.acute_load,
        "trainingStatus": _STATUS[day.status], "trainingStatusFeedbackPhrase": f"{day.status}_1", "deviceId":
        account.device_id, "loadTunnelMin": 250, "loadTunnelMax": 650, "sport": "RUNNING", "fitnessTrend": 2,
        "trainingPaused": False, "primaryTrainingDevice": True,
        "acuteTrainingLoadDTO": {
            "acwrPercent": 50, "acwrStatus": "OPTIMAL", "acwrStatusFeedback": "FEEDBACK_2",
            "dailyTrainingLoadAcute": day.acute_load, "dailyTrainingLoadChronic": day.chronic_load,
            "dailyAcuteChronicWorkloadRatio": ratio,
        },
    }  # fmt: skip
    balance = {
        "calendarDate": day.date.isoformat(), "deviceId": account.device_id, "monthlyLoadAerobicLow": 1210.4,
        "monthlyLoadAerobicHigh": 804.9, "monthlyLoadAnaerobic": 188.2, "trainingBalanceFeedbackPhrase": "BALANCED",
        "primaryTrainingDevice": True,
    }  # fmt: skip
    device = str(account.device_id)
    return as_json(
        {
            "userId": account.profile_id,
            "mostRecentVO2Max": {"userId": account.profile_id, **_max(day)},
            "mostRecentTrainingLoadBalance": {
                "userId": account.profile_id, "metricsTrainingLoadBalanceDTOMap": {device: balance},
            },
            "mostRecentTrainingStatus": {"userId": account.profile_id, "latestTrainingStatusData": {device: status}},
            "heatAltitudeAcclimationDTO": None,
        }
    )  # fmt: skip


def _ready(account: GarminAccount, day: Day) -> Json:
    score = day.readiness or 0
    level = "PRIME" if score >= 95 else "HIGH" if score >= 75 else "MODERATE" if score >= 50 else "LOW"
    return {
        "userProfilePK": account.profile_id, "calendarDate": day.date.isoformat(),
        "timestamp": f"{day.date.isoformat()}T21:45:00.0", "timestampLocal": f"{day.date.isoformat()}T06:45:00.0",
        "deviceId": account.device_id, "level": level, "feedbackLong": f"{level}_RT_AVAILABLE_SS_AVAILABLE",
        "feedbackShort": "WELL_RECOVERED", "score": day.readiness, "sleepScore": day.sleep_score,
        "sleepScoreFactorPercent": 70, "recoveryTime": 14 * 60, "recoveryTimeFactorPercent": 80,
        "acwrFactorPercent": 90, "acuteLoad": day.acute_load, "stressHistoryFactorPercent": 75,
        "hrvFactorPercent": 85, "hrvWeeklyAverage": day.hrv_week_ms or day.hrv_ms, "validSleep": True,
        "inputContext": "AFTER_WAKEUP_RESET",
    }  # fmt: skip


async def _readiness(account: GarminAccount, request: Request) -> Response:
    day = account.days.get(date_of(request.path_params["day"]))
    return as_json([] if day is None or day.readiness is None else [_ready(account, day)])


async def _readiness_range(account: GarminAccount, request: Request) -> Response:
    start, end = range_of(request.path_params["first"], request.path_params["last"], 366)
    days = days_between(account, start, end)
    return as_json([_ready(account, day) for day in days if day.readiness is not None])


async def _max_met(account: GarminAccount, request: Request) -> Response:
    start, end = range_of(request.path_params["first"], request.path_params["last"], 366)
    days = [day for day in days_between(account, start, end) if day.vo2max_running or day.vo2max_cycling]
    return as_json([{"userId": account.profile_id, **_max(day)} for day in days])


async def _max_met_latest(account: GarminAccount, request: Request) -> Response:
    until = date_of(request.path_params["day"])
    known = [day for day in account.days.values() if day.date <= until and (day.vo2max_running or day.vo2max_cycling)]
    if not known:
        return nothing()
    return as_json({"userId": account.profile_id, **_max(max(known, key=lambda day: day.date))})


async def _lactate(account: GarminAccount, _: Request) -> Response:
    """Two rows, nearly alike, as the library's own comment tells; the pulse under Garmin's old misspelling. The speed
    is in tens of metres a second."""
    said = account.thresholds
    usual = {"userProfilePK": account.profile_id, "version": 12, "calendarDate": f"{said.set_on}T06:11:00.0",
             "sequence": 1, "speed": None, "hearRate": None, "heartRateCycling": None}  # fmt: skip
    speed = None if said.lactate_ms is None else round(said.lactate_ms / 10, 5)
    return as_json([usual | {"speed": speed}, usual | {"hearRate": said.lactate_bpm, "sequence": 2}])


async def _power_to_weight(account: GarminAccount, request: Request) -> Response:
    watts = account.thresholds.running_power_w
    day = date_of(request.path_params["day"]) - timedelta(days=3)
    return as_json(
        [{"userProfilePk": account.profile_id, "calendarDate": day.isoformat(), "origin": "WEB", "sport": "RUNNING",
          "functionalThresholdPower": watts, "powerToWeight": None if watts is None else round(watts / 72, 2),
          "weight": 72.0, "isStale": False}]
    )  # fmt: skip


async def _ftp(account: GarminAccount, _: Request) -> Response:
    said = account.thresholds
    return as_json({"userProfilePK": account.profile_id, "version": 4, "calendarDate": f"{said.set_on}T10:00:00.0",
                    "sequence": 1, "sport": "CYCLING", "functionalThresholdPower": said.ftp_w, "isStale": False,
                    "biometricSourceType": "FIRSTBEAT"})  # fmt: skip


async def _power_zones(account: GarminAccount, _: Request) -> Response:
    ftp = account.thresholds.ftp_w
    if ftp is None:
        return as_json([])
    shares = (0.5, 0.56, 0.76, 0.91, 1.06, 1.21, 1.5)
    floors = {f"zone{n + 1}Floor": float(round(ftp * share)) for n, share in enumerate(shares)}
    return as_json([{"sport": "CYCLING", "functionalThresholdPower": float(ftp), **floors}])


async def _css(account: GarminAccount, request: Request) -> Response:
    day: date = date_of(request.path_params["day"])
    speed = account.thresholds.css_ms
    if speed is None:
        return nothing()
    return as_json({"userProfilePK": account.profile_id, "calendarDate": day.isoformat(), "criticalSwimSpeed": speed})


async def _exercise_sets(account: GarminAccount, request: Request) -> Response:
    held = account.activity(request.path_params["key"])
    if held is None:
        raise Refusal(404, "Not Found")
    activity = held.activity()
    sets = [_set(index, each, activity.start.timestamp()) for index, each in enumerate(activity.sets)]
    return as_json({"activityId": held.id, "exerciseSets": sets or None})


def _set(index: int, each: StrengthSet, start: float) -> Json:
    """Weights in grams."""
    name = (each.exercise or "").upper()
    category = next((word for part, word in _CATEGORIES if part in name.casefold()), "UNKNOWN")
    active = each.kind == "active"
    return {
        "exercises": [{"category": category, "name": name or None, "probability": 98.0}] if active else [],
        "duration": each.duration_s, "repetitionCount": each.reps, "setType": "ACTIVE" if active else "REST",
        "weight": None if each.weight_kg is None else each.weight_kg * 1000, "messageIndex": index,
        "startTime": None if each.start_s is None else _gmt(start + each.start_s), "wktStepIndex": None,
    }  # fmt: skip


def _gmt(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%S.0")

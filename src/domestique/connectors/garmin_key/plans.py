"""What each kind asks the Personal API, within the ranges it answers: 28, 31 or 365 days."""

from typing import Final

from domestique.connectors.garmin_shapes.daily import with_oxygen, with_pulse
from domestique.connectors.garmin_shapes.hrv import hrv_days
from domestique.connectors.garmin_shapes.plans import (
    ByDay,
    ByRange,
    Plan,
    Whole,
    day_in_path,
    day_in_query,
    range_in_path,
    range_in_query,
)

_SUMMARIES: Final = ByRange(range_in_query("/usersummary-service/v2/dailysummaries"), 31)
_STATS: Final = "/usersummary-service/stats"


PLANS: Final[dict[str, Plan]] = {
    "days": _SUMMARIES,
    "sleep": ByRange(range_in_query("/sleep-service/sleep/dailySleepSummariesByDate"), 31),
    "hrv": ByDay(
        ByRange(range_in_path("/hrv-service/hrv/daily"), 365),
        hrv_days,
        day_in_path("/hrv-service/hrv"),
        keep_index=True,
    ),
    "heart_rate": ByDay(_SUMMARIES, with_pulse, day_in_query("/wellness-service/wellness/dailyHeartRate", "date")),
    "stress": ByRange(range_in_path(f"{_STATS}/stress/daily"), 28),
    "body_battery": ByRange(range_in_query("/wellness-service/wellness/bodyBattery/reports/daily"), 31),
    "spo2": ByDay(_SUMMARIES, with_oxygen, day_in_path("/wellness-service/wellness/daily/spo2acclimation")),
    "respiration": _SUMMARIES,
    "weight": ByRange(
        lambda low, high: (f"/weight-service/weight/range/{low}/{high}", {"includeAll": "true"}),
        365,
    ),
    "steps": ByRange(range_in_path(f"{_STATS}/steps/daily"), 28),
    "hydration": ByRange(range_in_path(f"{_STATS}/hydration/daily"), 31),
    "zones": Whole((lambda today: ("/biometric-service/heartRateZones/v2", {"generateDefaults": "false"}),)),
    "goals": Whole(
        (
            lambda today: (f"/goal-service/goal/user/effective/weightgoal/{today}/{today}", {}),
            lambda today: (f"/fitnessage-service/fitnessage/v2/{today}", {}),
        )
    ),
}

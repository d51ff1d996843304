"""What each kind asks the app's services. Days that need a question each are looked up first in the summaries."""

from typing import Final
from urllib.parse import quote

from domestique.connectors.garmin_shapes.daily import with_oxygen, with_pulse
from domestique.connectors.garmin_shapes.hrv import hrv_days
from domestique.connectors.garmin_shapes.plans import (
    ByDay,
    ByRange,
    Plan,
    Whole,
    day_in_path,
    range_in_path,
    range_in_query,
)

_SUMMARIES: Final = ByRange(range_in_query("/usersummary-service/v2/dailysummaries"), 31)
_STATS: Final = "/usersummary-service/stats"
_WELLNESS: Final = "/wellness-service/wellness"
_METRICS: Final = "/metrics-service/metrics"
_BIOMETRIC: Final = "/biometric-service"


def plans_for(display: str) -> dict[str, Plan]:
    """`display`: the account's name in paths, which is an id rather than a name."""
    name = quote(display, safe="")
    return {
        "training_status": ByDay(_SUMMARIES, with_pulse, day_in_path(f"{_METRICS}/trainingstatus/aggregated")),
        "readiness": ByRange(range_in_path(f"{_METRICS}/trainingreadiness"), 28),
        "vo2max": ByRange(range_in_path(f"{_METRICS}/maxmet/daily"), 28),
        "thresholds": Whole(
            (
                lambda today: (f"{_BIOMETRIC}/biometric/latestLactateThreshold", {}),
                lambda today: (f"{_BIOMETRIC}/biometric/latestFunctionalThresholdPower/CYCLING", {}),
                lambda today: (f"{_BIOMETRIC}/biometric/powerToWeight/latest/{today}", {"sport": "Running"}),
                lambda today: (f"{_BIOMETRIC}/powerZones/sports/all", {}),
                lambda today: (f"{_BIOMETRIC}/criticalSwimSpeed/latest/{today}", {}),
            )
        ),
        "days": _SUMMARIES,
        "sleep": ByDay(
            _SUMMARIES,
            with_pulse,
            lambda day: (f"{_WELLNESS}/dailySleepData/{name}", {"date": str(day), "nonSleepBufferMinutes": 60}),
        ),
        "hrv": ByDay(
            ByRange(range_in_path("/hrv-service/hrv/daily"), 365),
            hrv_days,
            day_in_path("/hrv-service/hrv"),
            keep_index=True,
        ),
        "heart_rate": ByDay(
            _SUMMARIES, with_pulse, lambda day: (f"{_WELLNESS}/dailyHeartRate/{name}", {"date": str(day)})
        ),
        "stress": ByDay(_SUMMARIES, with_pulse, day_in_path(f"{_WELLNESS}/dailyStress")),
        "body_battery": ByRange(range_in_query(f"{_WELLNESS}/bodyBattery/reports/daily"), 31),
        "spo2": ByDay(_SUMMARIES, with_oxygen, day_in_path(f"{_WELLNESS}/daily/spo2")),
        "respiration": ByDay(_SUMMARIES, with_pulse, day_in_path(f"{_WELLNESS}/daily/respiration")),
        "weight": ByRange(
            lambda low, high: (f"/weight-service/weight/range/{low}/{high}", {"includeAll": "true"}), 365
        ),
        "steps": ByRange(range_in_path(f"{_STATS}/steps/daily"), 28),
        "hydration": ByRange(range_in_path(f"{_STATS}/hydration/daily"), 31),
        "zones": Whole((lambda today: (f"{_BIOMETRIC}/heartRateZones", {}),)),
        "goals": Whole(
            (
                lambda today: ("/goal-service/goal/goals", {"status": "active", "start": 0, "limit": 30}),
                lambda today: (f"/fitnessage-service/fitnessage/{today}", {}),
            )
        ),
    }

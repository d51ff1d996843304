"""Those nights as the JSON files of a Garmin account export, a quarter a file, in that export's own folders."""

import json
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import Any

from domestique.demo.athlete import UTC_OFFSET_S
from domestique.demo.wellness import Night

_ACCOUNT = "100000001"


def wellness_files(nights: list[Night]) -> Iterator[tuple[str, bytes]]:
    for _, group in groupby(nights, key=lambda night: (night.date.year, (night.date.month - 1) // 3)):
        quarter = list(group)
        first, last = quarter[0].date.isoformat(), quarter[-1].date.isoformat()
        wellness = f"DI_CONNECT/DI-Connect-Wellness/{first}_{last}_{_ACCOUNT}"
        yield f"{wellness}_sleepData.json", _json([_sleep(night) for night in quarter])
        yield f"{wellness}_healthStatusData.json", _json([_health(night) for night in quarter])
        weighed = [_weight(night) for night in quarter if night.weight_kg is not None]
        yield f"{wellness}_userBioMetrics.json", _json(weighed)
        yield f"DI_CONNECT/DI-Connect-Aggregator/UDSFile_{first}_{last}.json", _json([_day(night) for night in quarter])


def _json(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _sleep(night: Night) -> dict[str, Any]:
    asleep = night.deep_s + night.light_s + night.rem_s + night.awake_s
    midnight = datetime.combine(night.date, time()) - timedelta(seconds=UTC_OFFSET_S)
    begin = midnight + timedelta(hours=night.bed_hour - 24)
    return {
        "sleepStartTimestampGMT": _stamp(begin),
        "sleepEndTimestampGMT": _stamp(begin + timedelta(seconds=asleep)),
        "calendarDate": night.date.isoformat(),
        "sleepWindowConfirmationType": "ENHANCED_CONFIRMED_FINAL",
        "deepSleepSeconds": night.deep_s,
        "lightSleepSeconds": night.light_s,
        "remSleepSeconds": night.rem_s,
        "awakeSleepSeconds": night.awake_s,
        "unmeasurableSeconds": 0,
        "averageRespiration": night.respiration,
        "sleepScores": {"overallScore": night.sleep_score},
    }


def _stamp(moment: datetime) -> str:
    return moment.replace(microsecond=0).isoformat() + ".0"


def _health(night: Night) -> dict[str, Any]:
    usual = {"baselineLowerLimit": night.hrv_low, "baselineUpperLimit": night.hrv_high}
    metrics = [
        {"type": "HRV", "value": night.hrv_ms, **usual},
        {"type": "HR", "value": night.resting_hr},
        {"type": "RESPIRATION", "value": night.respiration},
    ]
    return {"calendarDate": night.date.isoformat(), "metrics": metrics}


def _weight(night: Night) -> dict[str, Any]:
    """In grams, as the export has it."""
    return {
        "metaData": {"calendarDate": f"{night.date.isoformat()}T06:40:00.0", "sequence": night.date.toordinal()},
        "weight": {"weight": round((night.weight_kg or 0) * 1000), "sourceType": "INDEX_SCALE"},
    }


def _day(night: Night) -> dict[str, Any]:
    return {
        "calendarDate": night.date.isoformat(),
        "totalSteps": max(night.steps, 0),
        "restingHeartRate": night.resting_hr,
        "allDayStress": {"aggregatorList": [{"type": "TOTAL", "averageStressLevel": night.stress}]},
        "bodyBattery": {
            "bodyBatteryStatList": [
                {"bodyBatteryStatType": "HIGHEST", "statsValue": night.battery_high},
                {"bodyBatteryStatType": "LOWEST", "statsValue": night.battery_low},
            ]
        },
    }

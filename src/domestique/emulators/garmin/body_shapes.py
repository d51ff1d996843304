"""Nights, pulse, HRV, stress, body battery, oxygen and breath as both of Garmin's doors tell them."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from domestique.emulators.garmin import series
from domestique.emulators.garmin.account import GarminAccount
from domestique.emulators.garmin.day import Day
from domestique.emulators.garmin.door import ms, stamp

Json = dict[str, Any]


def _local(account: GarminAccount, moment: datetime) -> datetime:
    return moment + timedelta(seconds=account.utc_offset_s)


def _bounds(account: GarminAccount, day: Day) -> Json:
    start = series.midnight(day, account.utc_offset_s)
    end = start + timedelta(days=1)
    return {
        "startTimestampGMT": stamp(start), "endTimestampGMT": stamp(end),
        "startTimestampLocal": stamp(_local(account, start)), "endTimestampLocal": stamp(_local(account, end)),
    }  # fmt: skip


def _item(value: int | None) -> Json:
    return {"value": value, "qualifierKey": None if value is None else "GOOD" if value >= 80 else "FAIR"}


def sleep(account: GarminAccount, day: Day) -> Json | None:
    """A DailySleep; the timestamps are epoch milliseconds, the local ones shifted as Garmin shifts them."""
    if day.sleep_start is None:
        return None
    start, end = day.sleep_start, day.sleep_start + timedelta(seconds=day.asleep_s + day.awake_s)
    return {
        "id": ms(start), "userProfilePK": account.profile_id, "calendarDate": day.date.isoformat(),
        "sleepTimeSeconds": day.asleep_s, "napTimeSeconds": 0, "sleepWindowConfirmed": True,
        "sleepWindowConfirmationType": "enhanced_confirmed_final",
        "sleepStartTimestampGMT": ms(start), "sleepEndTimestampGMT": ms(end),
        "sleepStartTimestampLocal": ms(_local(account, start)), "sleepEndTimestampLocal": ms(_local(account, end)),
        "unmeasurableSleepSeconds": 0, "deepSleepSeconds": day.deep_s, "lightSleepSeconds": day.light_s,
        "remSleepSeconds": day.rem_s, "awakeSleepSeconds": day.awake_s, "deviceRemCapable": True, "retro": False,
        "averageSpO2Value": day.spo2, "lowestSpO2Value": day.spo2_low,
        "averageRespirationValue": day.respiration,
        "lowestRespirationValue": None if day.respiration is None else day.respiration - 2,
        "highestRespirationValue": None if day.respiration is None else day.respiration + 3,
        "awakeCount": 2, "avgSleepStress": None if day.stress is None else day.stress * 0.5,
        "avgHeartRate": None if day.resting_hr is None else day.resting_hr + 3.0,
        "ageGroup": "ADULT", "sleepScores": {"overall": _item(day.sleep_score), "totalDuration": _item(None)},
        "sleepVersion": 2,
    }  # fmt: skip


def sleep_night(account: GarminAccount, day: Day) -> Json:
    """The sign-in side's answer: the same summary inside, with the night's samples beside it."""
    return {
        "dailySleepDTO": sleep(account, day),
        "sleepLevels": [],
        "sleepHeartRate": [{"value": value, "startGMT": at} for at, value in _of_the_night(account, day)],
        "hrvData": [{"value": float(value), "startGMT": ms(at)} for at, value in series.hrv(day)],
        "wellnessSpO2SleepSummaryDTO": {"averageSPO2": day.spo2, "lowestSPO2": day.spo2_low},
        "avgOvernightHrv": None if day.hrv_ms is None else float(day.hrv_ms),
        "hrvStatus": None if day.hrv_ms is None else _hrv_status(day),
        "restingHeartRate": day.resting_hr,
        "bodyBatteryChange": None,
        "remSleepData": True,
    }  # fmt: skip


def _of_the_night(account: GarminAccount, day: Day) -> list[series.Sample]:
    if day.sleep_start is None:
        return []
    first, last = ms(day.sleep_start), ms(day.sleep_start) + (day.asleep_s + day.awake_s) * 1000
    return [each for each in series.heart_rate(day, account.utc_offset_s) if first <= (each[0] or 0) < last]


def _hrv_status(day: Day) -> str:
    if day.hrv_ms is None or day.hrv_low is None or day.hrv_high is None:
        return "NONE"
    return (
        "LOW"
        if day.hrv_ms < day.hrv_low - 8
        else "BALANCED"
        if day.hrv_low <= day.hrv_ms <= day.hrv_high
        else "UNBALANCED"
    )


def hrv_summary(day: Day) -> Json | None:
    if day.hrv_ms is None:
        return None
    readings = [value for _, value in series.hrv(day)]
    low, high = day.hrv_low, day.hrv_high
    baseline = None
    if low is not None and high is not None:
        baseline = {"lowUpper": low - 4, "balancedLow": low, "balancedUpper": high, "markerValue": 0.5}
    return {
        "calendarDate": day.date.isoformat(), "weeklyAvg": day.hrv_week_ms or day.hrv_ms, "lastNightAvg": day.hrv_ms,
        "lastNight5MinHigh": max(readings, default=None), "baseline": baseline, "status": _hrv_status(day),
        "feedbackPhrase": f"HRV_{_hrv_status(day)}_1",
        "createTimeStamp": stamp(day.sleep_start + timedelta(hours=8)) if day.sleep_start else None,
    }  # fmt: skip


def hrv_chart(account: GarminAccount, day: Day) -> Json | None:
    summary = hrv_summary(day)
    if summary is None:
        return None
    readings = [
        {"hrvValue": value, "readingTimeGMT": stamp(at), "readingTimeLocal": stamp(_local(account, at))}
        for at, value in series.hrv(day)
    ]
    return {
        "userProfilePk": account.profile_id,
        "hrvSummary": summary,
        "hrvReadings": readings,
        **_bounds(account, day),
    }


def heart_rate(account: GarminAccount, day: Day) -> Json | None:
    if day.resting_hr is None:
        return None
    values = series.heart_rate(day, account.utc_offset_s)
    known = [value for _, value in values if value is not None]
    return {
        "userProfilePK": account.profile_id, "calendarDate": day.date.isoformat(), **_bounds(account, day),
        "maxHeartRate": max(known), "minHeartRate": min(known), "restingHeartRate": day.resting_hr,
        "lastSevenDaysAvgRestingHeartRate": day.resting_hr,
        "heartRateValueDescriptors": [{"key": "timestamp", "index": 0}, {"key": "heartrate", "index": 1}],
        "heartRateValues": values,
    }  # fmt: skip


def body_battery(account: GarminAccount, day: Day) -> Json | None:
    """Of the report: only where it turns, as Garmin gives it."""
    values = series.body_battery(day, account.utc_offset_s)
    if not values or day.battery_high is None or day.battery_low is None:
        return None
    kept = [values[0], *(each for before, each in pairwise(values) if before[1] != each[1])]
    return {
        "date": day.date.isoformat(), "charged": day.battery_high - day.battery_low, "drained":
        day.battery_high - day.battery_low, **_bounds(account, day), "bodyBatteryValuesArray": kept,
        "bodyBatteryValueDescriptorDTOList": [
            {"bodyBatteryValueDescriptorIndex": 0, "bodyBatteryValueDescriptorKey": "timestamp"},
            {"bodyBatteryValueDescriptorIndex": 1, "bodyBatteryValueDescriptorKey": "bodyBatteryLevel"},
        ],
    }  # fmt: skip


def stress(account: GarminAccount, day: Day) -> Json | None:
    """Of the sign-in side: stress and body battery of a day at full rate."""
    values = series.stress(day, account.utc_offset_s)
    if not values:
        return None
    known = [value for _, value in values if value is not None and value >= 0]
    battery = [[at, "MEASURED", level, 3.0] for at, level in series.body_battery(day, account.utc_offset_s)]
    return {
        "userProfilePK": account.profile_id, "calendarDate": day.date.isoformat(), **_bounds(account, day),
        "maxStressLevel": max(known), "avgStressLevel": day.stress, "stressChartValueOffset": 1,
        "stressValueDescriptorsDTOList": [{"key": "timestamp", "index": 0}, {"key": "stressLevel", "index": 1}],
        "stressValuesArray": values, "bodyBatteryValuesArray": battery,
    }  # fmt: skip


def spo2(account: GarminAccount, day: Day) -> Json | None:
    values = series.spo2(day)
    if not values:
        return None
    return {
        "userProfilePK": account.profile_id, "calendarDate": day.date.isoformat(), **_bounds(account, day),
        "averageSpO2": day.spo2, "lowestSpO2": day.spo2_low, "lastSevenDaysAvgSpO2": day.spo2, "avgSleepSpO2": day.spo2,
        "latestSpO2": values[-1][1],
        "latestSpO2TimestampGMT": stamp(datetime.fromtimestamp((values[-1][0] or 0) / 1000, UTC)),
        "spO2SingleValues": [], "spO2HourlyAverages": values,
        "spO2HourlyAveragesDescriptorList": [
            {"index": 0, "key": "timestamp"}, {"index": 1, "key": "spo2Average"},
        ],
    }  # fmt: skip


def respiration(account: GarminAccount, day: Day) -> Json | None:
    values = series.respiration(day, account.utc_offset_s)
    if not values or day.respiration is None:
        return None
    known = [value for _, value in values if value is not None]
    return {
        "userProfilePK": account.profile_id, "calendarDate": day.date.isoformat(), **_bounds(account, day),
        "lowestRespirationValue": min(known), "highestRespirationValue": max(known),
        "avgWakingRespirationValue": day.respiration + 1, "avgSleepRespirationValue": day.respiration,
        "respirationValueDescriptorsDTOList": [{"key": "timestamp", "index": 0}, {"key": "respiration", "index": 1}],
        "respirationValuesArray": values,
    }  # fmt: skip

"""Day summaries, steps, stress, hydration, weight, zones and goals as both of Garmin's doors tell them."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from domestique.emulators.garmin import series
from domestique.emulators.garmin.account import GarminAccount
from domestique.emulators.garmin.day import Day
from domestique.emulators.garmin.door import ms, stamp

Json = dict[str, Any]


def summary(account: GarminAccount, day: Day) -> Json:
    start = series.midnight(day, account.utc_offset_s)
    values = [each[1] for each in series.stress(day, account.utc_offset_s) if each[1] is not None and each[1] >= 0]
    return {
        "userProfileId": account.profile_id, "displayName": account.display_name, "calendarDate": day.date.isoformat(),
        "totalKilocalories": None if day.active_kcal is None else day.active_kcal + 1750,
        "activeKilocalories": day.active_kcal, "bmrKilocalories": 1750.0, "totalSteps": day.steps,
        "dailyStepGoal": 8000, "totalDistanceMeters": None if day.steps is None else round(day.steps * 0.78),
        "wellnessStartTimeGmt": stamp(start), "wellnessEndTimeGmt": stamp(start + timedelta(days=1)),
        "sleepingSeconds": day.asleep_s or None, "includesWellnessData": day.steps is not None,
        "includesActivityData": True, "moderateIntensityMinutes": 20, "vigorousIntensityMinutes": 30,
        "floorsAscended": day.floors, "restingHeartRate": day.resting_hr,
        "minHeartRate": None if day.resting_hr is None else day.resting_hr - 2, "maxHeartRate": day.max_hr,
        "lastSevenDaysAvgRestingHeartRate": day.resting_hr,
        "averageStressLevel": -1 if day.stress is None else day.stress,
        "maxStressLevel": max(values, default=-1), "bodyBatteryHighestValue": day.battery_high,
        "bodyBatteryLowestValue": day.battery_low, "bodyBatteryMostRecentValue": day.battery_low,
        "averageSpo2": day.spo2, "lowestSpo2": day.spo2_low,
        "avgWakingRespirationValue": None if day.respiration is None else day.respiration + 1,
        "lowestRespirationValue": None if day.respiration is None else day.respiration - 2,
        "highestRespirationValue": None if day.respiration is None else day.respiration + 3,
        "hydrationValueInML": day.hydration_ml, "hydrationGoalInML": 2500.0, "source": "GARMIN",
        "privacyProtected": False,
    }  # fmt: skip


def summary_v2(account: GarminAccount, day: Day) -> Json:
    breath = day.respiration
    return {
        "uuid": f"{day.date.toordinal():032x}", "userProfilePk": account.profile_id,
        "calendarDate": day.date.isoformat(), "source": "GARMIN", "includesWellnessData": day.steps is not None,
        "includesActivityData": True, "movement": {"steps": {"value": day.steps, "goal": 8000},
        "floorsAscended": {"value": day.floors}}, "calories": {"burnedResting": 1750, "burnedActive":
        None if day.active_kcal is None else round(day.active_kcal)},
        "heartRate": {"minValue": None if day.resting_hr is None else day.resting_hr - 2, "maxValue": day.max_hr,
                      "restingValue": day.resting_hr, "alertCount": 0},
        "stress": {"avgLevel": day.stress, "qualifier": "BALANCED"},
        "bodyBattery": {"minValue": day.battery_low, "maxValue": day.battery_high, "latestValue": day.battery_low},
        "hydration": {"value": day.hydration_ml, "goal": 2500.0},
        "respiration": {"avgWakingValue": None if breath is None else breath + 1,
                        "minValue": None if breath is None else breath - 2,
                        "maxValue": None if breath is None else breath + 3},
        "pulseOx": {"avgValue": day.spo2, "minValue": day.spo2_low},
    }  # fmt: skip


def steps(day: Day) -> Json:
    distance = None if day.steps is None else round(day.steps * 0.78)
    return {"calendarDate": day.date.isoformat(), "totalSteps": day.steps, "totalDistance": distance, "stepGoal": 8000}


def stress(day: Day) -> Json:
    values = {"overallStressLevel": day.stress, "restStressDuration": 26000, "lowStressDuration": 20000,
              "mediumStressDuration": 9000, "highStressDuration": 1800}  # fmt: skip
    return {"calendarDate": day.date.isoformat(), "values": values}


def hydration(account: GarminAccount, day: Day) -> Json:
    return {
        "userId": account.profile_id, "calendarDate": day.date.isoformat(), "valueInML": day.hydration_ml,
        "goalInML": 2500.0, "sweatLossInML": day.sweat_loss_ml, "activityIntakeInML": 0.0,
        "lastEntryTimestampLocal": f"{day.date.isoformat()}T20:11:00.0",
    }  # fmt: skip


def _weighed(account: GarminAccount, day: Day) -> Json:
    """In grams, at twenty to seven; `date` is the local clock written as if it were UTC."""
    local = datetime.combine(day.date, time(6, 40), UTC)
    grams = None if day.weight_kg is None else round(day.weight_kg * 1000, 1)
    return {
        "samplePk": ms(local), "date": ms(local), "calendarDate": day.date.isoformat(), "weight": grams,
        "bmi": None, "bodyFat": day.body_fat, "bodyWater": None, "boneMass": None, "muscleMass": None,
        "physiqueRating": None, "visceralFat": None, "metabolicAge": None, "sourceType": "INDEX_SCALE",
        "timestampGMT": ms(local - timedelta(seconds=account.utc_offset_s)), "weightDelta": None,
    }  # fmt: skip


def weights(account: GarminAccount, days: list[Day]) -> Json:
    """A WeightRange."""
    known = [day for day in days if day.weight_kg is not None]
    rows = [
        {"summaryDate": day.date.isoformat(), "numOfWeightEntries": 1, "minWeight": each["weight"],
         "maxWeight": each["weight"], "latestWeight": each, "allWeightMetrics": [each]}
        for day in known for each in (_weighed(account, day),)
    ]  # fmt: skip
    mean = sum(each["minWeight"] for each in rows) / len(rows) if rows else None
    total = {"from": None, "until": None, "weight": mean, "bmi": None, "bodyFat": None}
    return {"dailyWeightSummaries": rows, "totalAverage": total, "previousDateWeight": None, "nextDateWeight": None}


def body_composition(account: GarminAccount, start: date, end: date, days: list[Day]) -> Json:
    rows = [_weighed(account, day) for day in days if day.weight_kg is not None]
    return {"startDate": start.isoformat(), "endDate": end.isoformat(), "dateWeightList": rows, "totalAverage": {}}


def zones(account: GarminAccount) -> list[Json]:
    most = account.thresholds.max_hr
    floors = {f"zone{n + 1}Floor": round(most * share) for n, share in enumerate((0.5, 0.6, 0.7, 0.8, 0.9))}
    usual = {
        "trainingMethod": "HR_MAX", "restingHeartRateUsed": 50, "restingHrAutoUpdateUsed": True,
        "lactateThresholdHeartRateUsed": account.thresholds.lactate_bpm, "maxHeartRateUsed": most, **floors,
    }  # fmt: skip
    return [usual | {"sport": sport} for sport in ("DEFAULT", "RUNNING", "CYCLING")]


def goals(account: GarminAccount) -> list[Json]:
    return [{"id": account.profile_id, "goalType": "WEIGHT", "goalValue": 70000.0, "effectiveDate": "2026-01-01"}]


def fitness_age(day: Day) -> Json | None:
    if day.resting_hr is None:
        return None
    return {
        "chronologicalAge": 38, "fitnessAge": 29.4, "achievableFitnessAge": 27.0, "previousFitnessAge": 29.6,
        "components": {"rhr": {"value": day.resting_hr}, "vigorousDaysAvg": {"value": 4.0}}, "invalidReason": None,
        "lastUpdated": f"{day.date.isoformat()}T05:00:00.0",
    }  # fmt: skip


def settings(account: GarminAccount) -> Json:
    return {
        "displayName": account.display_name, "preferredLocale": "ko", "measurementSystem": "metric",
        "timeZone": account.time_zone, "numberFormat": "decimal_period", "hydrationMeasurementUnit": "milliliter",
    }  # fmt: skip

"""A night and a day to hang up in a pretend account."""

from datetime import UTC, date, datetime, timedelta

from domestique.emulators.garmin.day import Day

TODAY = date(2026, 11, 20)


def a_day(day: date = TODAY) -> Day:
    asleep = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=10)
    return Day(
        day, asleep, deep_s=4800, light_s=15000, rem_s=6000, awake_s=1200, sleep_score=81, resting_hr=48, max_hr=171,
        hrv_ms=62, hrv_week_ms=60, hrv_low=55, hrv_high=68, respiration=13.8, spo2=95.5, spo2_low=88, weight_kg=72.4,
        body_fat=14.2, steps=11873, stress=24, battery_high=88, battery_low=19, hydration_ml=1800.0,
        vo2max_running=54.3, vo2max_cycling=57.1, readiness=71, acute_load=412, chronic_load=398, status="PRODUCTIVE",
    )  # fmt: skip

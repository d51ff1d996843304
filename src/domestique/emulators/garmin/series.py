"""The samples of a day at the rate the watch gives them: two minutes of pulse, three of stress and body battery."""

import math
from datetime import UTC, datetime, timedelta

from domestique.emulators.garmin.day import Day, chance_of

Sample = list[int | float | None]


def midnight(day: Day, utc_offset_s: int) -> datetime:
    return datetime(day.date.year, day.date.month, day.date.day, tzinfo=UTC) - timedelta(seconds=utc_offset_s)


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def _asleep(day: Day, moment: datetime) -> bool:
    if day.sleep_start is None:
        return False
    return 0 <= (moment - day.sleep_start).total_seconds() < day.asleep_s + day.awake_s


def heart_rate(day: Day, utc_offset_s: int) -> list[Sample]:
    if day.resting_hr is None:
        return []
    draw, start = chance_of(day, "heart"), midnight(day, utc_offset_s)
    found: list[Sample] = []
    highest = day.max_hr or 150
    for index in range(720):
        moment = start + timedelta(minutes=2 * index)
        bpm = day.resting_hr + draw.gauss(3, 2) if _asleep(day, moment) else day.resting_hr + 14 + draw.gauss(8, 7)
        if index == 540:
            bpm = highest
        gone = 400 <= index < 405
        found.append([_ms(moment), None if gone else int(min(max(bpm, day.resting_hr - 2), highest))])
    return found


def stress(day: Day, utc_offset_s: int) -> list[Sample]:
    """-1 where it was not measured, -2 where the day was too busy to tell."""
    if day.stress is None:
        return []
    draw, start = chance_of(day, "stress"), midnight(day, utc_offset_s)
    found: list[Sample] = []
    for index in range(480):
        moment = start + timedelta(minutes=3 * index)
        level = day.stress * (0.5 if _asleep(day, moment) else 1.3) + draw.gauss(0, 8)
        unknown = -1 if 270 <= index < 274 else -2 if 350 <= index < 370 else None
        found.append([_ms(moment), unknown if unknown is not None else int(min(max(level, 1), 99))])
    return found


def body_battery(day: Day, utc_offset_s: int) -> list[Sample]:
    if day.battery_high is None or day.battery_low is None:
        return []
    start = midnight(day, utc_offset_s)
    woke = start + timedelta(hours=7)
    if day.sleep_start is not None:
        woke = day.sleep_start + timedelta(seconds=day.asleep_s + day.awake_s)
    found: list[Sample] = []
    for index in range(480):
        moment = start + timedelta(minutes=3 * index)
        if moment < woke:
            share = (moment - start) / max(woke - start, timedelta(minutes=1))
            level = day.battery_low + 10 + (day.battery_high - day.battery_low - 10) * share
        else:
            share = (moment - woke) / max(start + timedelta(days=1) - woke, timedelta(minutes=1))
            level = day.battery_high + (day.battery_low - day.battery_high) * min(share * 1.05, 1)
        found.append([_ms(moment), round(level)])
    return found


def hrv(day: Day) -> list[tuple[datetime, int]]:
    """Every five minutes of the night; its mean is the night's figure."""
    if day.hrv_ms is None or day.sleep_start is None:
        return []
    draw = chance_of(day, "hrv")
    count = max((day.asleep_s + day.awake_s) // 300, 1)
    wobble = [draw.gauss(0, 6) for _ in range(count)]
    centre = sum(wobble) / count
    start = day.sleep_start
    return [
        (start + timedelta(minutes=5 * index), max(round(day.hrv_ms + value - centre), 5))
        for index, value in enumerate(wobble)
    ]


def spo2(day: Day) -> list[Sample]:
    if day.spo2 is None or day.sleep_start is None:
        return []
    draw = chance_of(day, "spo2")
    hours = math.ceil((day.asleep_s + day.awake_s) / 3600)
    return [
        [_ms(day.sleep_start + timedelta(hours=index)), int(min(max(day.spo2 + draw.gauss(0, 1), 80), 100))]
        for index in range(hours)
    ]


def respiration(day: Day, utc_offset_s: int) -> list[Sample]:
    if day.respiration is None:
        return []
    draw, start = chance_of(day, "breath"), midnight(day, utc_offset_s)
    return [
        [_ms(start + timedelta(minutes=2 * index)), round(max(day.respiration + draw.gauss(0, 0.8), 4), 1)]
        for index in range(720)
    ]

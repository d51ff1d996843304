import io
import tracemalloc
from datetime import UTC, date, datetime

import pytest

from domestique.formats.archives.apple_health import read_apple_health
from domestique.formats.archives.apple_workouts import activities_of
from domestique.formats.errors import BadFile
from domestique.model.activity import Device, Pause
from domestique.model.sport import Sport

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
]>
<HealthData locale="ko_KR">
 <ExportDate value="2026-05-02 08:00:00 +0900"/>
"""
TAIL = "</HealthData>\n"
WORKOUT = """<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30.5" durationUnit="min"
 sourceName="Apple Watch" device="&lt;&lt;HKDevice: 0x28&gt;, name:Apple Watch, manufacturer:Apple Inc.&gt;"
 startDate="2026-05-01 06:30:00 +0900" endDate="2026-05-01 07:01:00 +0900">
 <MetadataEntry key="HKIndoorWorkout" value="0"/>
 <WorkoutEvent type="HKWorkoutEventTypePause" date="2026-05-01 06:40:00 +0900"/>
 <WorkoutEvent type="HKWorkoutEventTypeResume" date="2026-05-01 06:40:30 +0900"/>
 <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="5.25" unit="km"/>
 <WorkoutStatistics type="HKQuantityTypeIdentifierActiveEnergyBurned" sum="1000" unit="kJ"/>
 <WorkoutRoute sourceName="Apple Watch"><FileReference path="/workout-routes/route_1.gpx"/></WorkoutRoute>
</Workout>
"""


def record(kind: str, value: str, unit: str, at: str, source: str = "Apple Watch", end: str | None = None) -> str:
    return (
        f'<Record type="{kind}" sourceName="{source}" unit="{unit}" startDate="2026-05-01 {at} +0900" '
        f'endDate="2026-05-01 {end or at} +0900" value="{value}"/>\n'
    )


def export(*parts: str) -> io.BytesIO:
    return io.BytesIO((HEAD + "".join(parts) + TAIL).encode())


def heart(at: str, value: int) -> str:
    return record("HKQuantityTypeIdentifierHeartRate", str(value), "count/min", at)


def test_a_workout_with_its_samples() -> None:
    beats = [heart("06:29:59", 80), heart("06:30:05", 100), heart("06:31:00", 130), heart("07:05:00", 90)]
    power = record("HKQuantityTypeIdentifierRunningPower", "251", "W", "06:31:00")
    health = read_apple_health(export(*beats, power, WORKOUT))
    (one,) = activities_of(health)
    assert (one.sport, one.start) == (Sport.RUNNING, datetime(2026, 4, 30, 21, 30, tzinfo=UTC))
    assert (one.elapsed_s, one.timer_s, one.distance_m, one.utc_offset_s) == (1860, 1830, 5250, 32400)
    assert one.pauses == (Pause(600, 630),)
    assert one.device == Device("apple", "Apple Watch", None, None)
    assert one.summary["total_calories"] == pytest.approx(239.0, abs=0.1)
    assert one.streams.time.values().tolist() == [5, 60]
    assert one.streams.channels["heart_rate"].raw.tolist() == [100, 130]
    assert one.streams.channels["power"].recorded == 1
    assert health.workouts[0].route == "workout-routes/route_1.gpx"


def test_days() -> None:
    q = "HKQuantityTypeIdentifier"
    sleep, stage = "HKCategoryTypeIdentifierSleepAnalysis", "HKCategoryValueSleepAnalysis"
    health = read_apple_health(
        export(
            record(f"{q}StepCount", "4000", "count", "10:00:00", "iPhone"),
            record(f"{q}StepCount", "5000", "count", "10:00:00"),
            record(f"{q}StepCount", "1000", "count", "11:00:00"),
            record(f"{q}BodyMass", "160", "lb", "07:00:00"),
            record(f"{q}HeartRateVariabilitySDNN", "60", "ms", "03:00:00"),
            record(f"{q}HeartRateVariabilitySDNN", "70", "ms", "04:00:00"),
            record(f"{q}RestingHeartRate", "49", "count/min", "05:00:00"),
            record(sleep, f"{stage}AsleepDeep", "", "01:00:00", end="02:00:00"),
            record(sleep, f"{stage}AsleepREM", "", "02:00:00", end="02:30:00"),
            record(f"{q}DietaryWater", "1", "L", "12:00:00"),
        )
    )
    (day,) = health.days
    assert day.day == date(2026, 5, 1)
    assert day.figures == pytest.approx(
        {
            "steps": 6000, "weight_kg": 72.575, "hrv_sdnn_ms": 65, "resting_heart_rate_bpm": 49,
            "sleep_s": 5400, "sleep_deep_s": 3600, "sleep_rem_s": 1800,
        },
        abs=0.01,
    )  # fmt: skip


def test_a_broken_record_is_counted_and_a_broken_end_is_told() -> None:
    whole = export(heart("06:31:00", 100), record("HKQuantityTypeIdentifierHeartRate", "x", "", "06:32:00"), WORKOUT)
    cut = io.BytesIO(whole.getvalue()[: -len(TAIL) - 3])
    health = read_apple_health(cut)
    assert [loss.code for loss in health.losses] == ["cut_short", "unreadable_values"]
    assert [one.kind for one in health.workouts] == ["Running"]
    with pytest.raises(BadFile):
        read_apple_health(io.BytesIO(b"<HealthData"))


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE HealthData [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><HealthData>&b;</HealthData>'
    with pytest.raises(BadFile) as caught:
        read_apple_health(io.BytesIO(bomb))
    assert caught.value.code == "xml_dtd"


class Endless(io.RawIOBase):
    """An export of so many megabytes that never exists whole."""

    def __init__(self, megabytes: int) -> None:
        super().__init__()
        lines = [heart(f"06:{minute:02}:{second:02}", 120) for minute in range(60) for second in range(0, 60, 5)]
        other = record("HKQuantityTypeIdentifierDistanceWalkingRunning", "0.01", "km", "06:30:00")
        self.block = "".join(line + other * 7 for line in lines).encode()
        self.left = [HEAD.encode(), *([self.block] * (megabytes * 2**20 // len(self.block))), TAIL.encode()]

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        return self.left.pop(0) if self.left else b""


def test_memory_does_not_grow_with_the_file() -> None:
    peaks = []
    for megabytes in (4, 24):
        source = Endless(megabytes)
        tracemalloc.start()
        read_apple_health(source)  # type: ignore[arg-type]
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 2_000_000

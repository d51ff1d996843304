"""Account exports as they are handed out: Garmin's, archives inside and JSON beside, and Apple Health's with routes."""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

import numpy as np

from bench.history_files import SAMPLES, files, start_of
from domestique.demo.season import season
from domestique.demo.wellness import nights
from domestique.demo.wellness_files import wellness_files

_PART = 250
"""FIT files in one of Garmin's inner archives."""


def write_garmin_export(path: Path, count: int) -> int:
    """So many rides of `history_files`, days of sleep and body from the demo athlete, and the list of names. Bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as export:
        numbered = enumerate(files(count))
        for part in range(1, -(-count // _PART) + 1):
            room = io.BytesIO()
            with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as inner:
                for number, data in islice(numbered, _PART):
                    inner.writestr(f"bench@example.org_{1_000_000 + number}.fit", data)
            name = f"DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part{part}.zip"
            export.writestr(name, room.getvalue(), zipfile.ZIP_STORED)
        rows = [_summary(number) for number in range(count)]
        text = json.dumps([{"summarizedActivitiesExport": rows}])
        export.writestr("DI_CONNECT/DI-Connect-Fitness/bench@example.org_0_summarizedActivities.json", text)
        until = date(2026, 5, 1)
        for name, data in wellness_files(nights(1, list(season(1, until - timedelta(days=3 * 365), until)))):
            export.writestr(name, data)
    return path.stat().st_size


def _summary(number: int) -> dict[str, object]:
    return {
        "activityId": 9_000_000_000 + number,
        "name": f"Ride {number}",
        "activityType": "road_biking",
        "startTimeGmt": start_of(number).timestamp() * 1000,
        "duration": SAMPLES * 1000.0,
    }


_Q = "HKQuantityTypeIdentifier"
_WATCH = (
    "&lt;&lt;HKDevice: 0x281d4c6e0&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch7&gt;"
)
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
]>
<HealthData locale="ko_KR">
 <ExportDate value="2026-05-02 08:00:00 +0900"/>
"""
_BEGIN = datetime(2016, 1, 1, tzinfo=UTC)
_DAILY = (
    ("StepCount", "count", 300, 20.0, 400.0),
    ("DistanceWalkingRunning", "km", 300, 0.01, 0.4),
    ("ActiveEnergyBurned", "kcal", 900, 0.1, 9.0),
    ("BasalEnergyBurned", "kcal", 200, 1.0, 20.0),
    ("HeartRate", "count/min", 280, 48.0, 110.0),
    ("RespiratoryRate", "count/min", 60, 11.0, 17.0),
    ("HeartRateVariabilitySDNN", "ms", 6, 25.0, 90.0),
    ("RestingHeartRate", "count/min", 1, 44.0, 56.0),
    ("BodyMass", "kg", 1, 69.0, 72.0),
)
"""Kind, unit, records a day, least and most."""
_IN_WORKOUT = (
    ("HeartRate", "count/min", 5, 100.0, 175.0),
    ("RunningPower", "W", 3, 180.0, 320.0),
    ("RunningSpeed", "km/hr", 3, 8.0, 15.0),
)
"""Kind, unit, a record every so many seconds, least and most."""
_WORKOUT_S = 2_700


def write_apple_export(path: Path, size: int) -> dict[str, int]:
    """A ZIP whose export.xml is about `size` bytes; how many days, workouts and records are in it."""
    counts = {"days": 0, "workouts": 0, "records": 0, "bytes": 0}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as export:
        with export.open("apple_health_export/export.xml", "w", force_zip64=True) as xml:
            xml.write(_HEAD.encode())
            while counts["bytes"] < size:
                day = counts["days"]
                part = "".join(_day(day, counts)).encode()
                counts["bytes"] += xml.write(part)
                counts["days"] += 1
            xml.write(b"</HealthData>\n")
        for day in range(0, counts["days"], 4):
            export.writestr(f"apple_health_export/workout-routes/route_{day}.gpx", _route(day))
    return counts


def _day(day: int, counts: dict[str, int]) -> Iterator[str]:
    chance = np.random.default_rng(day)
    midnight = _BEGIN + timedelta(days=day)
    for kind, unit, often, least, most in _DAILY:
        values = chance.uniform(least, most, often)
        counts["records"] += often
        for at, value in zip(np.linspace(0, 86_000, often).astype(int).tolist(), values.tolist(), strict=True):
            yield _record(kind, unit, midnight + timedelta(seconds=at), value)
    if day % 2 == 0:
        start = midnight + timedelta(hours=6, minutes=30)
        for kind, unit, every, least, most in _IN_WORKOUT:
            values = chance.uniform(least, most, _WORKOUT_S // every)
            counts["records"] += len(values)
            for n, value in enumerate(values.tolist()):
                yield _record(kind, unit, start + timedelta(seconds=n * every), value)
        counts["workouts"] += 1
        yield _workout(day, start)


def _record(kind: str, unit: str, at: datetime, value: float) -> str:
    when = at.strftime("%Y-%m-%d %H:%M:%S +0000")
    return (
        f' <Record type="{_Q}{kind}" sourceName="Apple Watch" sourceVersion="10.1" device="{_WATCH}" unit="{unit}" '
        f'creationDate="{when}" startDate="{when}" endDate="{when}" value="{value:.4f}"/>\n'
    )


def _workout(day: int, start: datetime) -> str:
    begin, end = (moment.strftime("%Y-%m-%d %H:%M:%S +0000") for moment in (start, start + timedelta(minutes=45)))
    route = (
        f'<WorkoutRoute sourceName="Apple Watch"><FileReference path="/workout-routes/route_{day}.gpx"/></WorkoutRoute>'
    )
    return (
        f' <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="45" durationUnit="min" '
        f'sourceName="Apple Watch" device="{_WATCH}" startDate="{begin}" endDate="{end}">\n'
        f'  <WorkoutStatistics type="{_Q}DistanceWalkingRunning" startDate="{begin}" sum="8.5" unit="km"/>\n'
        f"  {route if day % 4 == 0 else ''}\n </Workout>\n"
    )


def _route(day: int) -> str:
    start = _BEGIN + timedelta(days=day, hours=6, minutes=30)
    points = "".join(
        f'<trkpt lon="{127 + n * 2.9e-5:.6f}" lat="{37.5 + n * 1.3e-5 + day * 1e-5:.6f}">'
        f"<ele>{20 + n % 90 / 10:.2f}</ele>"
        f"<time>{(start + timedelta(seconds=n)).strftime('%Y-%m-%dT%H:%M:%SZ')}</time></trkpt>\n"
        for n in range(_WORKOUT_S)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Apple Health Export" '
        f'xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Route</name><trkseg>{points}</trkseg></trk></gpx>\n'
    )

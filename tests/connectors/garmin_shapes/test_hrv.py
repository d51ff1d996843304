import json
from datetime import UTC, date, datetime

import pytest

from domestique.connectors.errors import ShapeChanged
from domestique.connectors.found import FoundDay, FoundSeries
from domestique.connectors.garmin_shapes.hrv import hrv_days, hrv_nights, hrv_readings

SUMMARY = {"calendarDate": "2026-11-20", "weeklyAvg": 60, "lastNightAvg": 61, "status": "BALANCED"}
DAY = date(2026, 11, 20)


def test_nights_of_a_range() -> None:
    rows = {"hrvSummaries": [SUMMARY, {"calendarDate": "2026-11-19", "lastNightAvg": None}]}
    body = json.dumps(rows).encode()
    assert hrv_nights(body) == (FoundDay(DAY, {"hrv_ms": 61}),)
    assert hrv_days(body) == {DAY}
    assert hrv_nights(b"") == ()


def test_readings_of_a_night() -> None:
    body = {
        "hrvSummary": SUMMARY,
        "hrvReadings": [
            {"hrvValue": 58, "readingTimeGMT": "2026-11-19T15:05:00.0"},
            {"hrvValue": 63, "readingTimeGMT": 1795101000000},
            {"hrvValue": None, "readingTimeGMT": "2026-11-19T15:15:00.0"},
        ],
    }
    day, series = hrv_readings(json.dumps(body).encode())
    assert day == FoundDay(DAY, {"hrv_ms": 61})
    assert isinstance(series, FoundSeries)
    assert (series.start, series.values) == (datetime(2026, 11, 19, 15, 5, tzinfo=UTC), (58, 63))


def test_another_shape_is_said() -> None:
    for read in (hrv_nights, hrv_readings):
        with pytest.raises(ShapeChanged):
            read(b'{"unexpected": true}')

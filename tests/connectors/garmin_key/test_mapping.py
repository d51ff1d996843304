import json

import pytest

from domestique.connectors.connector import Payload
from domestique.connectors.errors import ShapeChanged
from domestique.connectors.found import FoundDay, FoundFile, FoundSeries, FoundSetting
from domestique.connectors.garmin_key.declaration import KINDS
from domestique.connectors.garmin_key.mapping import read


def _read(kind: str, value: object, key: str = "2026-11-20") -> tuple[object, ...]:
    return read(Payload(kind, key, "/x", json.dumps(value).encode()))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_reads_an_empty_answer_as_nothing_and_says_a_new_shape(kind: str) -> None:
    assert read(Payload(kind, "2026-11-20", "/x", b"")) == ()
    for body in (b'{"unexpected": {"deep": [1]}}', b"<html>", b'{"cut": ', b"7"):
        with pytest.raises(ShapeChanged):
            read(Payload(kind, "2026-11-20", "/x", body))


def test_a_file_is_the_original_of_its_activity() -> None:
    assert read(Payload("activities", "42", "/x", b"PK..", "application/zip")) == (FoundFile("42", "42.zip", b"PK.."),)


def test_nights_of_hrv_come_by_range_and_readings_by_day() -> None:
    summary = {"calendarDate": "2026-11-20", "lastNightAvg": 61}
    (night,) = _read("hrv", {"hrvSummaries": [summary]}, "2025-11-22..2026-11-21")
    assert isinstance(night, FoundDay)
    readings = {"hrvSummary": summary, "hrvReadings": [{"hrvValue": 58, "readingTimeGMT": "2026-11-19T15:05:00.0"}]}
    assert [type(one) for one in _read("hrv", readings)] == [FoundDay, FoundSeries]


def test_goals_are_a_weight_and_an_age() -> None:
    (goal,) = _read("goals", [{"goalValue": 70_000}], "goal/user/effective/weightgoal")
    assert isinstance(goal, FoundSetting)
    (age,) = _read("goals", {"fitnessAge": 30, "lastUpdated": "2026-11-20"}, "fitnessage/v2")
    assert isinstance(age, FoundDay)


def test_a_kind_of_another_version_is_passed_over() -> None:
    assert _read("tomorrow", {}) == ()

import json
from datetime import UTC, datetime

import pytest

from domestique.connectors.errors import ShapeChanged
from domestique.connectors.garmin_shapes.activities import listed, surely_before_end_of, surely_below

ROW = {
    "activityId": 20123456789,
    "activityName": "아침 러닝",
    "description": " 가볍게 ",
    "startTimeLocal": "2026-11-21 07:10:00",
    "startTimeGMT": "2026-11-20 22:10:00",
    "activityType": {"typeId": 1, "typeKey": "running", "parentTypeId": 17},
    "distance": 10_012.3,
    "averageHR": 148.0,
    "vO2MaxValue": 54.0,
    "numberOfActivityLikes": 1,
    "maxFtp": None,
}


def _one(**changed: object) -> tuple[object, ...]:
    return listed(json.dumps([{**ROW, **changed}]).encode())


def test_a_row_tells_id_start_name_notes_and_figures() -> None:
    (row,) = listed(json.dumps([ROW]).encode())
    assert (row.external_id, row.start, row.type) == (
        "20123456789",
        datetime(2026, 11, 20, 22, 10, tzinfo=UTC),
        "running",
    )
    assert row.facts == {"name": "아침 러닝", "notes": "가볍게", "type": "running"}
    assert row.summary == {"distance_m": 10_012.3, "avg_heart_rate_bpm": 148.0, "vo2max": 54.0}
    assert row.has_file


def test_a_renamed_activity_has_another_digest_and_a_liked_one_has_not() -> None:
    (row,), (liked,), (renamed,) = (listed(json.dumps([{**ROW, **more}]).encode()) for more in (
        {}, {"numberOfActivityLikes": 9, "ownerProfileImageUrlSmall": "x"}, {"activityName": "비 오는 러닝"},
    ))  # fmt: skip
    assert row.digest == liked.digest != renamed.digest


def test_what_was_typed_in_has_no_file() -> None:
    (row,) = listed(json.dumps([{**ROW, "manualActivity": True}]).encode())
    assert not row.has_file


def test_a_row_without_id_or_start_is_left_out() -> None:
    assert _one(activityId=None) == ()
    assert _one(startTimeGMT=None) == ()
    assert listed(b"") == ()


def test_another_shape_is_said() -> None:
    with pytest.raises(ShapeChanged):
        listed(b'{"unexpected": true}')


def test_bounds_hold_in_the_farthest_west_and_east() -> None:
    wall = datetime(2026, 11, 20, 7)
    assert surely_below(wall) == datetime(2026, 11, 20, 19, tzinfo=UTC)
    assert surely_before_end_of(wall.date()) == datetime(2026, 11, 20, 10, tzinfo=UTC)

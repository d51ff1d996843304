import json
from dataclasses import replace
from datetime import timedelta

import pytest

from domestique.formats.archives.garmin_activities import read_garmin_summaries, units_of
from tests.fakes.activities import START, ride


def summaries(distance: float, duration: float) -> bytes:
    rows = [
        {
            "activityId": 9_000_000_000 + n,
            "name": f"Ride {n}",
            "description": "좋았다",
            "activityType": "road_biking",
            "startTimeGmt": (START + timedelta(days=n)).timestamp() * 1000,
            "distance": 1000.0 * distance,
            "duration": 110.0 * duration,
            "avgHr": 141.0,
        }
        for n in range(3)
    ]
    return json.dumps([{"summarizedActivitiesExport": rows}]).encode()


@pytest.mark.parametrize(("per_metre", "per_second"), [(100, 1000), (1, 1)])
def test_units_are_learnt_from_the_fit_files(per_metre: float, per_second: float) -> None:
    found = read_garmin_summaries(summaries(per_metre, per_second))
    activities = [ride(start=START + timedelta(days=n)) for n in range(2)]
    units = units_of(found, activities)
    assert (units.per_metre, units.per_second, units.compared) == (per_metre, per_second, 2)
    assert (found[0].id, found[0].name, found[0].notes) == ("9000000000", "Ride 0", "좋았다")


def test_units_nobody_can_vouch_for_are_unknown() -> None:
    found = read_garmin_summaries(summaries(100, 1000))
    assert units_of(found, []).per_metre is None
    odd = [replace(ride(), distance_m=377.0)]
    assert units_of(found, odd).per_metre is None


def test_rows_without_a_start_or_an_id_are_passed_over() -> None:
    assert read_garmin_summaries(b'[{"summarizedActivitiesExport":[{"activityId":1},{"startTimeGmt":1},7]}]') == ()
    assert read_garmin_summaries(b"{}") == ()

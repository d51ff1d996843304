import json

from domestique.connectors.found import FoundSetting
from domestique.connectors.garmin_shapes.zones import heart_zones
from domestique.model.athlete import KINDS
from domestique.model.sport import Sport

ROW = {
    "sport": "RUNNING", "maxHeartRateUsed": 186, "lactateThresholdHeartRateUsed": 170, "restingHeartRateUsed": 47,
    "zone1Floor": 93, "zone2Floor": 112, "zone3Floor": 130, "zone4Floor": 149, "zone5Floor": 167,
}  # fmt: skip


def test_floors_become_upper_bounds_that_belong_to_the_lower_zone() -> None:
    assert heart_zones(json.dumps([ROW]).encode()) == (
        FoundSetting("max_hr", Sport.RUNNING, None, 186),
        FoundSetting("threshold_hr", Sport.RUNNING, None, 170),
        FoundSetting("hr_zones", Sport.RUNNING, None, (111, 129, 148, 166)),
    )


def test_the_default_holds_for_the_person_and_knows_the_resting_pulse() -> None:
    found = heart_zones(json.dumps([{**ROW, "sport": "DEFAULT"}]).encode())
    assert {one.slug for one in found if isinstance(one, FoundSetting)} == {
        "max_hr",
        "threshold_hr",
        "rest_hr",
        "hr_zones",
    }
    assert all(isinstance(one, FoundSetting) and one.sport is None and one.slug in KINDS for one in found)


def test_what_is_missing_or_out_of_order_is_no_proposal() -> None:
    odd = {"sport": "CYCLING", "zone2Floor": 130, "zone3Floor": 112, "zone4Floor": 149, "zone5Floor": 167}
    assert heart_zones(json.dumps([odd, {"sport": "GOLF", "maxHeartRateUsed": 180}]).encode()) == ()
    assert heart_zones(b"") == ()

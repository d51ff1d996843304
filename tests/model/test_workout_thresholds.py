"""Those of the day and the sport, and the same again from JSON."""

from datetime import date

from domestique.model.athlete import DatedSetting, valid_on
from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS, Thresholds
from domestique.model.workout_thresholds import thresholds_for, thresholds_json, thresholds_of

TOLD = (
    DatedSetting("ftp", Sport.CYCLING, None, 240.0),
    DatedSetting("ftp", Sport.CYCLING, date(2026, 5, 1), 262.0),
    DatedSetting("max_hr", None, None, 190.0),
    DatedSetting("css", Sport.SWIMMING, None, 1.25),
    DatedSetting("hr_zones", None, None, (120.0, 150.0)),
)


def test_what_held_on_the_day_for_the_sport() -> None:
    then, now = valid_on(TOLD, date(2026, 4, 1)), valid_on(TOLD, date(2026, 6, 1))
    assert thresholds_for(then, Sport.CYCLING).ftp_w == 240.0
    ride = Thresholds(ftp_w=262.0, max_bpm=190.0, heart_zones_bpm=(120.0, 150.0))
    assert thresholds_for(now, Sport.CYCLING) == ride
    assert thresholds_for(now, Sport.SWIMMING).css_mps == 1.25
    assert thresholds_json(ride) == {"ftp_w": 262.0, "max_bpm": 190.0, "heart_zones_bpm": [120.0, 150.0]}
    assert thresholds_of(thresholds_json(ride)) == ride
    assert thresholds_of(thresholds_json(NO_THRESHOLDS)) == NO_THRESHOLDS
    assert thresholds_of({"of_later": 1}) == NO_THRESHOLDS

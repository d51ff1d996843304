import pytest

from domestique.formats.sports import sport_of
from domestique.model.sport import Sport


@pytest.mark.parametrize(
    ("word", "sport", "sub_sport"),
    [
        ("Biking", Sport.CYCLING, None),
        ("cycling", Sport.CYCLING, None),
        ("VirtualRide", Sport.CYCLING, "virtual_ride"),
        ("E-Bike Ride", Sport.CYCLING, "e_bike_ride"),
        ("mountain_biking", Sport.CYCLING, "mountain_biking"),
        ("Trail Run", Sport.RUNNING, "trail_run"),
        ("treadmill_running", Sport.RUNNING, "treadmill_running"),
        ("open_water_swimming", Sport.SWIMMING, "open_water_swimming"),
        ("Weight Training", Sport.STRENGTH, "weight_training"),
        ("TraditionalStrengthTraining", Sport.STRENGTH, "traditional_strength_training"),
        ("Indoor Rowing", Sport.ROWING, "indoor_rowing"),
        ("NordicSki", Sport.SKIING, "nordic_ski"),
        ("Motorcycling", Sport.OTHER, "motorcycling"),
        ("1", Sport.CYCLING, None),
        ("9", Sport.RUNNING, None),
        ("Other", Sport.OTHER, None),
        ("Kitesurf", Sport.OTHER, "kitesurf"),
        ("  ", Sport.OTHER, None),
        (None, Sport.OTHER, None),
    ],
)
def test_words_of_other_programs(word: str | None, sport: Sport, sub_sport: str | None) -> None:
    assert sport_of(word) == (sport, sub_sport)

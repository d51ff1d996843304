import pytest

from domestique.formats.fit.profile import type_names
from domestique.formats.fit.sports import _SPORTS, _SUB_SPORTS, sport_of
from domestique.model.sport import Sport


@pytest.mark.parametrize(
    "sport, sub_sport, expected",
    [
        ("cycling", "road", (Sport.CYCLING, "road")),
        ("cycling", "generic", (Sport.CYCLING, None)),
        ("e_biking", "e_bike_mountain", (Sport.CYCLING, "e_bike_mountain")),
        ("e_biking", None, (Sport.CYCLING, "e_biking")),
        ("training", "strength_training", (Sport.STRENGTH, "strength_training")),
        ("training", "generic", (Sport.OTHER, None)),
        ("fitness_equipment", "indoor_rowing", (Sport.ROWING, "indoor_rowing")),
        ("fitness_equipment", "elliptical", (Sport.OTHER, "elliptical")),
        ("tennis", None, (Sport.OTHER, "tennis")),
        ("swimming", "lap_swimming", (Sport.SWIMMING, "lap_swimming")),
        ("alpine_skiing", "generic", (Sport.SKIING, "alpine_skiing")),
        ("transition", "swim_to_bike_transition", (Sport.TRANSITION, "swim_to_bike_transition")),
        ("generic", "generic", (Sport.OTHER, None)),
        (None, None, (Sport.OTHER, None)),
    ],
)
def test_ours_and_the_finer_word(sport: str | None, sub_sport: str | None, expected: tuple[Sport, str | None]) -> None:
    assert sport_of(sport, sub_sport) == expected


def test_every_word_is_the_profiles() -> None:
    assert set(_SPORTS) <= set(type_names("sport").values())
    assert set(_SUB_SPORTS) <= set(type_names("sub_sport").values())

import pytest

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library import LIBRARY, workout_of
from domestique.planning.library.label import label_of
from tests.planning.library.test_every_workout import DOSES


@pytest.mark.parametrize(
    ("slug", "level", "english", "korean"),
    [
        ("bike_threshold_blocks", 3, "3 × 10 min", "3 × 10분"),
        ("bike_vo2_thirty_fifteen", 5, "3 × (13 × 30 s)", "3 × (13 × 30초)"),
        ("bike_over_unders", 1, "2 × (3 × 3 min)", "2 × (3 × 3분)"),
        ("bike_vo2_hard_start", 1, "3 × 4:15 min", "3 × 4분 15초"),
        ("bike_endurance_steady", 1, "45 min", "45분"),
        ("bike_long_sweetspot_inside", 1, "150 min, 2 × 12 min", "150분, 2 × 12분"),
        ("bike_tempo_continuous", 1, "1 × 20 min", "1 × 20분"),
        ("run_vo2_kilometres", 2, "4 × 1000 m", "4 × 1000 m"),
        ("run_vo2_half_minutes", 1, "2 × (10 × 30 s)", "2 × (10 × 30초)"),
        ("swim_css_hundreds", 1, "6 × 100 m", "6 × 100 m"),
        ("swim_endurance_hundreds", 1, "1100 m", "1100 m"),
        ("strength_full_bodyweight", 1, "10 sets", "10세트"),
        ("bike_test_ftp_twenty", 3, "5 min + 20 min", "5분 + 20분"),
        ("swim_test_css", 3, "400 m + 200 m", "400 m + 200 m"),
        ("mobility_after_long", 1, "10 min", "10분"),
    ],
)
def test_what_it_says(slug: str, level: int, english: str, korean: str) -> None:
    assert workout_of(slug, level, language="en").name.endswith(f": {english}")
    assert workout_of(slug, level, language="ko").name.endswith(f": {korean}")


def test_minutes_of_easy_ones_are_the_whole() -> None:
    for one in LIBRARY:
        if one.role is not Role.EASY or one.sport is Sport.SWIMMING:
            continue
        for level in range(1, one.top + 1):
            told = label_of(one.items(level), one.sport, one.role, "en")
            assert abs(int(told.removesuffix(" min")) - DOSES[one.slug, level].minutes) <= 1, one.slug


def test_levels_of_hard_ones_can_be_told_apart() -> None:
    for one in LIBRARY:
        labels = {label_of(one.items(level), one.sport, one.role, "ko") for level in range(1, one.top + 1)}
        assert len(labels) >= 2, one.slug

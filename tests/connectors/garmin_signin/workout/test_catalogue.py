"""The catalogue is the library's, and our slugs name it both ways."""

import json
from pathlib import Path

from garminconnect.exercises import EXERCISES

from domestique.connectors.garmin_signin.workout import catalogue
from domestique.connectors.garmin_signin.workout.catalogue import offered, pair_of, slug_of

_OURS = Path(catalogue.__file__).parents[3] / "locales" / "en" / "exercises.json"
_NOT_THERE = {"cardio_sensors", "move", "pose", "unknown", "bridge", "leg_lift", "clams", "indoor_row"}


def test_it_is_what_garmins_editor_offers() -> None:
    theirs: dict[str, set[str]] = {}
    for row in EXERCISES:
        theirs.setdefault(row["category"], set()).add(row["exercise"])
    assert {category: set(names) for category, names in offered().items()} == theirs


def test_every_exercise_comes_back_under_the_name_it_went_with() -> None:
    for category, names in offered().items():
        for name in names:
            slug = slug_of(category, name)
            assert pair_of(slug, {}) == (category, name)


def test_our_own_words_are_known_there_but_for_a_few() -> None:
    missing = {slug for slug in json.loads(_OURS.read_text("utf-8")) if pair_of(slug, {}) is None}
    assert missing <= _NOT_THERE


def test_a_plain_word_means_the_exercise_without_a_tool() -> None:
    assert pair_of("squat", {}) == ("SQUAT", "SQUAT")
    assert pair_of("row", {}) == ("ROW", "ROW")
    assert pair_of("suspension_squat", {}) == ("SUSPENSION", "SQUAT")
    assert pair_of("calf_raise", {}) == ("CALF_RAISE", "CALF_RAISE")


def test_the_athletes_own_choice_wins_unless_it_is_no_exercise() -> None:
    assert pair_of("hack", {"hack": "SQUAT/BARBELL_HACK_SQUAT"}) == ("SQUAT", "BARBELL_HACK_SQUAT")
    assert pair_of("hack", {"hack": "NOTHING/AT_ALL"}) is None
    assert pair_of("hack", {}) is None


def test_a_word_that_is_new_there_is_kept() -> None:
    assert slug_of("SQUAT", "MOON_SQUAT") == "moon_squat"
    assert slug_of("NEW_FAMILY", "") == "new_family"

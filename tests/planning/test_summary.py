"""The words of a plan have all of it, in both languages."""

import pytest

from domestique.locales import LANGUAGES, Language
from domestique.planning.summary import summary
from tests.fakes.plans import FULL


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_workout_week_and_rule_is_in_it(language: Language) -> None:
    told = summary(FULL, [], ["At most 10 h a week"], 0, "abc", language)
    assert all(item.name in told for item in FULL.items)
    assert told.count("\n\n") >= 5 and "At most 10 h a week" in told and "abc" in told
    assert "{{" not in told + summary(FULL, [], [], 3, "abc", language)


def test_as_somebody_would_write_it() -> None:
    told = summary(FULL, [], [], 0, "abc", "en").splitlines()
    assert told[0] == "Spring 2027: Mon 23 Nov to Sun 20 Dec"
    assert "- Mon 23 Nov 06:30 Ride: Session a, 60 min, load 60" in told
    assert "- Tue 24 Nov Ride: Session b, 60 min, load 60 (locked)" in told

"""Races some weeks ahead whatever the day, and words that become rules in both languages."""

from datetime import date, timedelta

import pytest

from domestique.demo import life
from domestique.locales import LANGUAGES, Language, say
from domestique.planning.packs import PACKS
from domestique.planning.words import read_words

DAYS = [date(2026, 11, 21) + timedelta(days=step) for step in range(0, 366, 5)]


@pytest.mark.parametrize("today", DAYS)
def test_the_plan_lies_around_today(today: date) -> None:
    first, (race, tune_up) = life.first_day(today), life.goals(today)
    assert first.weekday() == 0 and 21 <= (today - first).days < 28
    assert race.day.weekday() == tune_up.day.weekday() == 6
    assert 49 <= (race.day - today).days < 56 and (race.day - tune_up.day).days == 28
    assert (race.priority, tune_up.priority) == ("A", "B")


def test_a_race_that_is_near_has_no_other_before_it() -> None:
    (race,) = life.goals(DAYS[0], weeks=4)
    assert race.priority == "A"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("season", ["winter", "spring", "summer", "autumn"])
def test_all_that_is_said_is_understood_and_the_same_in_both_languages(language: Language, season: str) -> None:
    reading = read_words(say(language, f"demo.life.{season}"), language, DAYS[0])
    assert not reading.not_understood
    other = read_words(say("en" if language == "ko" else "ko", f"demo.life.{season}"), None, DAYS[0])
    assert [(one.params, one.weight, one.scope) for one in reading.proposed] == [
        (one.params, one.weight, one.scope) for one in other.proposed
    ]
    assert all(one.weight is None for one in reading.proposed) and len(reading.proposed) >= 8


def test_every_day_has_its_words_and_its_pack_exists() -> None:
    assert {life.season_of(day) for day in DAYS} == {"winter", "spring", "summer", "autumn"}
    assert life.PACK in {pack.slug for pack in PACKS}

"""Days between workouts of one kind, and days that belong to one sport."""

import pytest

from domestique.model.rule import HardSpacing, NoSportAfter, Role, Selector, Unavailable, Weekday
from domestique.model.sport import Sport
from domestique.planning.words import read_words
from tests.planning.words.scoring import TODAY

VO2MAX, THRESHOLD = Selector(tags=("vo2max",)), Selector(tags=("threshold",))
RUN, LONG_RUN = Selector(Sport.RUNNING), Selector(Sport.RUNNING, Role.LONG)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("At least two days between VO2max sessions.", NoSportAfter(VO2MAX, VO2MAX, 2)),
        ("역치 훈련 사이에는 적어도 이틀 간격을 두세요.", NoSportAfter(THRESHOLD, THRESHOLD, 2)),
        ("Threshold sessions three days apart.", NoSportAfter(THRESHOLD, THRESHOLD, 2)),
        ("역치 훈련은 사흘 간격으로 해 주세요.", NoSportAfter(THRESHOLD, THRESHOLD, 2)),
        ("48 hours between runs.", NoSportAfter(RUN, RUN, 1)),
        ("Long runs at least 72 hours apart.", NoSportAfter(LONG_RUN, LONG_RUN, 2)),
        ("Threshold no more than once every 5 days.", NoSportAfter(THRESHOLD, THRESHOLD, 4)),
        ("VO2max는 5일에 한 번까지만요.", NoSportAfter(VO2MAX, VO2MAX, 4)),
        ("Hard sessions at most once every 3 days.", HardSpacing(2)),
        ("고강도 훈련 사이에는 이틀 간격을 두세요.", HardSpacing(2)),
        ("고강도는 이틀 간격으로 해 주세요.", HardSpacing(1)),
    ],
)
def test_days_between(text: str, meant: object) -> None:
    assert [one.params for one in read_words(text, None, TODAY).proposed] == [meant]


def test_a_day_for_one_sport_only_loses_all_others_and_a_sport_for_one_day_only_all_other_days() -> None:
    for text in ("On Mondays I only swim.", "Mondays are swim only.", "월요일에는 수영만 할게요."):
        (day,) = read_words(text, None, TODAY).proposed
        assert isinstance(day.params, Unavailable)
        assert day.params.weekdays == (Weekday.MON,)
        assert Sport.SWIMMING not in day.params.sports and {Sport.RUNNING, Sport.STRENGTH} < set(day.params.sports)
    for text in ("Swim only on Mondays.", "수영은 월요일에만 할게요."):
        (sport,) = read_words(text, None, TODAY).proposed
        assert isinstance(sport.params, Unavailable)
        assert sport.params.sports == (Sport.SWIMMING,) and Weekday.MON not in sport.params.weekdays


def test_what_others_do_gives_the_day_and_no_rule() -> None:
    reading = read_words("My wife works Saturdays. So I've got the kids. No training that day.", "en", TODAY)

    assert [one.clause for one in reading.proposed] == ["No training that day"]
    assert len(reading.not_understood) == 2

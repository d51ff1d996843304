from datetime import timedelta

import pytest

from domestique.analysis.composing.twins import compatible, same_session
from domestique.model.activity import StrengthSet
from domestique.model.sport import Sport
from tests.fakes.recordings import recording


def test_a_watch_and_a_trainer_app_that_saw_the_same_hour() -> None:
    watch = recording("heart_rate", late_s=20, clock_s=-7)
    app = recording("power", "heart_rate")
    verdict = same_session(app, watch)
    assert verdict.same
    assert verdict.lag_s == -7


def test_it_does_not_matter_which_one_is_asked_first() -> None:
    watch, app = recording("heart_rate", clock_s=-7), recording("power", "heart_rate")
    there, back = same_session(app, watch), same_session(watch, app)
    assert there.same is back.same is True
    assert there.lag_s == -back.lag_s


def test_two_people_riding_at_the_same_time_are_two_rides() -> None:
    mine = recording("power", "heart_rate", "latitude", "longitude", seed=1)
    yours = recording("power", "heart_rate", "latitude", "longitude", seed=2)
    assert not same_session(mine, yours).same


def test_two_people_on_the_same_turbo_night_without_places_are_two_rides() -> None:
    assert not same_session(recording("power", "heart_rate", seed=1), recording("power", "heart_rate", seed=2)).same


def test_the_same_hour_the_day_after_is_another_session() -> None:
    today = recording("power")
    tomorrow = recording("power", clock_s=timedelta(days=1).total_seconds())
    assert not same_session(today, tomorrow).same


def test_a_watch_and_a_gym_app_have_nothing_to_compare_but_time() -> None:
    watch = recording("heart_rate", sport=Sport.STRENGTH)
    sets = (StrengthSet(0.0, None, "active", "Squat", 5, 100.0),)
    app = recording(sport=Sport.STRENGTH, seconds=3300, late_s=120, sets=sets)
    verdict = same_session(watch, app)
    assert verdict.same
    assert [item.name for item in verdict.evidence] == ["overlap"]


def test_an_overlap_of_half_without_content_is_too_little() -> None:
    watch = recording("heart_rate", sport=Sport.STRENGTH)
    app = recording(sport=Sport.STRENGTH, clock_s=1500)
    assert not same_session(watch, app).same


@pytest.mark.parametrize(
    "first, second, fits",
    [
        (Sport.RUNNING, Sport.WALKING, True),
        (Sport.RUNNING, Sport.CYCLING, False),
        (Sport.STRENGTH, Sport.OTHER, True),
        (Sport.SWIMMING, Sport.STRENGTH, False),
        (Sport.TRANSITION, Sport.CYCLING, False),
        (Sport.MULTISPORT, Sport.MULTISPORT, True),
    ],
)
def test_which_sports_may_be_one_session(first: Sport, second: Sport, fits: bool) -> None:
    assert compatible(first, second) is compatible(second, first) is fits

import pytest

from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Step, Thresholds, Workout
from domestique.planning.library import BY_SLUG
from domestique.planning.library.doses import NoDose, filled, plan_dose
from tests.planning.library.test_every_workout import bare


def test_metres_only_where_the_speed_is_known() -> None:
    easy = bare(BY_SLUG["run_easy"], 1)
    assert plan_dose(easy, Thresholds()).metres is None
    metres = plan_dose(easy, Thresholds(threshold_mps=4.0)).metres
    assert metres is not None and 35 * 60 * 2.5 < metres < 35 * 60 * 3.3


def test_swum_metres_are_known_and_their_time_is_taken_as_usual() -> None:
    swim = bare(BY_SLUG["swim_endurance_hundreds"], 1)
    unknown, quick = plan_dose(swim, Thresholds()), plan_dose(swim, Thresholds(css_mps=1.4))
    assert unknown.metres == quick.metres == 1100
    assert quick.minutes < unknown.minutes and quick.load < unknown.load


def test_a_ride_costs_the_same_share_for_everybody() -> None:
    ride = bare(BY_SLUG["bike_threshold_blocks"], 3)
    assert plan_dose(ride, Thresholds()) == plan_dose(ride, Thresholds(ftp_w=300))


def test_what_has_no_end_has_no_dose() -> None:
    open_ended = Workout(Sport.CYCLING, "open", (Step(Intent.WORK, End(EndKind.LAP_PRESS)),))
    with pytest.raises(NoDose):
        plan_dose(open_ended, Thresholds())


def test_only_what_is_missing_is_filled() -> None:
    assert filled(Thresholds(css_mps=1.2), Sport.SWIMMING).css_mps == 1.2
    assert filled(Thresholds(), Sport.RUNNING).threshold_mps
    assert filled(Thresholds(), Sport.CYCLING) == Thresholds()

import pytest

from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS, Measure, Scale, Target, Thresholds
from domestique.planning.intensity import NotKnown, band_of, of_target

KNOWN = Thresholds(ftp_w=250, threshold_bpm=170, max_bpm=190, threshold_mps=4.0, css_mps=1.25)


def share(
    measure: Measure, scale: Scale, value: float, sport: Sport = Sport.CYCLING, known: Thresholds = KNOWN
) -> float:
    return of_target(Target(measure, scale, value, value), sport, known).mean


def test_whatever_a_threshold_is_told_in_it_is_one() -> None:
    assert share(Measure.POWER, Scale.ABSOLUTE, 250) == 1
    assert share(Measure.HEART_RATE, Scale.ABSOLUTE, 170) == pytest.approx(1)
    assert share(Measure.HEART_RATE, Scale.OF_MAX, 170 / 190, Sport.RUNNING) == pytest.approx(1)
    assert share(Measure.SPEED, Scale.ABSOLUTE, 4.0, Sport.RUNNING) == 1
    assert share(Measure.SPEED, Scale.OFFSET_100, 0, Sport.SWIMMING) == 1
    assert share(Measure.RPE, Scale.ABSOLUTE, 8) == 1


def test_five_seconds_slower_than_css_is_a_share_of_it() -> None:
    assert share(Measure.SPEED, Scale.OFFSET_100, 5, Sport.SWIMMING) == pytest.approx(80 / 85)


def test_a_zone_is_the_middle_of_the_athletes_own_or_of_the_usual_ones() -> None:
    usual = of_target(Target(Measure.POWER, Scale.ZONE, 2, 2), Sport.CYCLING, NO_THRESHOLDS)
    assert usual.mean == pytest.approx((0.55 + 0.75) / 2)
    assert usual.reasons == ("usual_zones",)
    own = Thresholds(ftp_w=200, power_zones_w=(100, 150, 200))
    assert of_target(Target(Measure.POWER, Scale.ZONE, 2, 3), Sport.CYCLING, own).mean == pytest.approx(0.75)


def test_heart_rate_meets_power_where_the_tables_do_and_never_turns_back() -> None:
    assert share(Measure.HEART_RATE, Scale.OF_THRESHOLD, 0.89) == pytest.approx(0.75)
    assert share(Measure.HEART_RATE, Scale.OF_THRESHOLD, 0.89, Sport.RUNNING) == pytest.approx(1 / 1.14)
    for sport in (Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING):
        rising = [share(Measure.HEART_RATE, Scale.OF_THRESHOLD, beats / 100, sport) for beats in range(30, 150)]
        assert rising == sorted(rising) and rising[0] >= 0


@pytest.mark.parametrize(
    ("measure", "scale", "sport", "reason"),
    [
        (Measure.POWER, Scale.ABSOLUTE, Sport.CYCLING, "no_ftp"),
        (Measure.HEART_RATE, Scale.ABSOLUTE, Sport.CYCLING, "no_threshold_hr"),
        (Measure.SPEED, Scale.ABSOLUTE, Sport.RUNNING, "no_threshold_speed"),
        (Measure.SPEED, Scale.OFFSET_100, Sport.SWIMMING, "no_css"),
    ],
)
def test_what_the_athlete_never_told_is_named(measure: Measure, scale: Scale, sport: Sport, reason: str) -> None:
    with pytest.raises(NotKnown) as caught:
        share(measure, scale, 1, sport, NO_THRESHOLDS)
    assert caught.value.reason == reason


def test_a_bound_belongs_to_the_lower_band() -> None:
    assert [band_of(each, "power") for each in (0.75, 0.76, 1.0, 1.01)] == ["low", "middle", "middle", "high"]

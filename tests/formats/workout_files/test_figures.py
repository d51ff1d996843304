import pytest

from domestique.formats.workout_files.figures import NoThreshold, absolute, in_words, share_of_ftp
from domestique.model.sport import Sport
from domestique.model.workout import NO_THRESHOLDS, Measure, Scale, Target, Thresholds

KNOWN = Thresholds(
    ftp_w=200, threshold_bpm=160, max_bpm=180, threshold_mps=4.0, css_mps=1.25, heart_zones_bpm=(120, 140)
)


def test_shares_zones_and_offsets_become_figures() -> None:
    def figures(
        measure: Measure, scale: Scale, low: float, high: float, sport: Sport = Sport.CYCLING
    ) -> tuple[float, float]:
        return absolute(Target(measure, scale, low, high), sport, KNOWN)

    assert figures(Measure.POWER, Scale.OF_THRESHOLD, 0.9, 1.1) == pytest.approx((180, 220))
    assert figures(Measure.HEART_RATE, Scale.OF_MAX, 0.5, 1) == (90, 180)
    assert figures(Measure.HEART_RATE, Scale.ZONE, 2, 2) == (120, 140)
    assert figures(Measure.POWER, Scale.ZONE, 2, 2) == pytest.approx((110, 150)), "Coggan's, of the FTP"
    assert figures(Measure.SPEED, Scale.OFFSET_100, 0, 20, Sport.SWIMMING) == (1.25, 1.0)
    assert share_of_ftp(Target(Measure.POWER, Scale.ABSOLUTE, 100, 100), KNOWN) == (0.5, 0.5)


def test_a_ramp_through_zones_goes_from_middle_to_middle() -> None:
    assert absolute(Target(Measure.POWER, Scale.ZONE, 2, 3, True), Sport.CYCLING, KNOWN) == pytest.approx((130, 165))


def test_without_the_threshold_there_are_none() -> None:
    for scale in (Scale.OF_THRESHOLD, Scale.OF_MAX, Scale.ZONE, Scale.OFFSET_100):
        with pytest.raises(NoThreshold):
            absolute(Target(Measure.HEART_RATE, scale, 1, 1), Sport.RUNNING, NO_THRESHOLDS)


def test_in_words_it_is_short() -> None:
    assert in_words(Target(Measure.POWER, Scale.OF_THRESHOLD, 1.05, 1.1), Sport.CYCLING) == "105-110 % FTP"
    assert in_words(Target(Measure.SPEED, Scale.ABSOLUTE, 4, 4), Sport.RUNNING) == "4:10-4:10/km"
    assert in_words(Target(Measure.SPEED, Scale.OFFSET_100, 2, 2), Sport.SWIMMING) == "CSS +2 s/100m"
    assert in_words(Target(Measure.RPE, Scale.ABSOLUTE, 7, 8), Sport.CYCLING) == "RPE 7-8"

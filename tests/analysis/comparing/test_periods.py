import pytest

from domestique.analysis.comparing.periods import PeriodFigure, Weighed, roll_up
from domestique.analysis.metrics.metric import Rollup

TWO = [Weighed(300.0, 3600, 12_000), Weighed(360.0, 1800, 5_000)]


@pytest.mark.parametrize(
    ("rollup", "value"),
    [
        (Rollup.SUM, 660),
        (Rollup.MAX, 360),
        (Rollup.MIN, 300),
        (Rollup.LAST, 360),
        (Rollup.MEAN_BY_TIME, 320),
        (Rollup.MEAN_BY_DISTANCE, (300 * 12 + 360 * 5) / 17),
        (Rollup.NONE, None),
    ],
)
def test_as_the_metric_adds_up(rollup: Rollup, value: float | None) -> None:
    assert roll_up(rollup, TWO) == (None if value is None else pytest.approx(value))


def test_pace_by_distance_is_the_pace_of_it_all() -> None:
    assert roll_up(Rollup.MEAN_BY_DISTANCE, TWO) == pytest.approx((300 * 12 + 360 * 5) / 17)


def test_nothing_and_what_has_no_weight() -> None:
    assert all(roll_up(rollup, []) is None for rollup in Rollup)
    assert roll_up(Rollup.MEAN_BY_TIME, [Weighed(1.0), Weighed(5.0, 10)]) == 5
    assert roll_up(Rollup.MEAN_BY_TIME, [Weighed(1.0)]) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "change", "share"),
    [
        (220.0, 200.0, 20.0, 0.1),
        (90.0, 120.0, -30.0, -0.25),
        (5.0, 0.0, 5.0, None),
        (3.0, -2.0, 5.0, None),
        (None, 2.0, None, None),
    ],
)
def test_by_how_much(ours: float | None, theirs: float, change: float | None, share: float | None) -> None:
    figure = PeriodFigure("x", ours, theirs)
    assert (figure.change, figure.share) == (change, share if share is None else pytest.approx(share))

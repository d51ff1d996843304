from domestique.analysis.insights.telling import TELLING
from domestique.analysis.metrics import BY_SLUG
from tests.analysis.pasts import figures


def test_each_is_a_metric_of_its_sport_and_knows_which_way_is_up() -> None:
    for telling in TELLING:
        metric = BY_SLUG[telling.slug]
        assert telling.sport in metric.sports and telling.least == (metric.more_is == "worse")


def test_best_and_beats() -> None:
    power, time = TELLING[0], next(telling for telling in TELLING if telling.least)
    low, high = figures({2: 1.0, 1: 2.0})
    assert power.best([low, high]) == high and power.beats(high, low)
    assert time.best([low, high]) == low and not time.beats(high, low)

import numpy as np
import pytest

from domestique.analysis.days.catalogue import DAY_METRICS, DayMetric, Days
from domestique.locales import LANGUAGES, knows

each = pytest.mark.parametrize("metric", DAY_METRICS, ids=lambda metric: metric.slug)
KINDS = tuple({kind for metric in DAY_METRICS for kind in metric.needs} - {"load"})


def ten_weeks(seed: int = 1) -> Days:
    draw = np.random.default_rng(seed)
    return Days(draw.uniform(0, 120, 70), {kind: draw.uniform(40, 60, 70) for kind in KINDS})


def test_no_slug_twice() -> None:
    assert len({metric.slug for metric in DAY_METRICS}) == len(DAY_METRICS)


@each
def test_has_words_in_both_languages(metric: DayMetric) -> None:
    for language in LANGUAGES:
        for word in ("name", "about", *(("convention",) if metric.convention else ())):
            assert knows(language, f"metrics_days.{metric.slug}.{word}"), (language, word)


@each
def test_one_value_a_day_and_known_after_ten_weeks(metric: DayMetric) -> None:
    found = metric.compute(ten_weeks())
    assert found.shape == (70,) and np.isfinite(found[-1])


@each
def test_without_data_nothing_is_known_and_nothing_breaks(metric: DayMetric) -> None:
    for count in (0, 1, 5, 40):
        bare = Days(np.zeros(count))
        found = metric.compute(bare)
        assert len(found) == count
        if metric.group == "wellness":
            assert np.isnan(found).all()


def test_a_kilogram_lost_in_four_weeks() -> None:
    weight = np.concatenate((np.full(40, 71.0), np.full(28, 70.0)))
    days = Days(np.zeros(68), {"weight_kg": weight})
    month = next(metric for metric in DAY_METRICS if metric.slug == "weight_month")
    assert month.compute(days)[-1] == pytest.approx(-1)


def test_an_hour_short_each_night_is_seven_in_debt() -> None:
    sleep = np.concatenate((np.full(60, 8 * 3600.0), np.full(7, 7 * 3600.0)))
    debt = next(metric for metric in DAY_METRICS if metric.slug == "sleep_debt")
    assert debt.compute(Days(np.zeros(67), {"sleep_s": sleep}))[-1] == pytest.approx(7 * 3600)

"""Rules for every metric, so that the next one keeps them too."""

import pytest

from domestique.analysis.metrics import BY_SLUG, METRICS
from domestique.analysis.metrics.metric import Metric
from domestique.locales import LANGUAGES, knows
from domestique.model.athlete import SETTINGS

each = pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)


def test_no_slug_twice() -> None:
    assert len(BY_SLUG) == len(METRICS)


@each
def test_has_words_in_both_languages(metric: Metric) -> None:
    for language in LANGUAGES:
        for word in ("name", "about", *(("convention",) if metric.convention else ())):
            assert knows(language, f"metrics_{metric.group}.{metric.slug}.{word}"), (language, word)


@each
def test_says_where_it_comes_from(metric: Metric) -> None:
    assert metric.formula and metric.source and metric.version >= 1 and 0 <= metric.precision <= 4
    assert metric.more_is in (None, "better", "worse")


@each
def test_settings_exist(metric: Metric) -> None:
    assert set(metric.settings) <= {kind.slug for kind in SETTINGS}

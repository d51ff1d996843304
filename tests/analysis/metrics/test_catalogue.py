"""Rules for every metric, so that the next one keeps them too."""

import numpy as np
import pytest

from domestique.analysis.metrics import BY_SLUG, METRICS
from domestique.analysis.metrics.measure import applies, measure
from domestique.analysis.metrics.metric import Metric
from domestique.analysis.session import Session
from domestique.locales import LANGUAGES, knows
from domestique.model.athlete import SETTINGS as KINDS
from domestique.model.sport import Sport
from domestique.model.streams import Stream
from tests.analysis.metrics.full import LENGTHS, SETS, SUMMARY
from tests.analysis.metrics.sessions import session
from tests.analysis.metrics.test_bad_inputs import PERSON, SETTINGS, recording

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
    assert set(metric.settings) <= {kind.slug for kind in KINDS}


@pytest.mark.parametrize("sport", Sport, ids=str)
def test_asks_for_no_more_than_it_declares(sport: Sport) -> None:
    """What it asks for beyond that would change without the figure being computed again."""
    of = everything(sport)
    measure(of, METRICS)
    for metric in METRICS:
        if not applies(metric, of):
            continue
        of.asked.clear()
        of._kept.clear()
        measure(of, [metric])
        allowed = {
            *(("channel", name) for name in metric.channels),
            *(("setting", slug) for slug in metric.settings),
            *(("fact", name) for name in metric.facts),
            *(("metric", slug) for slug in metric.after),
        }
        assert of.asked <= allowed, (metric.slug, of.asked - allowed)


def everything(sport: Sport) -> Session:
    rr = Stream("rr", "ms", 700 + np.random.default_rng(1).normal(0, 9, 900))
    of = session(
        recording(3000), settings=SETTINGS, person=PERSON, rpe=5.0, rr=rr, laps=LENGTHS, sets=SETS, summary=SUMMARY
    )
    object.__setattr__(of.facts, "sport", sport)
    return of

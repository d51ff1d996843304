"""Rules for every insight, so that the next one keeps them too."""

import json
from importlib.resources import files

import pytest

from domestique.analysis.days.catalogue import DAY_METRICS
from domestique.analysis.insights import INSIGHTS, Insight, insights
from domestique.analysis.metrics import BY_SLUG
from domestique.locales import LANGUAGES, knows
from tests.analysis.pasts import past

DAYS = {metric.slug for metric in DAY_METRICS} | {"load"}
each = pytest.mark.parametrize("insight", INSIGHTS, ids=lambda insight: insight.slug)


@each
def test_says_nothing_of_nothing(insight: Insight) -> None:
    assert insight.look(past()) is None and insight.look(past(count=1)) is None
    empty = past(days={slug: [float("nan")] * 400 for slug in insight.days})
    assert insight.look(empty) is None


@each
def test_reads_figures_that_exist(insight: Insight) -> None:
    assert set(insight.figures) <= set(BY_SLUG) and set(insight.days) <= DAYS
    assert insight.figures or insight.days


@each
def test_has_words_in_both_languages(insight: Insight) -> None:
    for language in LANGUAGES:
        assert knows(language, f"insights.{insight.slug}.name")


def test_words_of_nothing_lie_about() -> None:
    for language in LANGUAGES:
        words = json.loads((files("domestique.locales") / language / "insights.json").read_text("utf-8"))
        assert set(words) - {"day", "tone"} == {insight.slug for insight in INSIGHTS}


def test_all_of_them_together() -> None:
    assert len({insight.slug for insight in INSIGHTS}) == len(INSIGHTS) >= 15
    assert insights(past()) == []

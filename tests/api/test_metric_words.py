from typing import get_args

import pytest

from domestique.analysis.metrics import METRICS
from domestique.analysis.unknown import Reason
from domestique.api.metric_words import label, why
from domestique.locales import LANGUAGES, knows


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_is_a_sentence_with_and_without_what_it_is_about(reason: str) -> None:
    for language in LANGUAGES:
        for about in (None, "power", "ftp", "rpe", "tss", "dev:Core"):
            sentence = why(reason, about, language)
            assert sentence.strip() and "None" not in sentence and "{{" not in sentence


def test_names_in_words() -> None:
    assert label("channel", "power", "en") == "Power"
    assert label("channel", "dev:Core", "ko") == "dev:Core"
    assert label("metric", "tss", "en") == "Power load (TSS)"
    assert label("fact", "laps", "ko") == "랩"


def test_every_fact_that_is_read_has_a_name() -> None:
    for language in LANGUAGES:
        for metric in METRICS:
            for name in metric.facts:
                assert knows(language, f"metrics.facts.{name}"), name

"""Every reason a version can have is worded, with the person's own words and what they accepted."""

import pytest

from domestique.api.plan_words import done_json, plain, reason_sentence
from domestique.locales import LANGUAGES, Language, area

FACTS = {"from": "2026-11-21", "to": "2026-11-24", "branch": "b", "name": "n", "accepted": 2, "said": "a baby"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_happened_is_said(language: Language) -> None:
    reasons = area(language, "plans")["reason"]
    assert isinstance(reasons, dict)
    for reason in reasons.keys() - {"said", "accepted_one", "accepted_other"}:
        told = reason_sentence(reason, FACTS, language)
        assert "{{" not in told and "a baby" in told and "2" in told


def test_days_are_said_as_days_and_versions_as_numbers() -> None:
    assert reason_sentence("sick", FACTS | {"accepted": 0, "said": ""}, "en") == "Ill from Sat 21 Nov to Tue 24 Nov"
    assert reason_sentence("rolled_back", {"to": 3}, "en") == "Back to version 3"


def test_no_figure_that_json_cannot_say() -> None:
    assert (plain(None), plain(float("inf")), plain(1.23456)) == (None, None, 1.235)
    assert done_json(None) is None

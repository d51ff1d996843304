"""Every reason a version can have is worded, with the person's own words and what they accepted."""

from datetime import timedelta
from types import SimpleNamespace
from typing import cast

import pytest

from domestique.api.caller import Caller
from domestique.api.plan_words import done_json, plain, reason_sentence
from domestique.api.routes.plan_making import _generated
from domestique.locales import LANGUAGES, Language, area
from domestique.model.plan import Start
from domestique.planning.request import Answer, Outcome
from domestique.services.desk import Desk
from domestique.services.make_plan import Made
from domestique.services.plan_keeping import judge
from tests.fakes.plans import FIRST, a_plan, planned

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


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_the_checker_does_not_certify_is_said(language: Language) -> None:
    plan, start = a_plan(planned("a", 1), planned("a", 3)), Start(FIRST - timedelta(days=1), 40.0, 40.0)
    judged = judge(plan, (), start)
    assert not judged.verdict.good, "two of one id"
    made = Made(Answer(Outcome.OPTIMAL, plan, "x"), (), 0.1, judged=judged)
    told = await _generated(cast(Desk, None), cast(Caller, SimpleNamespace(language=language)), made)
    count = str(len(judged.verdict.violations))
    assert (told.outcome, count in told.sentence, "{{" in told.sentence) == ("unknown", True, False)


def test_no_figure_that_json_cannot_say() -> None:
    assert (plain(None), plain(float("inf")), plain(1.23456)) == (None, None, 1.235)
    assert done_json(None) is None

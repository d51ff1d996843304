"""What is written reads back equal, and in the published words."""

from typing import Any

import pytest

from domestique.model.rule import KINDS
from domestique.model.rule_json import SPORT_WORDS, clock, params_json, rule_json
from domestique.model.rule_reading import read_params, read_rule
from tests.fakes.rules import EVERY_KIND, written


def test_every_kind_has_its_example() -> None:
    assert [kind for kind, _ in EVERY_KIND] == list(KINDS)


@pytest.mark.parametrize(("kind", "params"), EVERY_KIND)
def test_params_come_out_as_they_went_in(kind: str, params: dict[str, Any]) -> None:
    assert params_json(read_params(kind, params)) == params


@pytest.mark.parametrize(("kind", "params"), EVERY_KIND)
def test_a_rule_reads_back_equal(kind: str, params: dict[str, Any]) -> None:
    scope = {"from": "2026-12-01", "to": "2027-02-01", "weekdays": ["mon"], "phase": "base"}
    source = {"text": "월요일엔 쉬어요", "lang": "ko", "by": "athlete", "at": "2026-11-21T08:00:00Z"}
    rule = read_rule(written(kind, params, scope=scope, source=source, tier="science", version=3))
    assert read_rule(rule_json(rule)) == rule


def test_sports_have_words_of_their_own_and_times_two_digits() -> None:
    assert len(set(SPORT_WORDS.values())) == len(SPORT_WORDS)
    assert clock(390) == "06:30"
    assert clock(1440) == "24:00"

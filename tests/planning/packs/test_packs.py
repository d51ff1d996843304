"""Each pack lives with itself, has words and sources, and is as docs/rules.md lists it."""

from datetime import date
from pathlib import Path

import pytest

from domestique.locales import LANGUAGES, say
from domestique.model.rule import Tier
from domestique.model.rule_json import rule_json
from domestique.model.rule_reading import read_rule
from domestique.planning.conflicts import conflicts
from domestique.planning.defaults import defaults_for
from domestique.planning.packs import PACKS, Pack
from domestique.planning.rules.saying import say_rule

TODAY = date(2026, 11, 21)
DOCS = Path(__file__).parents[3] / "docs" / "rules.md"


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.slug)
def test_a_pack(pack: Pack) -> None:
    rules = pack.rules_from(TODAY)
    assert conflicts(rules, TODAY) == ()
    assert not [one for one in conflicts((*rules, *defaults_for(rules)), TODAY) if one.serious]
    assert len({rule.id for rule in rules}) == len(rules) >= 5
    for rule, advice in zip(rules, pack.advice, strict=True):
        assert rule.tier is Tier.SCIENCE and rule.source.by == f"pack:{pack.slug}" and advice.source
        assert read_rule(rule_json(rule)) == rule
        assert say_rule(rule, "ko") != say_rule(rule, "en")
    for language in LANGUAGES:
        for part in ("name", "what", "for"):
            assert say(language, f"rules.pack.{pack.slug}.{part}")


def test_they_are_all_in_the_paper() -> None:
    told = DOCS.read_text("utf-8").split("## Packs")[1]
    assert [pack.slug for pack in PACKS if f"`{pack.slug}`" not in told] == []


def test_a_passing_pack_counts_its_days() -> None:
    pack = next(one for one in PACKS if one.slug == "return_from_illness")
    first = pack.rules_from(date(2026, 12, 1))[0]
    assert (first.scope.first, first.scope.last) == (date(2026, 12, 1), date(2026, 12, 10))
    assert all(rule.scope.last for rule in pack.rules_from(TODAY))
    assert {one.slug: one.passes for one in PACKS if one.passes} == {"return_from_illness": 21}
    assert all(say(language, f"rules.pack.{pack.slug}.day") for language in LANGUAGES)

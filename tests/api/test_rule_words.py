"""Every kind of rule is said in both languages."""

import pytest

from domestique.api.rule_words import evidence_of, rule_sentence
from domestique.locales import LANGUAGES, Language
from domestique.planning.examples import EXAMPLES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", EXAMPLES)
def test_each_has_its_sentence(kind: str, language: Language) -> None:
    told = rule_sentence(EXAMPLES[kind], language)
    assert told and "{{" not in told
    assert evidence_of(kind, language) != ""

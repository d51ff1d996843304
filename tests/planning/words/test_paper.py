"""docs/rules-in-words.md says what is true: each sentence gives its kind, and both languages the same rule."""

import re
from pathlib import Path

from domestique.model.rule import KINDS, Rule
from domestique.planning.words import read_words
from tests.planning.words.scoring import TODAY

_LINES = re.findall(
    r"^\| `(\w+)` \| (.+?) \| (.+?) \|$",
    (Path(__file__).parents[3] / "docs/rules-in-words.md").read_text("utf-8"),
    re.M,
)


def test_every_kind_stands_there() -> None:
    assert {kind for kind, _, _ in _LINES} == set(KINDS)


def test_each_line_gives_its_kind_and_both_languages_the_same_rule() -> None:
    for kind, english, korean in _LINES:
        both = [read_words(text, None, TODAY) for text in (english, korean)]
        rules = [[(Rule("", one.params).kind, one.params, one.weight) for one in reading.proposed] for reading in both]

        assert [[rule[0] for rule in told] for told in rules] == [[kind], [kind]], (english, korean)
        assert rules[0] == rules[1], (english, korean)
        assert not both[0].not_understood and not both[1].not_understood, (english, korean)

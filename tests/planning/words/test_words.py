import pytest

from domestique.model.rule import Rule
from domestique.model.rule_json import rule_json
from domestique.planning.words import read_words
from tests.planning.words.scoring import TODAY, examples, own_files, scopes, score


@pytest.mark.parametrize("name", ["golden.json", *own_files()])
def test_each_example_says_its_rules_and_no_others(name: str) -> None:
    wrong = [f"{example.id} {example.text}: {sorted(got)}" for example, _, got in score(examples(name)).wrong]

    assert wrong == []


def test_each_example_that_says_where_it_holds_is_read_so() -> None:
    told = [example for name in own_files() for example in examples(name) if scopes(example)]
    wrong = {}
    for example in told:
        rules = [
            rule_json(Rule("", one.params, one.weight, scope=one.scope))
            for one in read_words(example.text, None, TODAY).proposed
        ]
        found = [(rule["kind"], rule.get("scope")) for rule in rules]
        if any(one not in found for one in scopes(example)):
            wrong[example.text] = found

    assert len(told) >= 20
    assert wrong == {}

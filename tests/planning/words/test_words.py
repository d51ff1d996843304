import pytest

from tests.planning.words.scoring import examples, own_files, score


@pytest.mark.parametrize("name", ["golden.json", *own_files()])
def test_each_example_says_its_rules_and_no_others(name: str) -> None:
    wrong = [f"{example.id} {example.text}: {sorted(got)}" for example, _, got in score(examples(name)).wrong]

    assert wrong == []

import pytest

from tests.planning.words.scoring import examples, own_files, score


@pytest.mark.parametrize("name", ["golden.json", *own_files()])
def test_each_example_says_its_rules_and_no_others(name: str) -> None:
    wrong = [f"{example.id} {example.text}: {sorted(got)}" for example, _, got in score(examples(name)).wrong]

    assert wrong == []


def test_most_of_what_was_never_mended_is_read_and_nothing_is_made_of_talk() -> None:
    """Sentences written blind after the last change, as they were read: `./dev bench words` tells by confidence."""
    unseen = score(examples("unmended.json"))

    assert unseen.exact >= 0.85
    assert unseen.invented == 0

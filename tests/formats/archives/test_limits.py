import pytest

from domestique.formats.archives.limits import Budget, Limits
from domestique.formats.errors import BadFile
from domestique.locales import LANGUAGES, Language, say


def test_a_large_archive_may_unpack_to_more() -> None:
    limits = Limits(total=100, total_ratio=10)
    Budget(limits, 1000).spend(9_999)
    with pytest.raises(BadFile) as caught:
        Budget(limits, 5).spend(101)
    assert caught.value.code == "archive_bomb"


def test_entries_are_counted() -> None:
    budget = Budget(Limits(entries=2), 0)
    budget.entry()
    budget.entry()
    with pytest.raises(BadFile) as caught:
        budget.entry()
    assert caught.value.code == "archive_too_many"


def test_what_is_listed_is_known_before_it_is_opened() -> None:
    budget = Budget(Limits(entries=3), 0)
    budget.entry()
    budget.listed(2)
    with pytest.raises(BadFile) as caught:
        budget.listed(3)
    assert caught.value.code == "archive_too_many"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_says_how_many_are_too_many(language: Language) -> None:
    assert f"{Limits().entries:,}" in say(language, "errors.file.archive_too_many.detail")

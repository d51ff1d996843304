import pytest

from domestique.formats.archives.limits import Budget, Limits
from domestique.formats.errors import BadFile


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

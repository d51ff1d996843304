"""Twenty-two kinds, each of which knows its name."""

from domestique.model import rule as r


def test_there_are_twenty_two_kinds() -> None:
    assert len(r.KINDS) == 22
    assert len(set(r.KINDS.values())) == 22


def test_a_rule_knows_its_kind_and_whether_it_is_hard() -> None:
    assert r.Rule("a", r.MaxHard(2)).kind == "max_hard"
    assert r.Rule("a", r.MaxHard(2)).hard
    assert not r.Rule("a", r.MaxHard(2), weight=40).hard

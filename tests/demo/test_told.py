"""The demo athlete's thresholds are those their sessions were made with, and could be a person's."""

from datetime import date

from domestique.demo import told
from domestique.model.athlete import KINDS, valid_on
from domestique.model.sport import Sport

UNTIL = date(2026, 11, 21)


def test_told_each_quarter_and_within_reason() -> None:
    settings = tuple(told(1, UNTIL, 400))
    assert sum(one.slug == "ftp" for one in settings) == 5
    for one in settings:
        kind = KINDS[one.slug]
        assert isinstance(one.value, float) and kind.lowest <= one.value <= kind.highest
        assert one.sport in kind.sports if one.sport else kind.general
    assert len({(one.slug, one.sport, one.since) for one in settings}) == len(settings)


def test_the_same_seed_tells_the_same_and_the_first_holds_from_the_beginning() -> None:
    assert tuple(told(7, UNTIL, 200)) == tuple(told(7, UNTIL, 200))
    assert valid_on(told(7, UNTIL, 200), date(2001, 1, 1)).get("ftp", Sport.CYCLING)

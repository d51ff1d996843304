from domestique.analysis.insights.monotony_high import INSIGHT
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import past

WEEK = [500.0] * 60


def test_three_days_above_two() -> None:
    found = speaks(INSIGHT, past(days={"monotony": [1.0] * 56 + [2.2] * 4, "week_load": WEEK}))
    assert (past().today - found.since).days == 3 and found.slots["monotony"] == 2.2


def test_silent_in_an_easy_week_or_for_two_days() -> None:
    assert INSIGHT.look(past(days={"monotony": [1.0] * 58 + [2.5] * 2, "week_load": WEEK})) is None
    easy = [500.0] * 53 + [200.0] * 7
    assert INSIGHT.look(past(days={"monotony": [1.0] * 56 + [2.5] * 4, "week_load": easy})) is None

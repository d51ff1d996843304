from domestique.analysis.insights.ramp_steep import INSIGHT
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import past


def test_two_weeks_above_seven() -> None:
    found = speaks(INSIGHT, past(days={"ramp": [3.0] * 300 + [8.5] * 14, "load": [60.0] * 314}))
    assert found.slots["ramp"] == 8.5


def test_silent_when_the_history_has_just_begun() -> None:
    assert INSIGHT.look(past(days={"ramp": [8.5] * 40, "load": [90.0] * 40})) is None
    assert INSIGHT.look(past(days={"ramp": [3.0] * 300 + [8.5] * 9, "load": [60.0] * 309})) is None

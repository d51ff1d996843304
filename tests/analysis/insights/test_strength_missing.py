from domestique.analysis.insights.strength_missing import INSIGHT
from domestique.model.sport import Sport
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import figures, past


def test_a_habit_that_stopped() -> None:
    lifted = figures({ago: 40.0 for ago in range(24, 80, 7)}, Sport.STRENGTH)
    found = speaks(INSIGHT, past({"load": lifted}))
    assert found.slots["weeks"] == 3 and found.since == lifted[-1].day


def test_silent_without_a_habit_or_when_it_goes_on() -> None:
    assert INSIGHT.look(past({"load": figures({30: 40.0, 60: 40.0}, Sport.STRENGTH)})) is None
    going_on = {ago: 40.0 for ago in range(3, 80, 7)}
    assert INSIGHT.look(past({"load": figures(going_on, Sport.STRENGTH)})) is None
    rides = {ago: 40.0 for ago in range(24, 80, 7)}
    assert INSIGHT.look(past({"load": figures(rides)})) is None
    long_gone = {ago: 40.0 for ago in range(200, 300, 7)}
    assert INSIGHT.look(past({"load": figures(long_gone, Sport.STRENGTH)})) is None

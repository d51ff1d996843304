from domestique.analysis.insights.fitness_fading import INSIGHT
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import past


def test_a_fifth_in_six_weeks() -> None:
    found = speaks(INSIGHT, past(days={"fitness": [80.0 - n * 0.5 for n in range(60)]}))
    assert found.slots["before"] == 71 and found.slots["percent"] == 29


def test_silent_for_less_and_for_beginners() -> None:
    assert INSIGHT.look(past(days={"fitness": [60.0] * 60})) is None
    assert INSIGHT.look(past(days={"fitness": [15.0 - n * 0.2 for n in range(60)]})) is None

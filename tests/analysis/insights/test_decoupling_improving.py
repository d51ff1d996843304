from domestique.analysis.insights.decoupling_improving import INSIGHT
from domestique.model.sport import Sport
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import figures, past


def falling(by: float) -> dict[int, float]:
    return {ago: 4.0 + by * ago / 80 for ago in range(0, 80, 10)}


def test_speaks_of_rides_and_of_runs() -> None:
    found = speaks(INSIGHT, past({"decoupling": figures(falling(5))}))
    assert found.case == "ride" and found.tone == "good" and len(found.evidence) == 8
    assert found.slots["before"] == 8.4 and found.slots["after"] == 4.0
    assert speaks(INSIGHT, past({"run_decoupling": figures(falling(5), Sport.RUNNING)})).case == "run"


def test_silent_below_enough() -> None:
    assert INSIGHT.look(past({"decoupling": figures(falling(1))})) is None
    assert INSIGHT.look(past({"decoupling": figures(falling(-5))})) is None
    few = {ago: 4.0 + ago / 10 for ago in (0, 20, 40)}
    assert INSIGHT.look(past({"decoupling": figures(few)})) is None
    jumpy = {ago * 9: (9.0 if ago % 2 else 2.0) for ago in range(9)}
    assert INSIGHT.look(past({"decoupling": figures(jumpy)})) is None

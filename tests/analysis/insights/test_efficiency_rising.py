from domestique.analysis.insights.efficiency_rising import INSIGHT
from domestique.model.sport import Sport
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import figures, past


def going(change: float) -> dict[int, float]:
    return {ago: 1.5 * (1 + change * (60 - ago) / 60) for ago in range(0, 60, 5)}


def test_up_and_down_in_both_sports() -> None:
    up = speaks(INSIGHT, past({"run_efficiency": figures(going(0.08), Sport.RUNNING)}))
    assert up.case == "run" and up.tone == "good"
    down = speaks(INSIGHT, past({"efficiency_factor": figures(going(-0.08))}))
    assert down.case == "ride_down" and down.tone == "watch"
    assert speaks(INSIGHT, past({"efficiency_factor": figures(going(0.08))})).case == "ride"
    assert speaks(INSIGHT, past({"run_efficiency": figures(going(-0.08), Sport.RUNNING)})).case == "run_down"


def test_silent_for_little() -> None:
    assert INSIGHT.look(past({"run_efficiency": figures(going(0.01), Sport.RUNNING)})) is None
    few = {ago: 1.5 - ago / 100 for ago in (0, 20, 40)}
    assert INSIGHT.look(past({"run_efficiency": figures(few, Sport.RUNNING)})) is None

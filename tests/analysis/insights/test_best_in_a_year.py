from domestique.analysis.insights.best_in_a_year import INSIGHT
from domestique.model.sport import Sport
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import figures, past

BEFORE = {ago: 250.0 + ago % 7 for ago in range(20, 340, 20)}


def test_power_up_and_times_down() -> None:
    found = speaks(INSIGHT, past({"best_power_20min": figures(BEFORE | {3: 280.0})}))
    assert found.slots["value"] == 280 and found.slots["before"] == 256 and len(found.evidence) == 2
    run = figures({ago: 1300.0 for ago in BEFORE} | {3: 1280.0}, Sport.RUNNING)
    assert speaks(INSIGHT, past({"run_best_5k": run})).slots["metric"] == "run_best_5k"


def test_silent_below_enough() -> None:
    assert INSIGHT.look(past({"best_power_20min": figures(BEFORE | {3: 250.0})})) is None
    assert INSIGHT.look(past({"best_power_20min": figures({100: 200.0, 3: 280.0})})) is None
    assert INSIGHT.look(past({"best_power_20min": figures(BEFORE | {40: 280.0})})) is None
    running_power = figures(BEFORE | {3: 400.0}, Sport.RUNNING)
    assert INSIGHT.look(past({"best_power_20min": running_power})) is None

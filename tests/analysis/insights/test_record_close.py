from domestique.analysis.insights.record_close import INSIGHT
from domestique.model.sport import Sport
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import figures, past

OLD = {ago: 250.0 for ago in range(60, 300, 30)} | {200: 300.0}


def test_within_two_percent_of_a_standing_record() -> None:
    found = speaks(INSIGHT, past({"best_power_20min": figures(OLD | {5: 297.0})}))
    assert found.slots["percent"] == 1.0 and found.slots["before"] == 300


def test_level_with_it_is_not_within_nothing_of_it() -> None:
    found = speaks(INSIGHT, past({"best_power_20min": figures(OLD | {5: 299.9})}))
    assert found.case == "level"


def test_the_closest_speaks() -> None:
    lift = figures({**dict.fromkeys(range(60, 300, 30), 90.0), 200: 100.0, 5: 99.9}, Sport.STRENGTH)
    found = speaks(INSIGHT, past({"best_power_20min": figures(OLD | {5: 297.0}), "e1rm_squat": lift}))
    assert found.slots["metric"] == "e1rm_squat"


def test_silent_when_far_or_fresh() -> None:
    assert INSIGHT.look(past({"best_power_20min": figures(OLD | {5: 280.0})})) is None
    assert INSIGHT.look(past({"best_power_20min": figures(OLD | {5: 305.0})})) is None
    assert INSIGHT.look(past({"best_power_20min": figures({200: 300.0, 5: 299.0})})) is None

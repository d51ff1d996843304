from domestique.analysis.insights.sleep_short import INSIGHT
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import past


def test_less_sleep_in_a_full_week() -> None:
    found = speaks(INSIGHT, past(days={"sleep_debt": [0.0] * 59 + [6 * 3600.0], "week_load": [400.0] * 60}))
    assert found.slots["hours"] == 6.0


def test_silent_in_a_light_week_or_a_small_debt() -> None:
    light = [400.0] * 53 + [200.0] * 7
    assert INSIGHT.look(past(days={"sleep_debt": [6 * 3600.0] * 60, "week_load": light})) is None
    assert INSIGHT.look(past(days={"sleep_debt": [3600.0] * 60, "week_load": [400.0] * 60})) is None

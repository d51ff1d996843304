from domestique.analysis.insights.hrv_below_band import INSIGHT
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import past


def test_three_days_below() -> None:
    found = speaks(INSIGHT, past(days={"hrv_7d": [60.0] * 10 + [50.0] * 3, "hrv_low": [55.0] * 13}))
    assert found.slots == {"days": 3, "value": 50, "low": 55} and (past().today - found.since).days == 2


def test_silent_for_two_days_or_a_gap() -> None:
    nan = float("nan")
    assert INSIGHT.look(past(days={"hrv_7d": [60.0] * 10 + [50.0] * 2, "hrv_low": [55.0] * 12})) is None
    assert INSIGHT.look(past(days={"hrv_7d": [50.0, 50, 50, nan], "hrv_low": [55.0] * 4})) is None

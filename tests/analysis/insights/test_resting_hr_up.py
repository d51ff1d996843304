from domestique.analysis.insights.resting_hr_up import INSIGHT
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import past


def days(change: list[float], hrv: list[float]) -> dict[str, list[float]]:
    return {"resting_hr_change": change, "hrv_7d": hrv, "hrv_usual": [60.0] * len(hrv)}


def test_both_signals_for_two_days() -> None:
    found = speaks(INSIGHT, past(days=days([1.0, 4.0, 4.4], [61.0, 55, 55])))
    assert found.slots == {"bpm": 4, "days": 2}


def test_one_signal_is_not_enough() -> None:
    assert INSIGHT.look(past(days=days([4.0] * 3, [61.0] * 3))) is None
    assert INSIGHT.look(past(days=days([1.0] * 3, [50.0] * 3))) is None
    assert INSIGHT.look(past(days=days([1.0, 1.0, 4.0], [50.0] * 3))) is None

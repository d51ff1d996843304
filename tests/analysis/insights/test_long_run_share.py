from domestique.analysis.insights.long_run_share import INSIGHT
from domestique.model.sport import Sport
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import figures, past


def weeks(long: float, others: float) -> dict[int, float]:
    return {7 * week + day: (long if day == 0 else others) for week in range(3) for day in (0, 2, 4)}


def test_three_weeks_of_one_long_run() -> None:
    found = speaks(INSIGHT, past({"distance": figures(weeks(20_000, 5_000), Sport.RUNNING)}))
    assert found.slots["share"] == 67 and len(found.evidence) == 3


def test_silent_when_spread_or_short() -> None:
    assert INSIGHT.look(past({"distance": figures(weeks(15_000, 12_000), Sport.RUNNING)})) is None
    assert INSIGHT.look(past({"distance": figures(weeks(10_000, 2_000), Sport.RUNNING)})) is None
    one_week = {0: 20_000.0, 2: 5_000.0, 4: 5_000.0}
    assert INSIGHT.look(past({"distance": figures(one_week, Sport.RUNNING)})) is None

from domestique.analysis.insights.easy_too_hard import INSIGHT
from domestique.model.sport import Sport
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import figures, past


def runs(*values: float) -> dict[int, float]:
    return {2 * n: value for n, value in enumerate(values)}


def test_most_runs_in_the_middle() -> None:
    found = speaks(INSIGHT, past({"run_intensity": figures(runs(*[0.86] * 7, 0.7, 1.0), Sport.RUNNING)}))
    assert found.slots["middle"] == 7 and found.slots["number"] == 9 and len(found.evidence) == 7


def test_silent_when_polarised_or_few() -> None:
    polar = figures(runs(*[0.72] * 8, 0.98, 0.98), Sport.RUNNING)
    assert INSIGHT.look(past({"run_intensity": polar})) is None
    assert INSIGHT.look(past({"run_intensity": figures(runs(*[0.86] * 5), Sport.RUNNING)})) is None

from domestique.analysis.insights.stroke_drift import INSIGHT
from domestique.analysis.past import Figure
from domestique.model.sport import Sport
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import figures, past

AGO = range(0, 70, 7)


def swims(slope: float, pace: float = 0.0) -> dict[str, list[Figure]]:
    return {
        "swim_distance_per_stroke": figures({ago: 1.5 + slope * ago for ago in AGO}, Sport.SWIMMING),
        "swim_pace": figures({ago: 100.0 + pace * ago for ago in AGO}, Sport.SWIMMING),
    }


def test_shorter_strokes_at_the_same_pace() -> None:
    found = speaks(INSIGHT, past(swims(0.003)))
    assert found.slots["before"] == 1.69 and found.slots["after"] == 1.5


def test_silent_when_it_bought_speed_or_went_the_other_way() -> None:
    assert INSIGHT.look(past(swims(0.003, pace=0.1))) is None
    assert INSIGHT.look(past(swims(-0.003))) is None
    assert INSIGHT.look(past(swims(0.0005))) is None

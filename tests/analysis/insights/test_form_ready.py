from domestique.analysis.insights.form_ready import INSIGHT
from tests.analysis.insights.speaking import speaks
from tests.analysis.pasts import past


def test_fresh_on_a_base() -> None:
    found = speaks(INSIGHT, past(days={"fitness": [70.0] * 90, "form": [0.0] * 89 + [12.0]}))
    assert found.slots == {"form": 12, "fitness": 70}


def test_silent_when_tired_or_faded() -> None:
    assert INSIGHT.look(past(days={"fitness": [70.0] * 90, "form": [-10.0] * 90})) is None
    faded = [90.0] * 30 + [60.0] * 60
    assert INSIGHT.look(past(days={"fitness": faded, "form": [12.0] * 90})) is None
    assert INSIGHT.look(past(days={"fitness": [70.0] * 90, "form": [40.0] * 90})) is None

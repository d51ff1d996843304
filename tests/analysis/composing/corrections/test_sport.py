import pytest

from domestique.analysis.composing.corrections import correct
from domestique.analysis.composing.corrections.kind import BadCorrection
from domestique.model.sport import Sport
from tests.fakes.recordings import recording


def test_the_finer_word_goes_with_the_wrong_sport() -> None:
    ride = recording("power", sub_sport="indoor_cycling")
    right = correct(ride, "sport", {"to": "running"})
    assert (right.sport, right.sub_sport) == (Sport.RUNNING, None)
    assert correct(ride, "sport", {"to": "cycling"}).sub_sport == "indoor_cycling"


def test_a_sport_we_do_not_know_is_refused() -> None:
    with pytest.raises(BadCorrection, match="quidditch"):
        correct(recording("power"), "sport", {"to": "quidditch"})

import pytest

from domestique.analysis.composing.corrections import correct
from domestique.analysis.composing.corrections.kind import BadCorrection
from tests.fakes.recordings import recording


def test_the_drive_home_is_cut_off() -> None:
    assert correct(recording("speed"), "trim", {"from_s": 0.0, "to_s": 3000.0}).elapsed_s == 3000.0


def test_an_empty_activity_is_not_made() -> None:
    with pytest.raises(BadCorrection, match="empty activity"):
        correct(recording("speed"), "trim", {"from_s": 5000.0, "to_s": 6000.0})

"""What nobody told is what is usual, and never more minutes than there are."""

import pytest

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.usual import usual_dose


@pytest.mark.parametrize("sport", list(Sport))
@pytest.mark.parametrize("role", [one for one in Role if one is not Role.ANY])
def test_of_any_sport_and_role(sport: Sport, role: Role) -> None:
    dose = usual_dose(sport, role, 60)
    assert 0 < dose.load <= 100
    assert dose.low + dose.mid + dose.high <= 60.2
    assert usual_dose(sport, role, 120).load == pytest.approx(2 * dose.load, abs=0.2)


def test_hard_is_more_than_easy_and_lifting_has_no_zones() -> None:
    easy, hard = (usual_dose(Sport.RUNNING, role, 60).load for role in (Role.EASY, Role.HARD))
    assert easy < hard
    assert usual_dose(Sport.STRENGTH, Role.STRENGTH, 60).low == 0

"""What a session counts as follows from what it asks."""

import pytest

from domestique.model.plan import Dose
from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.counting import dense, role_of


@pytest.mark.parametrize(
    ("dose", "before", "role"),
    [
        (Dose(60, 40.0, 60.0), None, Role.EASY),
        (Dose(60, 40.0, 60.0), Role.LONG, Role.LONG),
        (Dose(60, 60.0, 52.0, 0.0, 8.0), Role.EASY, Role.HARD),
        (Dose(60, 60.0, 52.1, 0.0, 7.9), Role.EASY, Role.EASY),
        (Dose(60, 78.0), Role.LONG, Role.HARD),
        (Dose(19, 30.0), None, Role.EASY),
        (Dose(60, 60.0, 50.0, 10.0), Role.HARD, Role.HARD),
        (Dose(60, 60.0, 50.0, 10.0), Role.EASY, Role.EASY),
        (Dose(60, 40.0, 60.0), Role.RACE, Role.RACE),
    ],
)
def test_as_hard_as_it_asks(dose: Dose, before: Role | None, role: Role) -> None:
    assert role_of(Sport.CYCLING, dose, before) is role
    assert role_of(Sport.STRENGTH, dose, None) is Role.STRENGTH


def test_so_much_an_hour_is_dense_where_it_lasts() -> None:
    assert dense(26.0, 20) and not dense(25.9, 20)
    assert not dense(30.0, 19) and not dense(None, 60)


def test_what_was_hard_stays_so_while_half_of_its_work_is_left() -> None:
    sprints = Dose(37, 29.0, 18.0, 0.0, 6.0)
    assert role_of(Sport.SWIMMING, sprints, Role.HARD, sprints) is Role.HARD
    assert role_of(Sport.SWIMMING, Dose(30, 20.0, 26.0, 1.0, 2.0), Role.HARD, sprints) is Role.HARD
    assert role_of(Sport.SWIMMING, Dose(30, 20.0, 28.0, 0.0, 2.0), Role.HARD, sprints) is Role.EASY
    assert role_of(Sport.SWIMMING, Dose(30, 20.0), Role.HARD, Dose(60, 50.0)) is Role.HARD, "nobody knows of any"

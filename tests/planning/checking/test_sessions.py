from dataclasses import replace
from math import inf

import pytest

from domestique.model.plan import Dose
from domestique.model.rule import Role, Selector, Weekday
from domestique.model.sport import Sport
from domestique.planning.checking.sessions import done_session, matches, planned_session
from domestique.planning.solver import entry as solver
from tests.planning.notation import day_of, done, workout

TUESDAY = day_of("tue1")


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("run 60 hard", True),
        ("run 60 race", True),
        ("run 60 long", False),
        ("strength 60 strength", False),
        ("strength 60 strength #hard", True),
        ("strength 60 hard", False),
    ],
)
def test_what_is_hard(text: str, hard: bool) -> None:
    assert planned_session(workout(text, TUESDAY, "a")).hard is hard


@pytest.mark.parametrize(
    ("selector", "met"),
    [
        (Selector(), True),
        (Selector(Sport.RUNNING), True),
        (Selector(Sport.CYCLING), False),
        (Selector(role=Role.ANY), True),
        (Selector(role=Role.LONG), False),
        (Selector(tags=("hills", "track")), True),
        (Selector(tags=("hills", "pool")), False),
        (Selector(weekdays=(Weekday.TUE,)), True),
        (Selector(weekdays=(Weekday.MON,)), False),
    ],
)
def test_all_that_is_told_must_match(selector: Selector, met: bool) -> None:
    assert matches(selector, planned_session(workout("run 60 hard #hills #track", TUESDAY, "a"))) is met


def test_what_a_workout_needs_is_a_tag_too_and_the_solver_reads_it_alike() -> None:
    item = replace(workout("bike 60 easy", TUESDAY, "a"), needs=("bike", "trainer"))
    for tag, met in (("trainer", True), ("treadmill", False)):
        selector = Selector(tags=(tag,))
        assert matches(selector, planned_session(item)) is met
        assert solver.matches(selector, solver.of_planned(item), TUESDAY.toordinal()) is met


def test_a_weekday_may_be_left_aside() -> None:
    assert matches(
        Selector(weekdays=(Weekday.MON,)), planned_session(workout("run 60 easy", TUESDAY, "a")), weekdays=False
    )


def test_what_was_done_is_hard_or_strength_and_nothing_else() -> None:
    hard, easy, lifted = (
        done_session(done(f"tue0 {text}")) for text in ("run 60 hard", "run 60 long", "strength 60 strength")
    )
    assert matches(Selector(role=Role.HARD), hard) and not matches(Selector(role=Role.HARD), easy)
    assert not matches(Selector(role=Role.LONG), easy)
    assert matches(Selector(role=Role.STRENGTH), lifted)


def test_impossible_figures_weigh_nothing() -> None:
    item = replace(workout("run 60 easy", TUESDAY, "a"), dose=Dose(-5, inf, high=1e9))
    made = planned_session(item)
    assert (made.minutes, made.load, made.high) == (0, 0, 0)


def test_without_a_start_it_begins_at_noon() -> None:
    made = planned_session(workout("run 90 easy", TUESDAY, "a"))
    assert made.begins % 1440 == 720 and made.ends % 1440 == 810

from domestique.model.rule import MaxHard, Rule
from domestique.planning.checking.scale import Scale
from domestique.planning.verdict import State
from tests.planning.notation import day_of

DAY = day_of("tue1").toordinal()
HARD, SOFT = Rule("a", MaxHard(2)), Rule("a", MaxHard(2), 10)


def test_the_worst_finding_is_the_value() -> None:
    scale = Scale(HARD)
    scale.at_most(50, 60, "minutes", (DAY, DAY), "x")
    scale.at_most(59, 60, "minutes", (DAY + 1, DAY + 1), "x")
    judged = scale.judged()
    assert (judged.state, judged.value, judged.limit, judged.slack) == (State.KEPT, 59, 60, 1)
    assert judged.at == day_of("wed1") and judged.breaches == ()


def test_units_are_weighed_against_each_other() -> None:
    scale = Scale(HARD)
    scale.at_most(70, 60, "minutes", (DAY, DAY), "x")
    scale.at_most(3, 2, "sessions", (DAY, DAY), "y")
    assert scale.judged().unit == "sessions"
    assert [one.why for one in scale.judged().breaches] == ["x", "y"]


def test_a_grain_is_kept_and_leaves_no_slack() -> None:
    scale = Scale(HARD)
    scale.at_least(9.995, 10, "load", (DAY, DAY), "x")
    assert (scale.judged().state, scale.judged().slack) == (State.KEPT, 0)
    scale.at_least(9.98, 10, "load", (DAY, DAY), "x")
    assert scale.judged().state is State.BROKEN


def test_soft_is_short_and_nothing_is_not_weighed() -> None:
    scale = Scale(SOFT)
    assert (scale.judged().state, scale.judged().why, scale.judged().slack) == (State.NOT_WEIGHED, "nothing", None)
    scale.unweighed("eased")
    assert scale.judged().why == "eased"
    scale.at_most(3, 2, "sessions", (DAY, DAY), "x")
    assert (scale.judged().state, scale.judged().slack, scale.judged().why) == (State.SHORT, -1, None)


def test_a_note_breaks_nothing() -> None:
    scale = Scale(HARD)
    scale.at_most(1, 2, "sessions", (DAY, DAY), "x")
    scale.note((DAY, DAY), "y", 0, 1)
    assert scale.judged().state is State.KEPT
    assert [one.why for one in scale.judged().notes] == ["y"]


def test_a_week_done_too_much_is_kept_while_nothing_is_planned_in_it() -> None:
    scale = Scale(HARD)
    scale.at_most_a_week([], 300, 100, "minutes", DAY, "x")
    assert (scale.judged().state, scale.judged().value) == (State.KEPT, 100)

"""What is wrong is noted, and the reading goes on."""

from domestique.model.rule import EVERYWHERE, Selector, Weekday
from domestique.model.rule_shapes import Shapes


def test_weekdays_come_in_the_order_of_the_week_and_once() -> None:
    assert Shapes().weekdays({"on": ["sun", "mon", "sun"]}, "on", "x") == (Weekday.MON, Weekday.SUN)


def test_what_is_wrong_is_noted_and_nothing_is_raised() -> None:
    shapes = Shapes()
    assert shapes.clock("25:00", "x") is None
    assert shapes.date("21.11.2026", "y") is None
    assert shapes.selector({"tags": ["Legs!"]}, "z") == Selector()
    assert [one.place for one in shapes.problems] == ["x", "y", "z.tags"]


def test_nothing_said_is_everywhere() -> None:
    assert Shapes().scope(None, "scope") == EVERYWHERE

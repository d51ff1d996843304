"""A request told in few words asks for a plan made anew."""

from datetime import date

from domestique.model.plan import Start
from domestique.planning.request import Effort, Request


def test_the_least_one_must_say() -> None:
    asked = Request("Spring", date(2026, 11, 23), date(2027, 3, 21), Start(date(2026, 11, 22), 40, 35), (), ())
    assert asked.effort is Effort.REBUILT
    assert asked.before is None

from datetime import date, timedelta

from domestique.planning.strength.ahead import as_of
from domestique.planning.strength.lifted import DoneSet, Lifted

DAY = date(2026, 11, 20)
DAYS = [DAY + timedelta(days=step) for step in (0, 3, 10, 24)]
LIFTED = {"squat": (Lifted(DAY - timedelta(days=4), (DoneSet(5, 80.0),)), Lifted(DAY, (DoneSet(5, 82.5),)))}


def test_sessions_ahead_stand_on_what_was_lifted_so_far() -> None:
    assert [as_of(day, DAYS, LIFTED) for day in DAYS] == [DAYS[0], DAYS[1], DAYS[1], DAYS[1]]
    assert [as_of(day, DAYS, {}) for day in DAYS] == [DAYS[0]] * 4
    assert as_of(DAY, [], LIFTED) == DAY

"""When a workout may begin where the athlete did not say when there is time."""

from datetime import timedelta

import pytest

from domestique.model import rule as r
from domestique.planning.solver.frame import Frame
from domestique.planning.solver.slots import slots_on
from tests.planning.solver.asking import MONDAY, ask, hard

WORKDAYS, WEEKEND = range(5), range(5, 7)


@pytest.mark.parametrize("wanted", range(1, 7))
def test_nobody_is_sent_out_before_half_past_six_unasked(wanted: int) -> None:
    frame = Frame(ask())
    for number in range(7):
        slots = slots_on(frame, (MONDAY + timedelta(days=number)).toordinal(), wanted)
        assert len(slots) >= min(wanted, 3)
        assert all(390 <= one.start <= 1110 and one.room >= 240 for one in slots)
        first = min(slots, key=lambda one: one.odd)
        assert first.start == (540 if number in WEEKEND else 1110)


def test_hours_that_were_named_are_kept_to() -> None:
    early = r.Availability((r.Window(r.Weekday.MON, 300, 380),))
    slots = slots_on(Frame(ask(hard(early=early))), MONDAY.toordinal())
    assert slots and all(300 <= one.start < 380 for one in slots)


def test_a_day_nobody_spoke_of_has_one_more_hour_only_where_every_hour_counts() -> None:
    """A third makes a week anew four times slower; whether rules can be kept at all may still need it."""
    frame = Frame(ask())
    for number in range(7):
        day = (MONDAY + timedelta(days=number)).toordinal()
        usual, every = slots_on(frame, day), slots_on(frame, day, every=True)
        assert (len(usual), len(every)) == (2, 3)
        assert {one.start for one in usual} < {one.start for one in every}

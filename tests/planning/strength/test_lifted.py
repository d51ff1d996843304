from datetime import date, timedelta

import pytest

from domestique.planning.strength.lifted import DoneSet, Lifted, best_single, share_for

DAY = date(2026, 11, 1)


def test_the_heaviest_sets_are_the_measure() -> None:
    session = Lifted(DAY, (DoneSet(8, 60, 3), DoneSet(6, 70, 2), DoneSet(5, 70, 1), DoneSet(12, None)))
    assert session.top_kg == 70 and [one.reps for one in session.at_top] == [6, 5] and session.rir == 1.5
    assert Lifted(DAY, (DoneSet(12),)).top_kg is None and len(Lifted(DAY, (DoneSet(12),)).at_top) == 1


def test_the_best_single_of_six_weeks_counts_what_was_left() -> None:
    history = [Lifted(DAY, (DoneSet(5, 100),)), Lifted(DAY - timedelta(days=60), (DoneSet(5, 140),))]
    told = best_single(history, DAY + timedelta(days=1))
    assert told == pytest.approx(114.6, abs=0.3)
    assert best_single([Lifted(DAY, (DoneSet(5, 100, 2),))], DAY) == best_single([Lifted(DAY, (DoneSet(7, 100),))], DAY)
    assert best_single([Lifted(DAY, (DoneSet(20, 40), DoneSet(10, None)))], DAY) is None


def test_shares_fall_with_repetitions() -> None:
    assert share_for(1, 0) == 1 and share_for(5, 2) == pytest.approx(0.811, abs=1e-3)
    assert share_for(10, 2) < share_for(5, 2) < share_for(5, 0)

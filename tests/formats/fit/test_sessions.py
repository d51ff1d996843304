from domestique.formats.fit.sessions import MOST_SESSIONS, Session, sessions_of, shared_out
from domestique.formats.fit.timeline import NOTHING, timeline_of
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import table_of

FIELDS = (STAMP, Field(2, "uint32"), Field(7, "uint32"))


def test_the_elapsed_time_tells_the_end() -> None:
    file = FitBuilder().define(0, 18, *FIELDS).add(0, START + 5000, START, 60_000)
    assert sessions_of(table_of(file, "session"), NOTHING) == ([Session(START, START + 60, 0)], ())


def test_a_start_that_is_missing_is_counted_back() -> None:
    file = FitBuilder().define(0, 18, *FIELDS).add(0, START + 60, 0xFFFFFFFF, 50_000)
    assert sessions_of(table_of(file, "session"), NOTHING)[0] == [Session(START + 10, START + 60, 0)]


def test_in_order_of_time() -> None:
    file = FitBuilder().define(0, 18, *FIELDS).add(0, START + 200, START + 100, 1000).add(0, START + 60, START, 1000)
    assert [session.row for session in sessions_of(table_of(file, "session"), NOTHING)[0]] == [1, 0]


def test_without_one_the_samples_are_it() -> None:
    file = FitBuilder().define(0, 20, STAMP).add(0, START).add(0, START + 9)
    timeline, _ = timeline_of(table_of(file, "record"))
    assert sessions_of(None, timeline) == ([Session(START, START + 9, None)], ())
    assert sessions_of(None, NOTHING) == ([], ())


def test_more_sessions_than_a_day_holds() -> None:
    file = FitBuilder().define(0, 18, *FIELDS)
    for index in range(MOST_SESSIONS + 50):
        file.add(0, START + index, START + index, 1000)
    sessions, losses = sessions_of(table_of(file, "session"), NOTHING)
    assert len(sessions) == MOST_SESSIONS
    assert [loss.code for loss in losses] == ["too_many_sessions"]


def test_shares() -> None:
    sessions = [Session(10, 20, 0), Session(30, 40, 1)]
    assert shared_out([5, 10, 29, 30, 99], float, sessions) == [[5, 10, 29], [30, 99]]
    assert shared_out([], float, sessions) == [[], []]

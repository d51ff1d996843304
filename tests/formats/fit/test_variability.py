from domestique.formats.fit import read_fit
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import activity_of


def test_beats_in_milliseconds_without_gaps() -> None:
    file = FitBuilder().define(0, 20, STAMP).add(0, START).define(1, 78, Field(0, "uint16", 5))
    file.add(1, (801, 790, 0xFFFF, 0xFFFF, 0xFFFF)).add(1, (795, 0, 805, 0xFFFF, 0xFFFF))
    rr = activity_of(file).rr
    assert rr is not None
    assert (rr.unit, rr.values().tolist()) == ("ms", [801, 790, 795, 805])


def test_no_beats_are_none_not_zero() -> None:
    assert activity_of(FitBuilder().define(0, 20, STAMP).add(0, START)).rr is None


def test_beats_belong_to_the_session_they_were_written_in() -> None:
    file = FitBuilder().define(0, 20, STAMP).define(1, 78, Field(0, "uint16"))
    file.define(2, 18, STAMP, Field(2, "uint32"), Field(7, "uint32"))
    file.add(0, START).add(1, 800).add(0, START + 50).add(1, 810)
    file.add(0, START + 100).add(1, 600).add(0, START + 150).add(1, 610)
    file.add(2, START + 60, START, 60_000).add(2, START + 160, START + 100, 60_000)
    beats = [activity.rr.raw.tolist() for activity in read_fit(file.bytes()).activities if activity.rr is not None]
    assert beats == [[800, 810], [600, 610]]

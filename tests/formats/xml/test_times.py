from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from domestique.formats.xml.gathering import places
from domestique.formats.xml.grammar import UNKNOWN_TIME
from domestique.formats.xml.times import parse_times
from tests.formats.xml.reference import EPOCH, milliseconds

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(
    st.lists(st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2200, 1, 1), timezones=ZONES), max_size=9)
)
def test_as_the_standard_library_reads_them(moments: list[datetime]) -> None:
    moments = [moment.replace(microsecond=moment.microsecond // 1000 * 1000) for moment in moments]
    times, _, bad = parse_times(*places([moment.isoformat() for moment in moments]))
    assert bad == 0
    assert times.tolist() == [(moment - EPOCH) // timedelta(milliseconds=1) for moment in moments]


def test_many_layouts_in_one_file() -> None:
    texts = [
        "2026-05-01T06:30:00Z", "2026-05-01 06:30:00", "2026-05-01T06:30:00.5Z", "2026-05-01T06:30:00.1234567Z",
        "2026-05-01T15:30:00+09:00", "2026-05-01T15:30:00+0900", "2026-02-30T06:30:00.000-03:30", "2026-05-01T06:30Z",
    ]  # fmt: skip
    times, offset, bad = parse_times(*places(texts))
    day = milliseconds("2026-05-01T06:30:00Z")
    assert day is not None
    assert times.tolist()[:6] == [day, day, day + 500, day + 123, day, day]
    assert times[7] == day
    assert offset == 9 * 3600
    assert bad == 0


def test_no_times() -> None:
    texts = ["", "yesterday", "2026-13-01T00:00:00Z", "2026-05-01T25:00:00Z", "20260501T063000Z", "x" * 5000]
    times, offset, bad = parse_times(*places(texts))
    assert times.tolist() == [UNKNOWN_TIME] * 6
    assert (offset, bad) == (None, 5)

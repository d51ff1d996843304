from datetime import UTC, date, datetime

from domestique.formats.icalendar import Event, write_calendar

CHANGED = datetime(2026, 11, 21, 6, tzinfo=UTC)


def _event(
    title: str = "4 × 4", words: str = "x", start: datetime | None = None, seconds: float | None = None
) -> Event:
    return Event("a@b", date(2026, 11, 24), start, seconds, title, words, "cycling", CHANGED, 3, "https://x/y")


def _unfolded(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_a_day_of_its_own_or_a_moment() -> None:
    lines = _unfolded(write_calendar([_event()], name="N", zone="Asia/Seoul"))
    assert "DTSTART;VALUE=DATE:20261124" in lines and "DTEND;VALUE=DATE:20261125" in lines
    assert "UID:a@b" in lines and "SEQUENCE:2" in lines and lines[0] == "BEGIN:VCALENDAR"
    start = datetime(2026, 11, 24, 21, 30, tzinfo=UTC)
    lines = _unfolded(write_calendar([_event(start=start, seconds=3600)], name="N", zone="Asia/Seoul"))
    assert "DTSTART:20261124T213000Z" in lines and "DTEND:20261124T223000Z" in lines
    open_end = _unfolded(write_calendar([_event(start=start)], name="N", zone="UTC"))
    assert not any(line.startswith("DTEND") for line in open_end)


def test_no_word_breaks_out_of_its_line_and_none_is_cut_within_a_letter() -> None:
    words = "가나다 " * 60 + "; , \\ \r\nEND:VCALENDAR\x00"
    data = write_calendar([_event("a,b;c\\d", words)], name="이름", zone="UTC")
    assert all(len(line) <= 75 for line in data.split(b"\r\n")) and b"\n" not in data.replace(b"\r\n", b"")
    lines = _unfolded(data)
    assert "SUMMARY:a\\,b\\;c\\\\d" in lines and lines.count("END:VCALENDAR") == 1
    (told,) = (line for line in lines if line.startswith("DESCRIPTION:"))
    assert told == "DESCRIPTION:" + "가나다 " * 60 + "\\; \\, \\\\ \\nEND:VCALENDAR"

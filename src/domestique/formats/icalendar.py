"""A calendar as other programs subscribe to it (RFC 5545): whole days, or moments in UTC; lines folded as it asks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

_WIDTH: Final = 75
"""octets a line, without its end"""


@dataclass(frozen=True, slots=True)
class Event:
    """`start` None: all day; `seconds` None: nobody knows how long. `uid` never changes, `version` counts changes."""

    uid: str
    day: date
    start: datetime | None
    seconds: float | None
    title: str
    words: str
    kind: str
    changed_at: datetime
    version: int
    url: str | None = None


def write_calendar(events: Iterable[Event], *, name: str, zone: str) -> bytes:
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Domestique//Workouts//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        f"X-WR-TIMEZONE:{_text(zone)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
    ]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return b"".join(piece + b"\r\n" for line in lines for piece in _folded(line))


def _event(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_moment(event.changed_at)}"
    yield f"LAST-MODIFIED:{_moment(event.changed_at)}"
    yield f"SEQUENCE:{max(0, event.version - 1)}"
    if event.start is None:
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
        yield "TRANSP:TRANSPARENT"
    else:
        yield f"DTSTART:{_moment(event.start)}"
        if event.seconds:
            yield f"DTEND:{_moment(event.start + timedelta(seconds=round(event.seconds)))}"
    yield f"SUMMARY:{_text(event.title)}"
    yield f"DESCRIPTION:{_text(event.words)}"
    yield f"CATEGORIES:{_text(event.kind)}"
    if event.url is not None:
        yield f"URL:{event.url}"
    yield "END:VEVENT"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    plain = "".join(letter for letter in text if letter == "\n" or (ord(letter) >= 32 and ord(letter) != 127))
    escaped = plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> Iterator[bytes]:
    """Between letters, never within one; what goes on begins with a blank."""
    piece = b""
    for letter in line:
        packed = letter.encode(errors="replace")
        if len(piece) + len(packed) > _WIDTH:
            yield piece
            piece = b" "
        piece += packed
    yield piece

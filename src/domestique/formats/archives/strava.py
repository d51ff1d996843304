"""The index of Strava's bulk export: what its files do not say themselves.

The header is in the language of the account and repeats some words, so columns are found by what they hold and by their
place, which has not changed over the years: the file's name marks the middle.
"""

import csv
import io
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from domestique.formats.errors import BadFile

_FILE = re.compile(r"^[^/]*/?\d+\.(fit|gpx|tcx)(\.gz)?$", re.IGNORECASE)
_ID, _DATE, _NAME, _KIND, _NOTES, _ELAPSED, _DISTANCE = range(7)
_ENGLISH_DATE = "%b %d, %Y, %I:%M:%S %p"
_NUMBERS = re.compile(r"\d+")
_AFTERNOON = ("오후", "PM", "pm", "p. m.", "p.m.", "午後", "下午")
_MORNING = ("오전", "AM", "am", "a. m.", "a.m.", "午前", "上午")
_MOST_ROWS = 500_000


@dataclass(frozen=True, slots=True)
class StravaRow:
    """`file` is None for what was typed in by hand. Times are UTC; metres and seconds."""

    id: str
    name: str | None
    kind: str | None
    notes: str | None
    gear: str | None
    file: str | None
    media: tuple[str, ...]
    start: datetime | None
    elapsed_s: float | None
    distance_m: float | None


def read_strava_index(data: bytes) -> tuple[StravaRow, ...]:
    rows = list(_rows(data))
    if not rows or len(rows[0]) <= _DISTANCE:
        raise BadFile(
            "strava_index", "activities.csv has not the columns of a Strava export. Download the export again."
        )
    header, body = rows[0], rows[1:]
    file_at = _file_column(body, header)
    media_at = _media_column(body)
    return tuple(_row(row, header, file_at, media_at) for row in body if row and _cell(row, _ID).isdigit())


def _rows(data: bytes) -> list[list[str]]:
    csv.field_size_limit(1 << 24)
    text = data.decode("utf-8-sig", "replace").replace("\x00", "")
    try:
        found = []
        for row in csv.reader(io.StringIO(text)):
            found.append(row)
            if len(found) > _MOST_ROWS:
                break
        return found
    except csv.Error as error:
        raise BadFile("strava_index", "activities.csv cannot be read as a table. Download the export again.") from error


def _file_column(body: list[list[str]], header: list[str]) -> int | None:
    votes: dict[int, int] = {}
    for row in body:
        for at, cell in enumerate(row):
            if at > _DISTANCE and _FILE.match(cell):
                votes[at] = votes.get(at, 0) + 1
    if votes:
        return max(votes, key=lambda at: votes[at])
    return header.index("Filename") if "Filename" in header else None


def _media_column(body: list[list[str]]) -> int | None:
    for row in body:
        for at, cell in enumerate(row):
            if at > _DISTANCE and cell.startswith("media/"):
                return at
    return None


def _row(row: list[str], header: list[str], file_at: int | None, media_at: int | None) -> StravaRow:
    file = _cell(row, file_at) if file_at is not None else ""
    gear_at = header.index("Activity Gear") if "Activity Gear" in header else (file_at or 0) - 1
    media = _cell(row, media_at) if media_at is not None else ""
    elapsed, distance = _figures(row, file_at)
    return StravaRow(
        _cell(row, _ID),
        _cell(row, _NAME) or None,
        _cell(row, _KIND) or None,
        _cell(row, _NOTES) or None,
        (_cell(row, gear_at) or None) if gear_at > _DISTANCE else None,
        file if _FILE.match(file) else None,
        tuple(part for part in media.split("|") if part),
        strava_date(_cell(row, _DATE)),
        elapsed,
        distance,
    )


def _figures(row: list[str], file_at: int | None) -> tuple[float | None, float | None]:
    """Seconds, and metres: the first distance is in the account's unit, the second, behind the file, in metres."""
    elapsed = _number(_cell(row, _ELAPSED))
    metres = _number(_cell(row, file_at + 5)) if file_at is not None else None
    return elapsed, metres


def _cell(row: list[str], at: int | None) -> str:
    return row[at].strip() if at is not None and 0 <= at < len(row) else ""


def _number(text: str) -> float | None:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return None
    return value if abs(value) < 1e12 else None


def strava_date(text: str) -> datetime | None:
    """Written in UTC in the account's language; None where the language's months are words we do not know."""
    try:
        return datetime.strptime(text, _ENGLISH_DATE).replace(tzinfo=UTC)
    except ValueError:
        pass
    parts = [int(part) for part in _NUMBERS.findall(text)]
    if len(parts) != 6 or parts[0] < 1000:
        return None
    year, month, day, hour, minute, second = parts
    if any(word in text for word in _AFTERNOON):
        hour = hour % 12 + 12
    elif any(word in text for word in _MORNING):
        hour %= 12
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None

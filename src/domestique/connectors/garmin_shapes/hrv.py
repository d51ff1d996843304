"""Heart rate variability: the night's figure by range, its readings by day."""

from datetime import date

from domestique.connectors.answers import Row, row_in, rows_in
from domestique.connectors.found import Found, FoundDay
from domestique.connectors.garmin_shapes.columns import series
from domestique.connectors.garmin_shapes.values import calendar_day, known, milliseconds, objects, one, opened, positive


def hrv_nights(body: bytes) -> tuple[Found, ...]:
    """Of a range."""
    rows = objects(opened(body), body=body, under=("hrvSummaries", "data"))
    return tuple(found for row in rows for found in _summary(row))


def hrv_days(body: bytes) -> frozenset[date]:
    return frozenset(found.day for found in hrv_nights(body) if isinstance(found, FoundDay))


def hrv_readings(body: bytes) -> tuple[Found, ...]:
    """Of a day."""
    row = one(opened(body), body=body, having=("hrvSummary", "hrvReadings"))
    summary = row_in(row.get("hrvSummary"))
    night = calendar_day(summary)
    found = [
        (when, level)
        for reading in rows_in(row.get("hrvReadings"))
        if (when := milliseconds(reading.get("readingTimeGMT"))) is not None
        and (level := positive(reading, "hrvValue"))
    ]
    if night is None and found:
        night = calendar_day(row, "sleepEndTimestampLocal", "endTimestampLocal")
    return (*_summary(summary), *series(night, "hrv", "ms", found))


def _summary(row: Row) -> tuple[Found, ...]:
    night, figures = calendar_day(row), known(hrv_ms=positive(row, "lastNightAvg"))
    return (FoundDay(night, figures),) if night is not None and figures else ()

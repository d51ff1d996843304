"""Seollal and Chuseok, which follow the moon: their days in the years of the table, and nothing beyond it.

Source: the Korea Astronomy and Space Science Institute's lunar tables as the libraries korean_lunar_calendar 0.4.0 and
holidays 0.109 give them, compared with one another for every year below. Substitute holidays are not in it.
"""

from datetime import date, timedelta
from typing import Final

from domestique.model.rule import Days

_SEOLLAL: Final = (
    "2024-02-10 2025-01-29 2026-02-17 2027-02-07 2028-01-27 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 "
    "2034-02-19 2035-02-08 2036-01-28 2037-02-15 2038-02-04 2039-01-24 2040-02-12 2041-02-01 2042-01-22 2043-02-10 "
    "2044-01-30 2045-02-17 2046-02-06 2047-01-26 2048-02-14 2049-02-02 2050-01-23"
)
_CHUSEOK: Final = (
    "2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12 2031-10-01 2032-09-19 2033-09-08 "
    "2034-09-27 2035-09-16 2036-10-04 2037-09-24 2038-09-13 2039-10-02 2040-09-21 2041-09-10 2042-09-28 2043-09-17 "
    "2044-10-05 2045-09-25 2046-09-15 2047-10-04 2048-09-22 2049-09-11 2050-09-30"
)
SEOLLAL: Final = tuple(date.fromisoformat(day) for day in _SEOLLAL.split())
CHUSEOK: Final = tuple(date.fromisoformat(day) for day in _CHUSEOK.split())


def coming_holiday(days: tuple[date, ...], today: date, around: int) -> Days | None:
    """The next one of a year the table holds, with `around` days on either side: the holiday is three days long."""
    for day in days:
        last = day + timedelta(days=around)
        if last >= today:
            return Days(day - timedelta(days=around), last) if day.year - today.year <= 1 else None
    return None

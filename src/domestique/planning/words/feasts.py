"""Feasts that move: Easter with the moon, by the Gregorian computus as Meeus writes it (Astronomical Algorithms, 1991);
Thanksgiving with the week.
"""

from collections.abc import Callable
from datetime import date, timedelta

from domestique.model.rule import Days


def easter_sunday(year: int) -> date:
    century, of_century = divmod(year, 100)
    leap, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap - moon + 15) % 30
    until_sunday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * until_sunday) // 451
    month, day = divmod(epact + until_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def easter(first: int, last: int) -> Callable[[object, date], Days]:
    """The next one, from so many days after the Sunday to so many."""

    def make(_: object, today: date) -> Days:
        sunday = next(day for year in (today.year, today.year + 1) if (day := easter_sunday(year)) >= today)
        return Days(sunday + timedelta(days=first), sunday + timedelta(days=last))

    return make


def thanksgiving(_: object, today: date) -> Days | None:
    """The fourth Thursday of November."""
    for year in (today.year, today.year + 1):
        first = date(year, 11, 1)
        day = first + timedelta(days=(3 - first.weekday()) % 7 + 21)
        if day >= today:
            return Days(day, day)
    return None

"""The whole history as files, oldest first, as they would lie in an account export."""

from collections.abc import Iterator
from datetime import date, timedelta

from domestique.demo.season import season
from domestique.demo.sessions import activities_of
from domestique.demo.ways import way_files
from domestique.demo.wellness import nights
from domestique.demo.wellness_files import wellness_files
from domestique.formats.fit_writing import write_activity

DAYS = 3 * 365
_UPLOADS = "DI_CONNECT/DI-Connect-Uploaded-Files"


def write_demo(seed: int, until: date, days: int = DAYS) -> Iterator[tuple[str, bytes]]:
    """So many days before `until`, that day not included. The same arguments give the same bytes."""
    return write_part(seed, until, days, 0, 1)


def write_part(seed: int, until: date, days: int, part: int, parts: int) -> Iterator[tuple[str, bytes]]:
    """One of `parts` slices of the same history, so that several processes can share the work."""
    start = until - timedelta(days=days)
    history = list(season(seed, start, until))
    if part == 0:
        yield from wellness_files(nights(seed, history))
        yield from way_files(seed)
    for day in history[len(history) * part // parts : len(history) * (part + 1) // parts]:
        for activity in activities_of(seed, day, start):
            yield f"{_UPLOADS}/{activity.start:%Y-%m-%d-%H%M%S}-{activity.sport}.fit", write_activity(activity)

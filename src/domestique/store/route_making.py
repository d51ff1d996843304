"""From the points of a file or an activity to the rows of a route. Pure and busy: call it off the event loop."""

from dataclasses import dataclass

from domestique.analysis.routes.climbs import Climb
from domestique.analysis.routes.line import BadLine, Flaw, clean
from domestique.analysis.routes.measure import VERSION, Section, measure
from domestique.analysis.routes.profile import Measured
from domestique.formats.courses import Course, read_courses
from domestique.kit.plain_text import storable
from domestique.model.sport import Sport
from domestique.store.route_lines import Box, cells_of, pack_line, pack_profile, preview_of

MOST_LINES = 200
"""Tracks in one file; more is a log of years, not a set of routes."""
_LONGEST_NAME = 200
_HARDEST = ("HC", "1", "2", "3", "4")


@dataclass(frozen=True, slots=True)
class MadeRoute:
    """All of a route but who it belongs to and where it came from."""

    name: str
    sport: str
    measured: Measured
    measure_version: int
    length_m: float
    gain_m: float | None
    loss_m: float | None
    low_m: float | None
    high_m: float | None
    no_profile: str | None
    round_trip: bool
    box: Box
    cells: tuple[int, ...]
    flaws: tuple[Flaw, ...]
    preview: str
    hardest: str | None
    line: bytes
    profile: bytes | None
    sections: tuple[Section, ...]
    climbs: tuple[Climb, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Of one file: what became of its lines. `refused` are codes of BadLine."""

    made: tuple[MadeRoute, ...]
    refused: tuple[str, ...] = ()


def routes_in(data: bytes, name: str, sport: Sport | None = None) -> Lines:
    """Raises BadFile, and BadLine where not one line is any good."""
    courses = read_courses(data)[:MOST_LINES]
    stem = name.rpartition("/")[2].partition(".")[0].strip() or name
    good: list[MadeRoute] = []
    bad: list[str] = []
    for number, course in enumerate(courses, start=1):
        try:
            good.append(made(course, course.name or (stem if len(courses) == 1 else f"{stem} {number}"), sport))
        except BadLine as refused:
            bad.append(refused.code)
    if not good:
        raise BadLine(bad[0])
    return Lines(tuple(good), tuple(bad))


def made(course: Course, name: str, sport: Sport | None = None) -> MadeRoute:
    """`sport` is what the athlete said; else the file's word, else cycling. Raises BadLine."""
    line = clean(course.latitude, course.longitude, course.altitude)
    measured: Measured = "barometric" if course.barometric else "gps"
    found = measure(line, measured)
    hardest = [climb.category for climb in found.climbs if climb.category is not None]
    return MadeRoute(
        name=storable(name)[:_LONGEST_NAME],
        sport=(sport or course.sport or Sport.CYCLING).value,
        measured=measured,
        measure_version=VERSION,
        length_m=found.length_m,
        gain_m=found.gain_m,
        loss_m=found.loss_m,
        low_m=found.low_m,
        high_m=found.high_m,
        no_profile=found.no_profile,
        round_trip=found.round_trip,
        box=Box(*found.box),
        cells=tuple(cells_of(line.latitude, line.longitude)),
        flaws=found.flaws,
        preview=preview_of(line.latitude, line.longitude),
        hardest=min(hardest, key=_HARDEST.index, default=None),
        line=pack_line(line),
        profile=None if found.profile is None else pack_profile(found.profile),
        sections=found.sections,
        climbs=found.climbs,
    )

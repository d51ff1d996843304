"""Lines to follow, out of any file that holds one: each route and each track of a GPX, each course of a TCX or FIT.

What was ridden is a line too: a recorded file gives the way it went.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.formats.errors import BadFile
from domestique.formats.fit import read_fit
from domestique.formats.fit.fields import word
from domestique.formats.fit.messages import FitPart, read_messages
from domestique.formats.fit.sports import sport_of as fit_sport
from domestique.formats.gpx.names import LINE
from domestique.formats.gzipped import gunzip
from domestique.formats.sniff import sniff
from domestique.formats.sports import sport_of
from domestique.formats.tcx.names import POINTS
from domestique.formats.xml.grammar import Node, Points
from domestique.formats.xml.parse import parse
from domestique.model.activity import Activity
from domestique.model.sport import Sport

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Course:
    """Degrees and metres as the file has them, in its order; NaN where it does not say.

    `barometric`: a device recorded the heights, and devices that write such files have barometers.
    """

    name: str | None
    sport: Sport | None
    latitude: Floats
    longitude: Floats
    altitude: Floats
    barometric: bool = False


def read_courses(data: bytes) -> tuple[Course, ...]:
    """Those with two places at least. Raises BadFile."""
    kind = sniff(data)
    if kind == "gzip":
        data, _ = gunzip(data)
        kind = sniff(data)
    if kind == "gpx":
        found = _gpx(data)
    elif kind == "tcx":
        found = _tcx(data)
    elif kind == "fit":
        found = _fit(data)
    else:
        raise BadFile("no_reader", f"{kind.upper()} files hold no route that could be read here.", looks=kind)
    courses = tuple(course for course in found if np.isfinite(course.latitude + course.longitude).sum() > 1)
    if not courses:
        raise BadFile("no_points", "The file holds no route or track with two places.")
    return courses


def _gpx(data: bytes) -> list[Course]:
    parsed, _ = parse(data, LINE)
    root = parsed.root
    title = root.word("metadata", "name") or root.word("name")
    lines = [*root.within("rte"), *root.within("trk")]
    return [_of_node(node, parsed.points, node.word("name") or title, node.word("type")) for node in lines]


def _tcx(data: bytes) -> list[Course]:
    parsed, _ = parse(data, POINTS)
    courses = [_of_node(node, parsed.points, node.word("Name"), None) for node in parsed.root.within("Course")]
    gone = [
        _of_node(node, parsed.points, None, node.attributes.get("Sport")) for node in parsed.root.within("Activity")
    ]
    return [*courses, *gone]


def _of_node(node: Node, points: Points, name: str | None, kind: str | None) -> Course:
    rows = slice(node.first, node.last)
    sport = None if kind is None or kind.isdigit() else sport_of(kind)[0]

    def column(channel: str) -> Floats:
        values = points.columns.get(channel)
        return np.full(node.last - node.first, np.nan) if values is None else values[rows].copy()

    return Course(name, _known(sport), column("latitude"), column("longitude"), column("altitude"))


def _fit(data: bytes) -> list[Course]:
    courses = [course for part in read_messages(data).parts if (course := _fit_course(part)) is not None]
    return courses or list(_of_activities(read_fit(data).activities))


def _fit_course(part: FitPart) -> Course | None:
    table, records = part.table("course"), part.table("record")
    if table is None or records is None:
        return None

    def column(*names: str) -> Floats:
        found = next((records.columns[name] for name in names if name in records.columns), None)
        return np.full(len(records), np.nan) if found is None else np.asarray(found.values(), dtype=np.float64)

    degrees = 180 / 2**31
    sport, _ = fit_sport(word(table.columns, 0, "sport"), None)
    return Course(
        word(table.columns, 0, "name"),
        _known(sport),
        column("position_lat") * degrees,
        column("position_long") * degrees,
        column("enhanced_altitude", "altitude"),
    )


def _of_activities(activities: Iterable[Activity]) -> Iterable[Course]:
    for activity in activities:
        channels = activity.streams.channels
        if "latitude" in channels and "longitude" in channels:
            height = channels.get("altitude")
            yield Course(
                activity.name,
                _known(activity.sport),
                channels["latitude"].values(),
                channels["longitude"].values(),
                np.full(len(activity.streams), np.nan) if height is None else height.values(),
                barometric=True,
            )


def _known(sport: Sport | None) -> Sport | None:
    return None if sport is Sport.OTHER else sport

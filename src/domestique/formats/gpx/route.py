"""A line to follow: from <rte>, or from a track whether or not it was ridden; with the waypoints beside it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from domestique.formats.errors import BadFile
from domestique.formats.gpx.names import LINE
from domestique.formats.xml.activity import losses_of
from domestique.formats.xml.decimals import parse_decimals
from domestique.formats.xml.gathering import places
from domestique.formats.xml.grammar import Node, Points
from domestique.formats.xml.parse import parse
from domestique.model.activity import Loss


@dataclass(frozen=True, slots=True)
class Waypoint:
    latitude: float
    longitude: float
    altitude_m: float | None
    name: str | None
    note: str | None
    symbol: str | None


@dataclass(frozen=True, slots=True)
class Route:
    """Degrees and metres; NaN where the file gives no altitude. `starts` are where the line begins anew."""

    name: str | None
    latitude: NDArray[np.float64]
    longitude: NDArray[np.float64]
    altitude_m: NDArray[np.float64]
    starts: tuple[int, ...]
    waypoints: tuple[Waypoint, ...] = ()
    losses: tuple[Loss, ...] = ()


def read_gpx_route(data: bytes) -> Route:
    """The routes of the file, one after another; the tracks where it has no routes."""
    parsed, losses = parse(data, LINE)
    root, points = parsed.root, parsed.points
    holders = [node for node in root.within("rte") if node.last > node.first]
    if not holders:
        holders = [node for node in root.within("trkseg") if node.last > node.first]
    named = next(iter((*root.all("rte"), *root.all("trk"))), root)
    name = named.word("name") or root.word("metadata", "name") or root.word("name")
    rows = np.concatenate([np.arange(node.first, node.last) for node in holders] or [np.array([], np.int64)])
    column = {channel: _column(points, channel)[rows] for channel in ("latitude", "longitude", "altitude")}
    placed = (np.abs(column["latitude"]) <= 90) & (np.abs(column["longitude"]) <= 180)
    waypoints = _waypoints(root)
    if not placed.any() and not waypoints:
        raise BadFile("no_points", "The GPX file holds no route, track or waypoint with a position.")
    starts = np.cumsum([0, *(node.last - node.first for node in holders[:-1])]) if holders else np.array([0])
    before = np.concatenate([[0], np.cumsum(placed)])
    return Route(
        name,
        latitude=column["latitude"][placed],
        longitude=column["longitude"][placed],
        altitude_m=column["altitude"][placed],
        starts=tuple(dict.fromkeys(int(before[at]) for at in starts)),
        waypoints=waypoints,
        losses=(*losses, *losses_of(parsed)),
    )


def _column(points: Points, channel: str) -> NDArray[np.float64]:
    return points.columns.get(channel, np.full(points.count, np.nan))


def _waypoints(root: Node) -> tuple[Waypoint, ...]:
    found = (_waypoint(node) for node in root.all("wpt"))
    return tuple(waypoint for waypoint in found if waypoint is not None)


def _waypoint(node: Node) -> Waypoint | None:
    texts = [node.attributes.get("lat", ""), node.attributes.get("lon", ""), node.word("ele") or ""]
    (latitude, longitude, altitude), _ = parse_decimals(*places(texts))
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    known = float(altitude) if np.isfinite(altitude) else None
    note = node.word("desc") or node.word("cmt")
    return Waypoint(float(latitude), float(longitude), known, node.word("name"), note, node.word("sym"))

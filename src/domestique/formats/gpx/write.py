"""A line as GPX 1.1, so that a route can go to a device or to another program."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

Point = tuple[float, float, float | None]
"""Degrees of latitude and longitude, metres of altitude."""


def write_gpx_track(name: str, points: Iterable[Point], *, kind: str | None = None) -> bytes:
    body = "".join(_point(*point) for point in points)
    typed = "" if kind is None else f"<type>{escape(kind)}</type>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<gpx version="1.1" creator="Domestique" xmlns="http://www.topografix.com/GPX/1/1">\n'
        f"<trk><name>{escape(name)}</name>{typed}<trkseg>\n{body}</trkseg></trk>\n</gpx>\n"
    ).encode()


def _point(latitude: float, longitude: float, altitude: float | None) -> str:
    height = "" if altitude is None else f"<ele>{altitude:.1f}</ele>"
    return f'<trkpt lat="{latitude:.6f}" lon="{longitude:.6f}">{height}</trkpt>\n'

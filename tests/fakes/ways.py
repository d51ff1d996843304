"""A made-up way over a hill, as a file to follow and as rides along it."""

from datetime import UTC, datetime, timedelta

import numpy as np

from domestique.model.activity import Activity
from domestique.model.sport import Sport
from domestique.model.streams import TIME, Stream, Streams

START = datetime(2026, 5, 2, 6, 30, tzinfo=UTC)
DEGREES = 2**31 / 180
LENGTH_M = 6000.0

Column = np.ndarray[tuple[int], np.dtype[np.float64]]


def places(metres: Column) -> tuple[Column, Column, Column]:
    """Latitude, longitude and height of a winding way: flat, 2 km at 7 %, down again."""
    east = metres
    north = 300 * np.sin(metres / 800)
    height = 40 + np.interp(metres, [0, 2000, 4000, 6000], [0, 0, 140, 20])
    return 37.55 + north / 111_195, 126.97 + east / 88_200, height


def gpx_way(name: str = "북악", *, every_m: float = 40.0, heights: bool = True, shift: float = 0.0) -> bytes:
    """Different arguments give different bytes; `shift` moves it north by so many degrees."""
    lat, lon, ele = places(np.append(np.arange(0, LENGTH_M, every_m), LENGTH_M))
    points = "".join(
        f'<trkpt lat="{a + shift:.6f}" lon="{b:.6f}">' + (f"<ele>{c:.1f}</ele>" if heights else "") + "</trkpt>"
        for a, b, c in zip(lat, lon, ele, strict=True)
    )
    return (
        '<?xml version="1.0"?><gpx version="1.1" creator="tests" xmlns="http://www.topografix.com/GPX/1/1">'
        f"<trk><name>{name}</name><trkseg>{points}</trkseg></trk></gpx>"
    ).encode()


def ride_along(
    speed: float = 6.0,
    *,
    days: int = 0,
    back: bool = False,
    upto: float = LENGTH_M,
    power: int | None = 200,
    sport: Sport = Sport.CYCLING,
) -> Activity:
    """At one speed, a sample a second, half a metre off the way; `days` after START."""
    metres = np.arange(0, upto, speed)
    metres = metres[::-1] if back else metres
    off = np.random.default_rng(days).normal(0, 0.6, (2, len(metres)))
    lat, lon, height = places(metres)
    start = START + timedelta(days=days)
    columns = {
        "latitude": (np.rint((lat + off[0] / 111_195) * DEGREES), DEGREES),
        "longitude": (np.rint((lon + off[1] / 88_200) * DEGREES), DEGREES),
        "altitude": (np.rint((height + 500) * 5), 5.0),
    }
    if power is not None:
        columns["power"] = (np.full(len(metres), float(power)), 1.0)
    channels = {TIME: Stream(TIME, "s", (np.arange(len(metres)) * 1000).astype(np.int32), scale=1000.0)}
    for name, (raw, scale) in columns.items():
        channels[name] = Stream(name, "", raw.astype(np.int32), scale, 500.0 if name == "altitude" else 0.0)
    return Activity(sport=sport, start=start, streams=Streams(start, channels), name=f"ride {days}")

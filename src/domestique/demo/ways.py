"""The demo athlete's own roads as files a route planner would hand out: named, without times."""

from collections.abc import Iterator

import numpy as np

from domestique.demo import rides, runs
from domestique.demo.roads import Road
from domestique.formats.gpx.write import write_gpx_track

_EVERY = 3
"""Of the road's ten-metre steps: planners draw coarser than receivers record."""
_RIDES = ("River loop", "Two hills", "Lake road", "Round the mountain")
_RUNS = ("Round the block", "Park loop", "Hill trail")
_RACE = "Gran fondo course"


def way_files(seed: int) -> Iterator[tuple[str, bytes]]:
    ways = [(name, rides.road_of(seed, number), "cycling") for number, name in enumerate(_RIDES)]
    ways += [(name, runs.road_of(seed, number), "running") for number, name in enumerate(_RUNS)]
    ways.append((_RACE, rides.race_road(seed), "cycling"))
    for number, (name, way, kind) in enumerate(ways, start=1):
        yield f"routes/{number}.gpx", _gpx(name, way, kind)


def _gpx(name: str, way: Road, kind: str) -> bytes:
    """Round and back to where it began."""
    steps = np.append(np.arange(0, len(way.east), _EVERY), 0)
    latitude, longitude = way.degrees(way.east[steps], way.north[steps])
    points = zip(latitude.tolist(), longitude.tolist(), way.altitude[steps].tolist(), strict=True)
    return write_gpx_track(name, points, kind=kind)

"""GPX 1.0 and 1.1 with the extensions recorders write: tracks to activities, routes and waypoints to a Route.
May import formats/xml; pure. docs/formats/gpx.md says what is read and what is not.
A new vendor's element is one line in names.py.
"""

from domestique.formats.gpx.read import read_gpx
from domestique.formats.gpx.route import Route, Waypoint, read_gpx_route

__all__ = ["Route", "Waypoint", "read_gpx", "read_gpx_route"]

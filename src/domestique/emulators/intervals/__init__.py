"""intervals.icu: wellness read and written, events planned, files uploaded. Basic authentication with API_KEY."""

from starlette.applications import Starlette
from starlette.types import ASGIApp

from domestique.emulators.intervals import activities, events, wellness
from domestique.emulators.intervals.account import Intervals
from domestique.emulators.intervals.door import Door


def application(intervals: Intervals) -> ASGIApp:
    door = Door(intervals)
    return Starlette(routes=[*wellness.routes(door), *events.routes(door), *activities.routes(door)])

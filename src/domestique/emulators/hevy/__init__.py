"""Hevy's public API, from its OpenAPI contract: workouts with the events feed, routines, folders, templates, body
measurements. There is no DELETE anywhere; a wrong key is answered with HTML.
"""

from starlette.applications import Starlette
from starlette.types import ASGIApp

from domestique.emulators.hevy import exercises, measurements, routines, workouts
from domestique.emulators.hevy.account import Hevy
from domestique.emulators.hevy.door import Door


def application(hevy: Hevy) -> ASGIApp:
    door = Door(hevy)
    return Starlette(
        routes=[*workouts.routes(door), *routines.routes(door), *exercises.routes(door), *measurements.routes(door)]
    )

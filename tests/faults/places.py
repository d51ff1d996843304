"""The services as the run needs them: how to connect, what the athlete does there by hand, which objects lie there."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from domestique.emulators import Fault, World
from domestique.emulators.garmin.di import signed_in_elsewhere
from domestique.emulators.garmin.workouts import add_workout
from tests.fakes.workouts import easy

Json = dict[str, Any]
SQUAT = "D04AC939"


@dataclass(frozen=True, slots=True)
class Place:
    """`theirs`: ids of all that a client made there, with what it is called. `edit` and `drop`: the athlete changes or
    deletes one of those by hand; None where the app there cannot."""

    written: Callable[[str], Json]
    own: Callable[[World, date], None]
    theirs: Callable[[World], dict[str, str]]
    edit: Callable[[World, str], None]
    drop: Callable[[World, str], None]
    ref: str
    faults: tuple[Fault, ...]


def lifting(name: str) -> Json:
    lift = {"exercise": "barbell_back_squat", "reps_low": 5, "weight_kg": 80}
    return {"sport": "strength", "name": name, "steps": [
        {"intent": "work", "end": {"kind": "reps", "value": 5}, "lift": lift}]}  # fmt: skip


def _garmin_own(world: World, day: date) -> None:
    step = {
        "type": "ExecutableStepDTO", "stepOrder": 1, "stepType": {"stepTypeId": 3, "stepTypeKey": "interval"},
        "endCondition": {"conditionTypeId": 2, "conditionTypeKey": "time"}, "endConditionValue": 600.0,
    }  # fmt: skip
    run = {"sportTypeId": 1, "sportTypeKey": "running"}
    segment = {"segmentOrder": 1, "sportType": run, "workoutSteps": [step]}
    add_workout(world.garmin.account, {"workoutName": "Mine", "sportType": run, "workoutSegments": [segment]}, day)


def _garmin_edit(world: World, key: str) -> None:
    body = world.garmin.account.workouts.get(int(key)) or {}
    world.garmin.account.workouts.change(int(key), body | {"workoutName": "Changed by hand"})


def _garmin_drop(world: World, key: str) -> None:
    garmin = world.garmin.account
    garmin.workouts.take(int(key))
    for schedule, body in garmin.schedules.items():
        if body["workoutId"] == int(key):
            garmin.schedules.take(schedule)


def _intervals_own(world: World, day: date) -> None:
    world.intervals.account.add_event(start_date_local=f"{day}T00:00:00", name="Mine")


def _intervals_drop(world: World, key: str) -> None:
    world.intervals.account.events.take(int(key))


def _hevy_drop(world: World, key: str) -> None:
    world.hevy.account.routines.take(key)


def _intervals_edit(world: World, key: str) -> None:
    body = world.intervals.account.events.get(int(key)) or {}
    world.intervals.account.events.change(int(key), body | {"name": "Changed by hand"})


def _hevy_edit(world: World, key: str) -> None:
    body = world.hevy.account.routines.get(key) or {}
    world.hevy.account.routines.change(key, body | {"title": "Changed by hand"})


def _hevy_own(world: World, _: date) -> None:
    hevy = world.hevy.account
    sets = [{"reps": 5}]
    hevy.add_routine("Mine", [{"exercise_template_id": SQUAT, "sets": sets}], folder_id=hevy.add_folder("Mine"))


def _hevy_theirs(world: World) -> dict[str, str]:
    """Those that were given back and wait to be used again do not count as standing there."""
    return {
        key: body["title"] for key, body in world.hevy.account.routines.items("client")
        if not any("Domestique · free" in each["notes"] for each in body["exercises"])
    }  # fmt: skip


ANY: tuple[Fault, ...] = (
    "too_many_requests", "challenge", "error_500", "truncated_json", "wrong_shape", "dropped_before", "dropped_after",
    "no_content", "html_401", "slow", "clock_skew",
)  # fmt: skip

GARMIN = Place(
    easy, _garmin_own,
    lambda world: {str(key): body["workoutName"] for key, body in world.garmin.account.workouts.items("client")},
    _garmin_edit, _garmin_drop, "workout", (*ANY, "token_inactive", "refresh_expired"),
)  # fmt: skip
INTERVALS = Place(
    easy,
    _intervals_own,
    lambda world: {str(key): body["name"] for key, body in world.intervals.account.events.items("client")},
    _intervals_edit, _intervals_drop, "event", ANY,
)  # fmt: skip
HEVY = Place(
    lifting, _hevy_own, _hevy_theirs, _hevy_edit,
    _hevy_drop, "routine", ANY,
)  # fmt: skip
PLACES = {"garmin_signin": GARMIN, "intervals": INTERVALS, "hevy": HEVY}


def _signed_in(world: World) -> dict[str, str]:
    account = world.garmin.account
    return {"tokens": json.dumps(signed_in_elsewhere(account)), "display": account.display_name}


def _let_in(world: World) -> dict[str, str]:
    strava = world.strava
    grant = strava.grant(frozenset({"read", "activity:write"}))
    return {
        "client_id": strava.client_id, "client_secret": strava.client_secret, "access_token": grant.access_token,
        "refresh_token": grant.refresh_token, "expires_at": f"{grant.expires_at.timestamp():.0f}",
    }  # fmt: skip


SECRETS: dict[str, Callable[[World], dict[str, str]]] = {
    "garmin_key": lambda world: {"key": world.garmin.account.key},
    "garmin_signin": _signed_in,
    "hevy": lambda world: {"key": world.hevy.account.key},
    "intervals": lambda world: {"key": world.intervals.account.key},
    "strava": _let_in,
}
"""What the athlete gives to connect, anew each time."""

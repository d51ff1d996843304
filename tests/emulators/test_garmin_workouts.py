"""Workouts, their days and files handed in, by the real garminconnect and its own workout classes."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from garminconnect import GarminConnectConnectionError, GarminConnectNotFoundError
from garminconnect.workout import RunningWorkout, WorkoutSegment, create_interval_step, create_repeat_group

from domestique.emulators import Plan, World
from domestique.emulators.garmin.account import GarminAccount
from domestique.emulators.garmin.workouts import add_workout
from domestique.formats.fit_writing import write_activity
from tests.emulators.signing_in import in_no_hurry_to_look_human, library
from tests.fakes.activities import ride

__all__ = ["in_no_hurry_to_look_human"]
RUN = {"sportTypeId": 1, "sportTypeKey": "running", "displayOrder": 1}


@pytest.fixture
def garmin(world: World) -> GarminAccount:
    return world.garmin.account


@pytest.fixture
def signed_in(pretend_url: str, garmin: GarminAccount) -> Any:
    client = library(pretend_url, garmin.email, garmin.password)
    client.login()
    return client


def _step(order: int, **said: Any) -> dict[str, Any]:
    return {
        "type": "ExecutableStepDTO", "stepOrder": order, "stepType": {"stepTypeId": 3, "stepTypeKey": "interval"},
        "endCondition": {"conditionTypeId": 2, "conditionTypeKey": "time"}, "endConditionValue": 600.0,
        "targetType": {"workoutTargetTypeId": 1, "workoutTargetTypeKey": "no.target"},
    } | said  # fmt: skip


def _workout(*steps: dict[str, Any], **said: Any) -> dict[str, Any]:
    segment = {"segmentOrder": 1, "sportType": RUN, "workoutSteps": list(steps or [_step(1)])}
    return {"workoutName": "Easy", "description": "[coach:1]", "sportType": RUN, "workoutSegments": [segment]} | said


def test_made_planned_moved_and_taken_away(signed_in: Any, garmin: GarminAccount) -> None:
    made = signed_in.upload_workout(_workout())
    assert made["ownerId"] == garmin.profile_id
    assert made["workoutSegments"][0]["workoutSteps"][0]["stepId"]
    planned = signed_in.schedule_workout(made["workoutId"], "2026-11-24")
    key = planned["workoutScheduleId"]
    assert key != made["workoutId"]
    assert planned["workout"]["workoutId"] == made["workoutId"]
    signed_in.reschedule_workout(key, "2026-12-01")
    (item,) = signed_in.get_scheduled_workouts(2026, 12)["calendarItems"]
    assert (item["id"], item["itemType"], item["workoutId"], item["date"]) == (
        key, "workout", made["workoutId"], "2026-12-01",
    )  # fmt: skip
    assert signed_in.get_scheduled_workouts(2026, 10)["calendarItems"] == []
    (entry,) = signed_in.get_scheduled_workouts_by_period("2026-12-01", "2026-12-02")
    assert entry["workout"]["workoutName"] == "Easy"
    signed_in.unschedule_workout(key)
    with pytest.raises(GarminConnectNotFoundError):
        signed_in.get_scheduled_workout_by_id(key)
    assert signed_in.delete_workout(made["workoutId"]) == {}
    with pytest.raises(GarminConnectNotFoundError):
        signed_in.delete_workout(made["workoutId"])


def test_an_update_replaces_the_whole_and_keeps_the_days(signed_in: Any, garmin: GarminAccount) -> None:
    made = signed_in.upload_workout(_workout())
    signed_in.schedule_workout(made["workoutId"], "2026-11-24")
    assert signed_in.update_workout(made["workoutId"], _workout(workoutName="Easier", description=None)) == {}
    now = signed_in.get_workout_by_id(made["workoutId"])
    assert (now["workoutName"], now["description"], now["createdDate"]) == ("Easier", None, made["createdDate"])
    assert len(garmin.schedules) == 1
    signed_in.delete_workout(made["workoutId"])
    assert len(garmin.schedules) == 0, "its days go with it"


def test_the_librarys_own_classes_are_taken(signed_in: Any) -> None:
    steps: list[Any] = [create_repeat_group(4, [create_interval_step(1000.0, 2)], 1)]
    segment = WorkoutSegment(segmentOrder=1, sportType=RUN, workoutSteps=steps)
    workout = RunningWorkout(workoutName="4x1k", estimatedDurationInSecs=2400, workoutSegments=[segment])
    assert signed_in.upload_running_workout(workout)["workoutName"] == "4x1k"
    assert [each["workoutName"] for each in signed_in.get_workouts()] == ["4x1k"]
    assert signed_in.get_workouts(sport_type_keys=["cycling"]) == []


SWIM = {"sportTypeId": 3, "sportTypeKey": "swimming"}
WRONG = (
    _workout(workoutName=" "),
    _workout(sportType=SWIM),
    _workout(sportType={"sportTypeId": 12, "sportTypeKey": "walking"}),
    _workout(_step(2), _step(1)),
    _workout(_step(1), _step(1)),
    _workout(_step(1, endConditionValue=None)),
    _workout(_step(1, targetType={"workoutTargetTypeId": 6, "workoutTargetTypeKey": "power.zone"})),
    _workout(_step(1, strokeType={"strokeTypeId": 9})),
    _workout(_step(1, type="RepeatGroupDTO")),
    _workout(workoutSegments=[]),
)


@pytest.mark.parametrize("said", WRONG, ids=range(len(WRONG)))
def test_what_garmin_would_not_take(signed_in: Any, garmin: GarminAccount, said: dict[str, Any]) -> None:
    with pytest.raises(GarminConnectConnectionError, match="400"):
        signed_in.upload_workout(said)
    assert len(garmin.workouts) == 0


def test_a_lost_answer_leaves_the_workout_there(signed_in: Any, world: World, garmin: GarminAccount) -> None:
    world.faults.plan(Plan("dropped_after", method="POST", path="^/workout-service/workout$", nth=3))
    for _ in range(2):
        signed_in.upload_workout(_workout())
    with pytest.raises(Exception, match="."):  # noqa: RUF043 - requests' own error, whatever it is called
        signed_in.upload_workout(_workout())
    assert len(garmin.workouts) == 3


def test_what_the_athlete_made_is_known_as_theirs(signed_in: Any, world: World, garmin: GarminAccount) -> None:
    own, day = add_workout(garmin, _workout(workoutName="Mine"), date(2026, 11, 30))
    before = world.untouched()
    signed_in.schedule_workout(signed_in.upload_workout(_workout())["workoutId"], "2026-11-24")
    assert world.untouched() == before
    signed_in.reschedule_workout(day, "2026-12-01")
    assert world.untouched() != before
    told = world.snapshot()[f"garmin/{garmin.email}"]["workouts"]
    assert [(each["id"] == own, each["by"]) for each in told] == [(True, "athlete"), (False, "client")]


def test_a_file_handed_in_once_and_again(signed_in: Any, garmin: GarminAccount, tmp_path: Path) -> None:
    path = tmp_path / "ride.fit"
    path.write_bytes(write_activity(ride()))
    done = signed_in.upload_activity(str(path))["detailedImportResult"]
    key = done["successes"][0]["internalId"]
    assert signed_in.get_activity(key)["activityId"] == key
    with pytest.raises(GarminConnectConnectionError, match="409") as again:
        signed_in.upload_activity(str(path))
    failure = again.value.response.json()["detailedImportResult"]["failures"][0]
    assert (failure["internalId"], failure["messages"][0]["code"]) == (key, 202)
    with pytest.raises(GarminConnectConnectionError, match="duplicate"):
        signed_in.import_activity(str(path))
    path.write_bytes(b"no file of this kind")
    with pytest.raises(GarminConnectConnectionError, match="400"):
        signed_in.upload_activity(str(path))
    assert len(garmin.activities()) == 1


def test_the_calendar_shows_activities_too_and_the_weeks_at_both_ends(signed_in: Any, garmin: GarminAccount) -> None:
    garmin.record(ride())
    add_workout(garmin, _workout(), ride().start.date().replace(day=1) - timedelta(days=1))
    month = ride().start
    kinds = {each["itemType"] for each in signed_in.get_scheduled_workouts(month.year, month.month)["calendarItems"]}
    assert "activity" in kinds


def test_dictionaries_and_a_message_to_the_watch(signed_in: Any, garmin: GarminAccount) -> None:
    types = signed_in.get_workout_types()
    assert {"sportTypeId": 4, "sportTypeKey": "swimming", "displayOrder": 4} in types["workoutSportTypes"]
    made = signed_in.upload_workout(_workout())
    signed_in.push_workout_to_device(made["workoutId"], garmin.device_id)
    assert garmin.messages[0]["deviceId"] == garmin.device_id

"""The bodies of new and changed workouts and routines, held against the contract."""

from typing import Any

from domestique.emulators.hevy.account import HevyAccount
from domestique.emulators.hevy.door import Refusal, known_only, needed

Json = dict[str, Any]
_SET_TYPES = ("warmup", "normal", "failure", "dropset")
_RPE = (None, 6, 7, 7.5, 8, 8.5, 9, 9.5, 10)
_SET = {"type", "weight_kg", "reps", "distance_meters", "duration_seconds", "custom_metric"}
_WHOLE = ("reps", "distance_meters", "duration_seconds")


def routine(account: HevyAccount, said: Json, *, new: bool) -> Json:
    known_only(said, {"title", "notes", "exercises"} | ({"folder_id"} if new else set()), "routine")
    needed(said, "title", str, "routine")
    folder = said.get("folder_id")
    if folder is not None and folder not in account.folders:
        raise Refusal(400, "Invalid folder id")
    for each in needed(said, "exercises", list, "routine"):
        _exercise(account, each, {"rest_seconds"}, planned=True)
    return said


def workout(account: HevyAccount, said: Json) -> Json:
    names = {"title", "description", "start_time", "end_time", "is_private", "exercises", "routine_id"}
    known_only(said, names, "workout")
    for name in ("title", "start_time", "end_time"):
        needed(said, name, str, "workout")
    for each in needed(said, "exercises", list, "workout"):
        _exercise(account, each, set(), planned=False)
    return said


def _exercise(account: HevyAccount, said: Any, more: set[str], *, planned: bool) -> None:
    if not isinstance(said, dict):
        raise Refusal(400, '"exercises" must contain objects')
    known_only(said, {"exercise_template_id", "superset_id", "notes", "sets"} | more, "exercises")
    if said.get("exercise_template_id") not in account.templates:
        raise Refusal(400, f"Invalid exercise template id: {said.get('exercise_template_id')}")
    for each in needed(said, "sets", list, "exercises"):
        _set(each, planned=planned)


def _set(said: Any, *, planned: bool) -> None:
    if not isinstance(said, dict):
        raise Refusal(400, '"sets" must contain objects')
    known_only(said, _SET | ({"rep_range"} if planned else {"rpe"}), "sets")
    if said.get("type", "normal") not in _SET_TYPES:
        raise Refusal(400, f'"type" must be one of {", ".join(_SET_TYPES)}')
    for name in _WHOLE:
        if said.get(name) is not None and not isinstance(said[name], int):
            raise Refusal(400, f'"sets.{name}" must be an integer')
    if said.get("weight_kg") is not None and not isinstance(said["weight_kg"], int | float):
        raise Refusal(400, '"sets.weight_kg" must be a number')
    if said.get("rpe") not in _RPE:
        raise Refusal(400, '"sets.rpe" must be one of 6, 7, 7.5, 8, 8.5, 9, 9.5, 10')
    span = said.get("rep_range")
    if span is not None and not (isinstance(span, dict) and set(span) <= {"start", "end"}):
        raise Refusal(400, '"sets.rep_range" must have a start and an end')

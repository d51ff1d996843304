"""What lies in Hevy accounts, by API key, and what the athlete does there with a phone in hand."""

import copy
from datetime import datetime
from typing import Any, Literal

from domestique.emulators.clock import Clock, iso
from domestique.emulators.hevy.catalogue import built_in
from domestique.emulators.ids import Ids
from domestique.emulators.objects import Maker, Shelf

Json = dict[str, Any]
RoutineAnswer = Literal["list", "object", "bare", "empty"]
"""How a 201 for a new routine reads: the contract says a Routine or {}, clients in use saw {"routine": [{…}]}."""


class HevyAccount:
    def __init__(self, clock: Clock, ids: Ids, key: str, name: str) -> None:
        self.clock, self.ids, self.key, self.name = clock, ids, key, name
        self.user_id = ids.uuid()
        self.pro = True
        self.routine_limit: int | None = None
        self.routine_answer: RoutineAnswer = "list"
        self.templates: dict[str, Json] = dict(built_in())
        self.workouts: Shelf[str] = Shelf()
        self.gone: dict[str, str] = {}
        """Deleted workouts and when."""
        self.routines: Shelf[str] = Shelf()
        self.folders: Shelf[int] = Shelf()
        self.measurements: Shelf[str] = Shelf()

    def add_workout(
        self, title: str, start: datetime, end: datetime, exercises: list[Json], *, description: str = "",
        by: Maker = "athlete", updated: datetime | None = None,
    ) -> str:  # fmt: skip
        """`exercises`: [{"exercise_template_id": …, "sets": [{"weight_kg": 80, "reps": 5}]}]. Logged when it ended,
        unless said otherwise."""
        key = self.ids.uuid()
        now = iso(updated or (end if by == "athlete" else self.clock.now()))
        body = {
            "id": key, "title": title, "routine_id": None, "description": description, "start_time": iso(start),
            "end_time": iso(end), "updated_at": now, "created_at": now,
            "exercises": [self.exercise(index, each) for index, each in enumerate(exercises)],
        }  # fmt: skip
        self.workouts.put(key, body, by)
        return key

    def edit_workout(self, key: str, **changes: Any) -> None:
        """As in the app: {"title": …} or {"exercises": […]} in the contract's shape."""
        body = copy.deepcopy(self.workouts.get(key)) or {}
        if "exercises" in changes:
            changes["exercises"] = [self.exercise(index, each) for index, each in enumerate(changes["exercises"])]
        self.workouts.change(key, body | changes | {"updated_at": iso(self.clock.now())})

    def delete_workout(self, key: str) -> None:
        if self.workouts.take(key):
            self.gone[key] = iso(self.clock.now())

    def add_routine(self, title: str, exercises: list[Json], *, folder_id: int | None = None, notes: str = "",
                    by: Maker = "athlete") -> str:  # fmt: skip
        key, now = self.ids.uuid(), iso(self.clock.now())
        body = {
            "id": key, "title": title, "folder_id": folder_id, "notes": notes, "updated_at": now, "created_at": now,
            "exercises": [self.exercise(index, each, planned=True) for index, each in enumerate(exercises)],
        }  # fmt: skip
        self.routines.put(key, body, by)
        return key

    def add_folder(self, title: str, *, by: Maker = "athlete") -> int:
        """The new one stands first; the others move down."""
        for key, body in self.folders.items():
            self.folders.change(key, body | {"index": body["index"] + 1})
        key, now = self.ids.number(), iso(self.clock.now())
        self.folders.put(key, {"id": key, "index": 0, "title": title, "updated_at": now, "created_at": now}, by)
        return key

    def add_measurement(self, date: str, *, by: Maker = "athlete", **figures: float | None) -> None:
        self.measurements.put(date, {"date": date, **figures}, by)

    def exercise(self, index: int, said: Json, *, planned: bool = False) -> Json:
        template = self.templates[said["exercise_template_id"]]
        body: Json = {
            "index": index, "title": template["title"], "notes": said.get("notes") or "",
            "exercise_template_id": template["id"], "supersets_id": said.get("superset_id"),
            "sets": [_set(place, each, planned) for place, each in enumerate(said.get("sets", []))],
        }  # fmt: skip
        if planned:
            body["rest_seconds"] = said.get("rest_seconds")
        return body


def _set(index: int, said: Json, planned: bool) -> Json:
    names = ("weight_kg", "reps", "distance_meters", "duration_seconds", "rpe", "custom_metric")
    body: Json = {"index": index, "type": said.get("type", "normal")} | {name: said.get(name) for name in names}
    if planned:
        body["rep_range"] = said.get("rep_range")
    return body


class Hevy:
    def __init__(self, clock: Clock, ids: Ids) -> None:
        self._clock, self._ids = clock, ids
        self.accounts: dict[str, HevyAccount] = {}
        self.account = self.add("Demo")

    def add(self, name: str, key: str | None = None) -> HevyAccount:
        key = key or self._ids.uuid()
        self.accounts[key] = HevyAccount(self._clock, self._ids, key, name)
        return self.accounts[key]

    def snapshot(self) -> dict[str, dict[str, list[Json]]]:
        return {
            f"hevy/{account.name}": {
                "workouts": account.workouts.told(),
                "routines": account.routines.told(),
                "folders": [each | {"versions": 0} for each in _without_index(account.folders.told())],
                "measurements": account.measurements.told(),
            }
            for account in self.accounts.values()
        }


def _without_index(told: list[Json]) -> list[Json]:
    """A folder's place moves when another is made above it; that is no touch."""
    return [each | {"body": {key: value for key, value in each["body"].items() if key != "index"}} for each in told]

"""Planned workouts."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, JsonValue

from domestique.api.connection_words import service_name
from domestique.api.shapes.base import Prose, Shape, Wish, example
from domestique.api.shapes.workout_examples import BIKE, GYM, RUN, SWIM
from domestique.locales import Language, say
from domestique.model.sport import Sport
from domestique.services.keep_workouts import DeletedWorkout, Placed
from domestique.store.standing import How
from domestique.store.workouts import Wanted, WorkoutRow

_ID = "01930000-0000-7000-8000-000000000801"
_WORKOUT: dict[str, JsonValue] = {
    "id": _ID,
    "version": 1,
    "day": "2026-11-24",
    "sport": "cycling",
    "name": "4 × 4 min VO₂max",
    "notes": None,
    "workout": {"format": 1, **BIKE},
    "author": "athlete",
    "created_at": "2026-11-21T06:00:00Z",
    "changed_at": "2026-11-21T06:00:00Z",
    "delivery": [
        {
            "connection_id": "01930000-0000-7000-8000-000000000a01",
            "service": "garmin_signin",
            "name": "Garmin",
            "account": "민지",
            "state": "there",
            "day": "2026-11-24",
            "url": None,
            "deletes": True,
        }
    ],
}
_ABOUT = (
    "sport, name, steps and, where they fit, note (sent along), pool_length_m, pool_yards. A step has an intent, an "
    "end {kind, value} (seconds, metres, repetitions, kcal, bpm, W), up to three targets {measure, scale, low, high, "
    "ramp}, note, swim {stroke, drill, kick, gear} or lift {exercise, reps_low, reps_high, weight_kg or "
    "of_one_rep_max, rir, warm_up, superset}. Shares are of 1.0, speed is m/s. A repeat has times and steps."
)
Body = Annotated[dict[str, JsonValue], Field(description=_ABOUT)]


class DeliveryShape(Shape):
    """Where it stands besides here."""

    connection_id: UUID
    service: str = Field(description="The slug of the service.")
    name: str
    account: str | None
    state: How = Field(
        description="there: as it is here; older: there as it was before the last change here; going and leaving: on "
        "its way; failed: the outbox says why"
    )
    day: date | None = Field(description="There, or where it goes to.")
    url: str | None
    deletes: bool = Field(description="False: the service cannot delete it, and it would be emptied instead.")

    @classmethod
    def of(cls, placed: Placed, language: Language) -> "DeliveryShape":
        one = placed.standing
        return cls(
            connection_id=one.there.id,
            service=one.there.slug,
            name=service_name(language, one.there.slug),
            account=one.there.account_name,
            state=one.how,
            day=one.day,
            url=one.url,
            deletes=placed.deletes,
        )


class WorkoutShape(Shape):
    model_config = example(_WORKOUT)

    id: UUID
    version: int
    day: date | None
    sport: Sport
    name: str
    notes: str | None = Field(description="The athlete's own; never sent.")
    workout: dict[str, JsonValue] = Field(description=_ABOUT)
    author: Literal["athlete", "coach", "solver", "import", "demo"]
    created_at: datetime
    changed_at: datetime
    delivery: list[DeliveryShape] = Field(description="Empty: it stands nowhere but here.")

    @classmethod
    def of(cls, row: WorkoutRow, stands: Sequence[Placed], language: Language) -> "WorkoutShape":
        fields: dict[str, Any] = {
            name: getattr(row, name) for name in cls.model_fields if name not in ("workout", "delivery")
        }
        return cls(**fields, workout=dict(row.body), delivery=[DeliveryShape.of(one, language) for one in stands])


class WorkoutPage(Shape):
    model_config = example({"items": [_WORKOUT], "next_cursor": None})

    items: list[WorkoutShape]
    next_cursor: str | None


class NewWorkout(Wish):
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        json_schema_extra={"examples": [{"day": "2026-11-24", "workout": one} for one in (BIKE, RUN, SWIM, GYM)]},
    )

    day: date | None = None
    notes: Prose | None = None
    workout: Body


class WorkoutChange(Wish):
    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_extra={"examples": [{"version": 1, "day": "2026-11-25"}]}
    )

    version: int = Field(description="The one this edit is based on.")
    day: date | None = None
    notes: Prose | None = None
    workout: Body | None = None

    @property
    def changes(self) -> dict[str, Any]:
        """What is not named stays; day and notes can be cleared, the workout cannot."""
        named = self.model_fields_set - {"version"}
        return {name: getattr(self, name) for name in named if name != "workout" or self.workout is not None}


class WorkoutQuery(Wish):
    first: date | None = Field(None, description="With either day, workouts without one are left out.")
    last: date | None = None
    sport: Sport | None = None
    order: Literal["asc", "desc"] = "asc"
    cursor: str | None = None
    limit: int = Field(50, ge=1, le=200)

    @property
    def wanted(self) -> Wanted:
        return Wanted(self.first, self.last, None if self.sport is None else str(self.sport))


class WorkoutDeleted(Shape):
    model_config = example({"change_id": "01930000-0000-7000-8000-000000000401", "undo_until": "2026-12-21T06:00:00Z"})

    change_id: UUID
    undo_until: datetime

    @classmethod
    def of(cls, deleted: DeletedWorkout) -> "WorkoutDeleted":
        return cls(change_id=deleted.change_id, undo_until=deleted.undo_until)


class WorkoutExample(Shape):
    key: str = Field(description="ride, run, swim or gym")
    workout: dict[str, JsonValue]


class WorkoutExamples(Shape):
    model_config = example({"items": [{"key": "ride", "workout": BIKE}]})

    items: list[WorkoutExample]

    @classmethod
    def said(cls, language: Language) -> "WorkoutExamples":
        """Named in the caller's language; a note of the example's own is left out."""
        bodies = {"ride": BIKE, "run": RUN, "swim": SWIM, "gym": GYM}
        return cls(
            items=[
                WorkoutExample(
                    key=key,
                    workout={
                        **{name: value for name, value in body.items() if name != "note"},
                        "name": say(language, f"workouts_page.example.{key}"),
                    },
                )
                for key, body in bodies.items()
            ]
        )

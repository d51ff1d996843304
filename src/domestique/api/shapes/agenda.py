"""A calendar: each day's planned workouts and activities, each week's sums."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, example
from domestique.locales import Language
from domestique.model.plan import Dose, monday_of
from domestique.model.rule_json import clock
from domestique.planning.steps import name_of
from domestique.services.read_agenda import Agenda, OfPlan
from domestique.store.activity_sums import Done
from domestique.store.workouts import WorkoutRow

_PLANNED: dict[str, JsonValue] = {
    "id": "2026-11-24-1",
    "plan_id": "01930000-0000-7000-8000-000000000d01",
    "version": 3,
    "workout_id": None,
    "day": "2026-11-24",
    "start": "06:30",
    "sport": "cycling",
    "role": "hard",
    "name": "4 × 4 min VO₂max",
    "minutes": 65,
    "load": 78.0,
    "locked": False,
    "event": None,
    "activity_id": None,
}
_DONE: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-000000000001",
    "day": "2026-11-24",
    "sport": "cycling",
    "name": "Han river",
    "minutes": 66,
    "load": 80.0,
}
_SUM: dict[str, JsonValue] = {"minutes": 66, "load": 80.0}


class AgendaPlanned(Shape):
    model_config = example(_PLANNED)

    id: str = Field(description="Of the plan's item, or of the workout where it stands alone.")
    plan_id: UUID | None = Field(description="null: a workout of no plan.")
    version: int = Field(description="What an edit of it is based on: of the plan, else of the workout.")
    workout_id: UUID | None
    day: date
    start: str | None
    sport: str
    role: Literal["easy", "long", "hard", "strength", "race"] | None
    name: str
    minutes: int | None
    load: float | None
    locked: bool
    event: str | None
    activity_id: UUID | None = Field(description="The activity it became.")

    @classmethod
    def of_plan(cls, one: OfPlan, language: Language) -> "AgendaPlanned":
        item = one.item
        return cls(
            id=item.id,
            plan_id=one.plan_id,
            version=one.version,
            workout_id=one.workout_id,
            day=item.day,
            start=None if item.start is None else clock(item.start),
            sport=item.sport,
            role=item.role.value,  # type: ignore[arg-type] # a planned workout has no role "any"
            name=name_of(item, language),
            minutes=item.dose.minutes,
            load=item.dose.load,
            locked=item.locked,
            event=item.event,
            activity_id=one.done,
        )

    @classmethod
    def alone(cls, row: WorkoutRow, dose: Dose | None) -> "AgendaPlanned":
        assert row.day is not None
        return cls(
            id=str(row.id),
            plan_id=None,
            version=row.version,
            workout_id=row.id,
            day=row.day,
            start=None,
            sport=row.sport,
            role=None,
            name=row.name,
            minutes=None if dose is None else dose.minutes,
            load=None if dose is None else dose.load,
            locked=False,
            event=None,
            activity_id=None,
        )


class AgendaDone(Shape):
    model_config = example(_DONE)

    id: UUID
    day: date
    sport: str
    name: str | None
    minutes: int | None
    load: float | None

    @classmethod
    def of(cls, done: Done) -> "AgendaDone":
        minutes = None if done.timer_s is None else round(done.timer_s / 60)
        return cls(id=done.id, day=done.day, sport=done.sport, name=done.name, minutes=minutes, load=done.load)


class AgendaSum(Shape):
    minutes: int
    load: float


class AgendaWeek(Shape):
    monday: date
    phase: Literal["base", "build", "peak", "taper", "recovery"] | None
    deload: bool
    planned: AgendaSum
    done: AgendaSum = Field(description="Of what is known: an activity without a load adds none.")


class AgendaShape(Shape):
    model_config = example(
        {
            "today": "2026-11-24",
            "planned": [_PLANNED],
            "done": [_DONE],
            "weeks": [{"monday": "2026-11-23", "phase": "base", "deload": False, "planned": _SUM, "done": _SUM}],
        }
    )

    today: date = Field(description="The athlete's own.")
    planned: list[AgendaPlanned]
    done: list[AgendaDone]
    weeks: list[AgendaWeek]

    @classmethod
    def of(cls, found: Agenda, first: date, last: date, language: Language) -> "AgendaShape":
        planned = [
            *(AgendaPlanned.of_plan(one, language) for one in found.planned),
            *(AgendaPlanned.alone(row, dose) for row, dose in found.alone),
        ]
        planned.sort(key=lambda one: (one.day, one.start or "", one.id))
        done = [AgendaDone.of(one) for one in found.done]
        told = {week.monday: week for week in found.weeks}
        weeks = [
            AgendaWeek(
                monday=monday,
                phase=phase.value if (phase := told[monday].phase if monday in told else None) else None,
                deload=monday in told and told[monday].deload,
                planned=_sum(one for one in planned if monday_of(one.day) == monday),
                done=_sum(one for one in done if monday_of(one.day) == monday),
            )
            for monday in _mondays(first, last)
        ]
        return cls(today=found.today, planned=planned, done=done, weeks=weeks)


def _sum(entries: Iterable[AgendaPlanned | AgendaDone]) -> AgendaSum:
    told = list(entries)
    return AgendaSum(minutes=sum(one.minutes or 0 for one in told), load=round(sum(one.load or 0.0 for one in told), 1))


def _mondays(first: date, last: date) -> list[date]:
    count = (monday_of(last) - monday_of(first)).days // 7 + 1
    return [monday_of(first) + timedelta(days=7 * at) for at in range(count)]

"""Offers after something happened, forecasts, templates, plans from outside, and the way out as JSON or as words."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Line, Number, Prose, Shape, Wish, example, wish_example
from domestique.api.shapes.plan_editing import DIFF, VERDICT, BreachShape, ChangeWish, PlanDiff, VerdictShape
from domestique.api.shapes.plan_making import SportWord
from domestique.api.shapes.plan_rules_now import RuleInTheWay
from domestique.api.shapes.plans import ITEM, PLAN_ID, PhaseShape, PlannedShape, WeekShape
from domestique.api.shapes.rules import RULE, RuleBody, RuleSaid

PROPOSAL_ID = "01930000-0000-7000-8000-000000000e01"
What = Literal["missed", "moved", "replaced", "sick", "injured", "travelling", "tired", "ahead", "rules"]


class AdaptWish(Wish):
    model_config = wish_example({"what": "sick", "from": "2026-11-21", "to": "2026-11-24"})

    what: What
    from_: date | None = Field(None, alias="from", description="Left out: today, or the day of what was missed.")
    to: date | None = Field(None, description="The last day it holds; left out: not known yet, three days are taken.")
    item_id: str | None = Field(None, max_length=80, description="What was missed, moved or replaced.")
    day: date | None = Field(None, description="Where it moves to.")
    activity_id: UUID | None = Field(None, description="What was done instead.")
    body_part: Annotated[str, Field(pattern=r"^[a-z_]{2,40}$")] | None = None
    forbid_sports: list[SportWord] = Field(default_factory=list, max_length=8)
    equipment: list[str] | None = Field(None, max_length=40, description="What there is while travelling.")
    note: Prose | None = None


class PlanProposal(Shape):
    id: UUID
    plan_id: UUID
    asked_id: UUID = Field(description="Offers of one asking share it: a yes to one is a no to the others.")
    base: int
    stale: bool = Field(description="The plan has a newer version: its changes are merged in with a yes.")
    effort: Literal["minimal", "rebalanced", "rebuilt"]
    author: Literal["person", "solver", "coach", "import"]
    reason: str
    sentence: str
    version: int
    state: Literal["open", "approved", "rejected", "replaced"]
    made: int | None = Field(description="The version it became.")
    good: bool
    edits: float | None
    diff: PlanDiff
    rules: list[RuleSaid] = Field(description="Rules it brings along, such as rest until a day, or as they are now.")
    rules_gone: list[RuleSaid] = Field(description="Rules it is not held to any more.")
    effect: dict[str, float | None] = Field(
        description="CTL and form at the end and on the day of the event, and before."
    )
    created_at: datetime
    decided_at: datetime | None


PROPOSAL: dict[str, JsonValue] = {
    "id": PROPOSAL_ID,
    "plan_id": PLAN_ID,
    "asked_id": "01930000-0000-7000-8000-000000000e00",
    "base": 3,
    "stale": False,
    "effort": "minimal",
    "author": "solver",
    "reason": "sick",
    "sentence": "Three days without training, the rest as it is.",
    "version": 1,
    "state": "open",
    "made": None,
    "good": True,
    "edits": 2.5,
    "diff": DIFF,
    "rules": [],
    "rules_gone": [],
    "effect": {"ctl_end": 61.2, "ctl_end_before": 62.0, "form_event": 12.0, "form_event_before": 13.1},
    "created_at": "2026-11-21T06:00:00Z",
    "decided_at": None,
}


class Proposals(Shape):
    model_config = example({"items": [PROPOSAL], "sentence": "", "clash": []})

    items: list[PlanProposal]
    sentence: str = Field("", description="Why there is none, where there is none; what counts as done already.")
    clash: list[RuleInTheWay] = Field(default_factory=list, description="Where there is none: rules that clash.")


class ProposalDetail(PlanProposal):
    model_config = example(
        {**PROPOSAL, "verdict": VERDICT, "worse": [], "items": [ITEM], "certificate": {}, "steps": 0}
    )

    verdict: VerdictShape
    worse: list[BreachShape] = Field(description="What an edit breaks of hard rules, or more than before.")
    items: list[PlannedShape] = Field(description="The whole plan as it would be.")
    certificate: dict[str, JsonValue]
    steps: int = Field(description="So many of its changes can be taken back, the last first.")


class UndoWish(Wish):
    model_config = wish_example({"version": 2})

    version: int = Field(description="The proposal's, as it was seen.")


class ApproveWish(UndoWish):
    model_config = wish_example({"version": 1})

    accept_violations: bool = False


class OfferChange(ChangeWish):
    """As in an edit of a plan; restore: id, as it is in the plan now."""

    op: Literal["move", "swap", "resize", "replace", "delete", "add", "lock", "unlock", "restore"]  # type: ignore[assignment] # one more


class EditProposalWish(Wish):
    model_config = wish_example({"version": 1, "changes": [{"op": "move", "id": "2026-11-26-1", "day": "2026-11-27"}]})

    version: int
    changes: list[OfferChange] = Field(min_length=1, max_length=100)
    dry_run: bool = Field(False, description="Only say what would follow.")


class Decided(Shape):
    model_config = example({"id": PROPOSAL_ID, "state": "approved", "version": 4})

    id: UUID
    state: Literal["open", "approved", "rejected", "replaced"]
    version: int | None = Field(description="The plan's new version.")


class ForecastPoint(Shape):
    day: date
    value: float
    low: float = Field(description="Four of five shall lie between low and high.")
    high: float


class ForecastSeries(Shape):
    slug: Literal["ctl", "atl", "form", "ftp", "race_time"]
    name: str
    unit: str
    sport: str | None = None
    about: str | None = Field(None, description="The event, of a race time.")
    points: list[ForecastPoint]
    reason: str | None = Field(None, description="Why there is none, where there is none.")


class Calibration(Shape):
    slug: str
    told: int = Field(description="Forecasts whose day has come.")
    within: int | None = Field(description="Of these, between low and high; 80 of 100 shall be.")
    sentence: str


_POINT: dict[str, JsonValue] = {"day": "2027-03-14", "value": 68.0, "low": 61.0, "high": 74.0}


class ForecastShape(Shape):
    model_config = example(
        {
            "version": 3,
            "series": [
                {
                    "slug": "ctl",
                    "name": "Fitness",
                    "unit": "",
                    "sport": None,
                    "about": None,
                    "points": [_POINT],
                    "reason": None,
                }
            ],
            "calibration": [
                {"slug": "ctl", "told": 0, "within": None, "sentence": "No forecast has come to its day yet."}
            ],
            "milliseconds": 4.0,
        }
    )

    version: int
    series: list[ForecastSeries]
    calibration: list[Calibration] = Field(description="Not told with `changes`.")
    milliseconds: float


class ForecastWish(Wish):
    model_config = wish_example({"base": 3, "changes": [{"op": "delete", "id": "2026-11-24-1"}]})

    base: Number | None = Field(None, description="A version; left out: the newest.")
    changes: list[ChangeWish] = Field(default_factory=list, max_length=100, description="As if they were made.")


class ImportWish(Wish):
    model_config = wish_example(
        {
            "plan": {
                "name": "From a chat",
                "first": "2026-11-23",
                "last": "2026-12-20",
                "items": [
                    {"day": "2026-11-24", "sport": "run", "role": "easy", "name": "Easy run", "minutes": 45, "load": 40}
                ],
            },
            "save": False,
        }
    )

    plan: dict[str, JsonValue] = Field(description="GET /schemas/plan.json; what GET …/export gives is taken too.")
    rules: list[RuleBody] = Field(default_factory=list, max_length=60)
    use_my_rules: bool = Field(True, description="Held to the active rules too.")
    save: bool = Field(False, description="Left out: only a preview.")
    accept_violations: bool = False


class Imported(Shape):
    model_config = example(
        {
            "plan_id": None,
            "version": None,
            "name": "From a chat",
            "first": "2026-11-23",
            "last": "2026-12-20",
            "phases": [],
            "weeks": [],
            "items": [],
            "verdict": VERDICT,
            "notes": ["Reckoned the load of 3 workouts from their sport and length."],
        }
    )

    plan_id: UUID | None = Field(description="null: nothing was saved.")
    version: int | None
    name: str
    first: date
    last: date
    phases: list[PhaseShape]
    weeks: list[WeekShape]
    items: list[PlannedShape]
    verdict: VerdictShape
    notes: list[str]


class Exported(Shape):
    model_config = example({"format": "domestique.plan/1", "plan": {}, "rules": [], "start": {}, "certificate": {}})

    format: Literal["domestique.plan/1"] = "domestique.plan/1"
    plan: dict[str, JsonValue]
    rules: list[dict[str, JsonValue]]
    start: dict[str, JsonValue]
    certificate: dict[str, JsonValue]


_TEMPLATE: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-000000000f01",
    "name": "Base, 8 weeks",
    "description": "",
    "weeks": 8,
    "sessions": 40,
    "created_at": "2026-11-21T06:00:00Z",
}


class TemplateShape(Shape):
    model_config = example(_TEMPLATE)

    id: UUID
    name: str
    description: str
    weeks: int
    sessions: int
    created_at: datetime


class Templates(Shape):
    model_config = example({"items": [_TEMPLATE]})

    items: list[TemplateShape]


class NewTemplate(Wish):
    model_config = wish_example({"plan_id": PLAN_ID, "name": "Base, 8 weeks"})

    plan_id: UUID
    version: Number | None = Field(None, description="Left out: the newest.")
    name: Line
    description: Prose = ""


class ApplyTemplate(Wish):
    model_config = wish_example({"first": "2027-01-04", "name": "Base again"})

    first: date = Field(description="Moved to the Monday of its week, where the template began on one.")
    name: Line | None = None
    accept_violations: bool = False


class CalendarDone(Shape):
    activity_id: UUID
    day: date
    sport: str
    name: str | None
    minutes: int | None
    metres: float | None
    load: float | None


class CalendarPlanned(Shape):
    """An item of a plan, or a workout of no plan (`plan_id` null, `load` null where it cannot be told)."""

    key: str
    plan_id: UUID | None
    item_id: str | None
    workout_id: UUID | None
    base: int | None = Field(description="The plan's version, to base an edit on.")
    day: date
    start: str | None
    sport: str
    role: str | None
    name: str
    minutes: int | None
    load: float | None
    locked: bool
    event: str | None
    done: UUID | None = Field(description="The activity it was done as.")


class CalendarDay(Shape):
    day: date
    planned: list[CalendarPlanned]
    done: list[CalendarDone]


class CalendarWeek(Shape):
    monday: date
    planned_minutes: int
    planned_load: float
    done_minutes: int
    done_load: float
    by_sport: dict[str, dict[str, int]] = Field(description="Minutes planned and done, by sport.")


class PlanCalendar(Shape):
    model_config = example(
        {
            "first": "2026-11-23",
            "last": "2026-11-29",
            "today": "2026-11-24",
            "days": [
                {
                    "day": "2026-11-24",
                    "planned": [
                        {
                            "key": "p:2026-11-24-1",
                            "plan_id": PLAN_ID,
                            "item_id": "2026-11-24-1",
                            "workout_id": None,
                            "base": 3,
                            "day": "2026-11-24",
                            "start": "06:30",
                            "sport": "bike",
                            "role": "hard",
                            "name": "4 × 4 min VO₂max",
                            "minutes": 65,
                            "load": 78.0,
                            "locked": False,
                            "event": None,
                            "done": None,
                        }
                    ],
                    "done": [],
                }
            ],
            "weeks": [
                {
                    "monday": "2026-11-23",
                    "planned_minutes": 420,
                    "planned_load": 320.0,
                    "done_minutes": 0,
                    "done_load": 0.0,
                    "by_sport": {"bike": {"planned": 420, "done": 0}},
                }
            ],
        }
    )

    first: date
    last: date
    today: date
    days: list[CalendarDay]
    weeks: list[CalendarWeek]


RULE_EXAMPLE = RULE

"""Plans as they are shown: weeks, workouts with why they are there, the certificate in short, versions."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.plan_words import done_json, reason_sentence
from domestique.api.rule_words import rule_sentence
from domestique.api.shapes.base import Line, Prose, Shape, Wish, example, wish_example
from domestique.api.shapes.plan_certificates import CERTIFICATE, CertificateBrief
from domestique.api.shapes.plan_reasons import Because
from domestique.api.shapes.plan_rules_now import RULES_NOW, RulesNowShape
from domestique.locales import Language
from domestique.model.plan import Plan, Planned
from domestique.model.plan_json import planned_json
from domestique.model.rule import Rule
from domestique.planning.reasons import How, Reason
from domestique.planning.steps import name_of
from domestique.planning.weeks import Week, weeks_of
from domestique.services.read_plans import Apart, PlanSeen
from domestique.store.plans import BranchRow, PlanRow, VersionRow

PLAN_ID = "01930000-0000-7000-8000-000000000d01"
RULE_ID = "01930000-0000-7000-8000-000000000c01"
ITEM: dict[str, JsonValue] = {
    "id": "2026-11-24-1",
    "day": "2026-11-24",
    "start": "06:30",
    "sport": "bike",
    "role": "hard",
    "name": "4 × 4 min VO₂max",
    "minutes": 65,
    "load": 78.0,
    "low": 45.0,
    "mid": 4.0,
    "high": 16.0,
    "metres": None,
    "template": "bike_vo2_4x4",
    "level": 4,
    "tags": ["vo2max", "intervals"],
    "needs": [],
    "locked": False,
    "event": None,
    "note": None,
    "own_steps": False,
    "because": [
        {
            "rule_id": RULE_ID,
            "sentence": "Two hard workouts a week",
            "hows": ["needs"],
            "less": [],
            "effect": "Without it this rule would not be kept.",
        }
    ],
    "workout_id": None,
    "apart": None,
    "done": None,
}
_BRIEF: dict[str, JsonValue] = {
    "id": PLAN_ID,
    "name": "서울 마라톤",
    "description": "",
    "goal": "3시간 30분",
    "goal_type": "event",
    "first": "2026-11-23",
    "last": "2027-03-21",
    "active": True,
    "archived": False,
    "demo": False,
    "branch": "main",
    "head": 3,
    "good": True,
    "as_planned": True,
    "changed_at": "2026-11-21T06:00:00Z",
}
PLAN: dict[str, JsonValue] = {
    **_BRIEF,
    "line": "main",
    "version": 3,
    "detailed_to": "2026-12-20",
    "phases": [{"phase": "base", "first": "2026-11-23", "last": "2027-01-17"}],
    "weeks": [
        {
            "monday": "2026-11-23",
            "phase": "base",
            "load": 320.0,
            "meant": 325.0,
            "minutes": 420,
            "hard": 2,
            "deload": False,
            "detailed": True,
        }
    ],
    "items": [ITEM],
    "rules": [{"id": RULE_ID, "version": 1, "kind": "max_hard", "sentence": "At most 2 hard workouts a week"}],
    "certificate": CERTIFICATE,
    "planning": False,
    "assumed_minutes": None,
    "rules_now": RULES_NOW,
}
_AS_PLANNED = "Good, or it would have been had the days before it passed as planned."
GoalType = Literal["event", "fitness", "strength", "health", "return"]
_VERSION: dict[str, JsonValue] = {
    "number": 2,
    "parent": 1,
    "parent2": None,
    "branch": "main",
    "author": "person",
    "reason": "edited",
    "sentence": "민지 moved a workout",
    "at": "2026-11-21T06:00:00Z",
    "good": True,
    "as_planned": True,
    "violations": 0,
    "short": 1,
    "solver": None,
    "gap": None,
    "digest": CERTIFICATE["digest"],
}


class DoneItem(Shape):
    activity_id: UUID
    name: str | None
    minutes: int | None
    load: float | None


class PlannedShape(Shape):
    model_config = example(ITEM)

    id: str
    day: date
    start: str | None = Field(description="HH:MM; null: whenever that day.")
    sport: str
    role: Literal["easy", "long", "hard", "strength", "race"]
    name: str
    minutes: int
    load: float
    low: float = Field(description="Minutes below the first threshold.")
    mid: float
    high: float
    metres: float | None
    template: str | None = Field(description="GET /library/{slug}")
    level: int | None
    tags: list[str]
    needs: list[str]
    locked: bool = Field(description="No new plan moves or changes it.")
    event: str | None = Field(description="The rule of its event, for a race.")
    note: str | None
    own_steps: bool = Field(description="Its steps were changed: they are not its template's.")
    because: list[Because] = Field(
        description="The rules that put it there or hold it in place; asked of the checker for the next four weeks."
    )
    workout_id: UUID | None = Field(description="What it became below /workouts, from where it is sent.")
    apart: Literal["changed", "gone"] | None = Field(
        description="That one was changed by itself, or thrown away: it does not follow the plan."
    )
    done: DoneItem | None

    @classmethod
    def of(
        cls,
        item: Planned,
        rules: Mapping[str, Rule],
        language: Language,
        *,
        workouts: Mapping[str, UUID] | None = None,
        done: Mapping[str, Any] | None = None,
        reasons: Mapping[str, Sequence[Reason]] | None = None,
        apart: Mapping[str, Apart] | None = None,
    ) -> "PlannedShape":
        told = planned_json(item)
        kept = {name: told.get(name) for name in cls.model_fields}
        usual: dict[str, Any] = {"low": 0.0, "mid": 0.0, "high": 0.0, "tags": [], "needs": [], "locked": False}
        filled = {name: usual.get(name) if value is None else value for name, value in kept.items()}
        put = tuple(Reason(one, (How.PUT,)) for one in item.because)
        because = [
            Because.of(one, rules, language) for one in (reasons or {}).get(item.id, put) if one.rule_id in rules
        ]
        more: dict[str, Any] = {
            "name": name_of(item, language),
            "own_steps": item.workout is not None,
            "because": because,
            "workout_id": (workouts or {}).get(item.id),
            "apart": (apart or {}).get(item.id),
            "done": done_json((done or {}).get(item.id)),
        }
        return cls(**{**filled, **more})


class PhaseShape(Shape):
    phase: Literal["base", "build", "peak", "taper", "recovery"]
    first: date
    last: date


class WeekShape(Shape):
    monday: date
    phase: Literal["base", "build", "peak", "taper", "recovery"] | None
    load: float = Field(description="Of its workouts; of a week without detail yet what is meant for it.")
    meant: float | None
    minutes: int | None = Field(description="null: no detail yet.")
    hard: int | None
    deload: bool
    detailed: bool

    @classmethod
    def of(cls, week: Week) -> "WeekShape":
        return cls(**{name: getattr(week, name) for name in cls.model_fields})


class PlanRule(Shape):
    id: str
    version: int
    kind: str
    sentence: str


class PlanBrief(Shape):
    model_config = example(_BRIEF)

    id: UUID
    name: str
    description: str
    goal: str
    goal_type: GoalType
    first: date
    last: date
    active: bool
    archived: bool
    demo: bool = Field(description="The demo athlete's.")
    branch: str = Field(description="The one that is carried out, and shown unless another is asked for.")
    head: int
    good: bool
    as_planned: bool = Field(description=_AS_PLANNED)
    changed_at: datetime

    @classmethod
    def of(cls, row: PlanRow, first: date, last: date, version: VersionRow) -> "PlanBrief":
        return cls(**brief(row, first, last, version))


def brief(row: PlanRow, first: date, last: date, version: VersionRow) -> dict[str, Any]:
    names = ("id", "name", "description", "goal", "goal_type", "active", "demo", "branch", "head", "changed_at")
    told = {name: getattr(row, name) for name in names}
    judged = {"good": version.good, "as_planned": version.as_planned}
    return {**told, **judged, "first": first, "last": last, "archived": row.archived_at is not None}


class PlanShape(PlanBrief):
    model_config = example(PLAN)

    version: int = Field(description="The version that is shown; edits are based on it.")
    line: str = Field(description="The branch that was asked for; edits are kept on it.")
    detailed_to: date | None
    phases: list[PhaseShape]
    weeks: list[WeekShape]
    items: list[PlannedShape]
    rules: list[PlanRule]
    certificate: CertificateBrief
    planning: bool = Field(description="The rest of the season is being planned; a notice tells when it is there.")
    assumed_minutes: int | None = Field(
        description="Nothing was known of the athlete: the season begins with so much a week. null: it is known."
    )
    rules_now: RulesNowShape | None = Field(description="null: the rules are as the plan keeps them.")

    @staticmethod
    def seen(seen: PlanSeen, language: Language) -> "PlanShape":
        held, now = seen.held, seen.rules_now
        rules = {rule.id: rule for rule in held.rules}
        return PlanShape(
            **brief(held.row, held.plan.first, held.plan.last, held.version),
            version=held.version.number,
            line=held.line,
            **body_of(
                held.plan,
                rules,
                language,
                workouts=seen.workouts,
                done=seen.done,
                reasons=seen.reasons,
                apart=seen.apart,
            ),
            rules=[
                PlanRule(id=one.id, version=one.version, kind=one.kind, sentence=rule_sentence(one, language))
                for one in held.rules
            ],
            certificate=CertificateBrief.of(held.version, seen.aside, language),
            planning=seen.planning,
            assumed_minutes=None if seen.assumed_minutes is None else round(seen.assumed_minutes),
            rules_now=None if now is None or now.same else RulesNowShape.of(now, language),
        )


def body_of(
    plan: Plan,
    rules: Mapping[str, Rule],
    language: Language,
    *,
    workouts: Mapping[str, UUID] | None = None,
    done: Mapping[str, Any] | None = None,
    reasons: Mapping[str, Sequence[Reason]] | None = None,
    apart: Mapping[str, Apart] | None = None,
) -> dict[str, Any]:
    """Phases, weeks and workouts of any plan, kept or not."""
    return {
        "detailed_to": plan.detailed_to,
        "phases": [PhaseShape(phase=one.phase.value, first=one.first, last=one.last) for one in plan.phases],
        "weeks": [WeekShape.of(one) for one in weeks_of(plan, tuple(rules.values()))],
        "items": [
            PlannedShape.of(one, rules, language, workouts=workouts, done=done, reasons=reasons, apart=apart)
            for one in plan.items
        ],
    }


class PlanList(Shape):
    model_config = example({"items": [_BRIEF]})

    items: list[PlanBrief]


class PlanChange(Wish):
    model_config = wish_example({"name": "서울 마라톤 2027", "active": True})

    name: Line | None = None
    description: Prose | None = None
    goal: Prose | None = None
    goal_type: GoalType | None = None
    active: bool | None = Field(None, description="Others whose days overlap are put to rest.")
    archived: bool | None = None
    branch: Line | None = Field(None, description="Which branch is shown and carried out.")

    @property
    def changes(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.model_fields_set if getattr(self, name) is not None}


class VersionShape(Shape):
    number: int
    parent: int | None
    parent2: int | None = Field(description="Of a merge.")
    branch: str
    author: Literal["person", "solver", "coach", "import"]
    reason: str = Field(description="A stable word.")
    sentence: str
    at: datetime
    good: bool
    as_planned: bool = Field(description=_AS_PLANNED)
    violations: int
    short: int
    solver: str | None
    gap: float | None
    digest: str

    @classmethod
    def of(cls, row: VersionRow, language: Language) -> "VersionShape":
        values: dict[str, Any] = {
            name: getattr(row, name) for name in cls.model_fields if name not in ("at", "sentence")
        }
        return cls(**values, at=row.created_at, sentence=reason_sentence(row.reason, row.facts, language))


class BranchShape(Shape):
    name: str
    head: int
    begun_at: int | None = Field(description="The version it was branched from.")

    @classmethod
    def of(cls, row: BranchRow) -> "BranchShape":
        return cls(name=row.name, head=row.head, begun_at=row.begun_at)


class Versions(Shape):
    model_config = example({"items": [_VERSION], "branches": [{"name": "main", "head": 3, "begun_at": None}]})

    items: list[VersionShape] = Field(description="The newest first.")
    branches: list[BranchShape]

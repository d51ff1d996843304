"""Asking for a plan, and what is answered: a plan with its certificate, or the few wishes that cannot be kept
together and what could give way.
"""

from datetime import date
from typing import Any, Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Line, Prose, Shape, Wish, example, wish_example
from domestique.api.shapes.plan_certificates import CERTIFICATE
from domestique.api.shapes.plans import PLAN, RULE_ID, GoalType, PlanShape
from domestique.api.shapes.rules import RULE, RuleBody

SportWord = Literal["bike", "run", "swim", "strength", "walk", "hike", "row", "ski"]


class EventWish(Wish):
    name: Line
    date: date
    priority: Literal["A", "B", "C"]
    sport: SportWord
    expected_load: float | None = Field(None, ge=0, le=1500)
    duration_min: int | None = Field(None, ge=1, le=2880)


class WindowWish(Wish):
    weekday: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    start: str = Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", examples=["06:00"])
    end: str = Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$", examples=["07:30"])


class GivenWish(Wish):
    """A relaxation taken: the rule as the clash told it, and what holds instead."""

    rule: RuleBody
    instead: RuleBody | None = Field(None, description="null: it is left out.")


class GenerateWish(Wish):
    model_config = wish_example(
        {
            "name": "서울 마라톤",
            "first": "2026-11-23",
            "weeks": 16,
            "goal": "3시간 30분",
            "goal_type": "event",
            "sports": ["run", "strength"],
            "events": [
                {"name": "서울 마라톤", "date": "2027-03-14", "priority": "A", "sport": "run", "duration_min": 210}
            ],
            "availability": [{"weekday": "tue", "start": "06:00", "end": "07:30"}],
            "hours": 6,
            "packs": ["pyramidal"],
        }
    )

    name: Line
    first: date | None = Field(None, description="Left out: next Monday.")
    weeks: int | None = Field(None, ge=1, le=104)
    last: date | None = Field(None, description="Instead of weeks; left out too: the last event, else 12 weeks.")
    goal: Prose = ""
    goal_type: GoalType = "fitness"
    sports: list[SportWord] = Field(
        default_factory=list, max_length=8, description="None: those the rules ask for, else those done lately."
    )
    events: list[EventWish] = Field(default_factory=list, max_length=20)
    availability: list[WindowWish] = Field(default_factory=list, max_length=60)
    hours: float | None = Field(None, ge=0, le=60, description="A week at most.")
    equipment: list[str] | None = Field(None, max_length=40, description="What there is; null: nothing is missing.")
    rules: list[UUID] | None = Field(None, max_length=500, description="Kept ones; null: all that are active.")
    more_rules: list[RuleBody] = Field(default_factory=list, max_length=300, description="For this plan only.")
    packs: list[Line] = Field(default_factory=list, max_length=10)
    without: list[str] = Field(
        default_factory=list, max_length=60, description="Rules that shall not hold here: ids, or kinds of defaults."
    )
    given: list[GivenWish] = Field(
        default_factory=list, max_length=20, description="Relaxations taken, in their order, as they were told."
    )
    detail_weeks: int = Field(4, ge=1, le=12)
    season: bool = Field(True, description="Plan the rest of the season in the background.")

    @property
    def asked(self) -> dict[str, Any]:
        return self.model_dump(mode="json")


class RelaxationShape(Shape):
    rule_id: str
    sentence: str = Field(description="What would be otherwise.")
    rule: dict[str, JsonValue] | None = Field(description="The rule as it stands; send both back in `given`.")
    instead: dict[str, JsonValue] | None = Field(description="The rule as it would read; null: left out.")
    cost: float = Field(description="How far from what was said, 0 to 1; the cheapest first.")


class ClashRule(Shape):
    id: str
    sentence: str
    tier: Literal["safety", "athlete", "science"]


class ClashShape(Shape):
    rules: list[ClashRule] = Field(description="Together impossible; without any one of them possible.")
    sentence: str
    proven: bool
    relaxations: list[RelaxationShape] = Field(
        description="Each was tried with these rules alone, up to the weeks in which they clash; "
        "the next request tries it with all of them, for the whole plan."
    )


_CLASH: dict[str, JsonValue] = {
    "rules": [{"id": RULE_ID, "sentence": "At most 10 h a week", "tier": "athlete"}],
    "sentence": "These wishes cannot be kept together.",
    "proven": True,
    "relaxations": [
        {"rule_id": RULE_ID, "sentence": "At most 11 h a week", "rule": RULE, "instead": RULE, "cost": 0.1}
    ],
}


class Generated(Shape):
    """201: `plan` and its certificate; 200: nothing was saved, and `clash` or `sentence` says why."""

    model_config = example(
        {
            "outcome": "optimal",
            "sentence": "",
            "plan": PLAN,
            "version": 1,
            "certificate": CERTIFICATE,
            "seconds": 1.4,
            "clash": None,
        }
    )

    outcome: Literal["optimal", "feasible", "clash", "unknown"]
    sentence: str
    plan: PlanShape | None
    version: int | None
    certificate: dict[str, JsonValue] | None = Field(description="As GET …/certificate gives it.")
    seconds: float
    clash: ClashShape | None


CLASH: dict[str, JsonValue] = {
    "outcome": "clash",
    "sentence": "These wishes cannot be kept together.",
    "plan": None,
    "version": None,
    "certificate": None,
    "seconds": 0.6,
    "clash": _CLASH,
}

"""Rules: as JSON in the words of the published schema, with one sentence of the athlete's kind."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.rule_words import evidence_of, rule_sentence
from domestique.api.shapes.base import Prose, Shape, Wish, example, wish_example
from domestique.locales import Language
from domestique.model.rule import Rule
from domestique.model.rule_json import rule_json
from domestique.planning.rules import kind_of
from domestique.services.keep_rules import Kept

_ID = "01930000-0000-7000-8000-000000000c01"
RULE: dict[str, JsonValue] = {
    "kind": "max_time",
    "params": {"per": "week", "minutes": 600},
    "strength": "hard",
    "tier": "athlete",
}
RULE_SAID: dict[str, JsonValue] = {
    "scope": None,
    "source": {"text": "일주일에 최대 10시간", "lang": "ko"},
    "sentence": "At most 10 h a week",
    "grade": "wish",
    "evidence": "Your own life: needs no proof.",
    "citation": None,
}
_SHAPE: dict[str, JsonValue] = {
    "id": _ID,
    "version": 1,
    **RULE,
    **RULE_SAID,
    "active": True,
    "plan_id": None,
    "editable": True,
    "changed_at": "2026-11-21T06:00:00Z",
}
_ABOUT = (
    "kind, params, strength (hard or {soft: 1 to 100}), and where they fit tier, scope {from, to, weekdays, phase} and "
    "source {text, lang}. GET /rules/kinds shows one of each kind."
)
RuleBody = Annotated[dict[str, JsonValue], Field(description=_ABOUT)]
Strength = Literal["hard"] | dict[str, int]


class RuleSaid(Shape):
    """A rule and what there is to say of it."""

    kind: str
    params: dict[str, JsonValue]
    strength: Strength = Field(description='"hard", or {"soft": weight}.')
    tier: Literal["safety", "athlete", "science"]
    scope: dict[str, JsonValue] | None
    source: dict[str, str] | None = Field(description="The words it was said with, or the pack it came from.")
    sentence: str
    grade: Literal["strong", "moderate", "weak", "practice", "wish"]
    evidence: str | None = Field(description="What stands behind such a rule, in a sentence.")
    citation: str | None = Field(description="The studies, as papers are cited.")

    @staticmethod
    def told(rule: Rule, language: Language) -> "RuleSaid":
        told, kind = rule_json(rule), kind_of(rule.kind)
        return RuleSaid(
            kind=rule.kind,
            params=told["params"],
            strength=told["strength"],
            tier=told["tier"],
            scope=told.get("scope"),
            source=told.get("source"),
            sentence=rule_sentence(rule, language),
            grade=kind.grade.value,
            evidence=evidence_of(rule.kind, language),
            citation=kind.source or None,
        )


class TrainingRule(RuleSaid):
    model_config = example(_SHAPE)

    id: UUID
    version: int
    active: bool = Field(description="Whether new plans keep it.")
    plan_id: UUID | None = Field(description="Of one plan only.")
    editable: bool
    changed_at: datetime

    @classmethod
    def of(cls, kept: Kept, language: Language) -> "TrainingRule":
        row = kept.row
        return cls(
            **RuleSaid.told(kept.rule, language).model_dump(),
            id=row.id,
            version=row.version,
            active=row.active,
            plan_id=row.plan_id,
            editable=True,
            changed_at=row.changed_at,
        )


class RuleList(Shape):
    model_config = example({"items": [_SHAPE]})

    items: list[TrainingRule]


class NewRules(Wish):
    model_config = wish_example({"rules": [RULE]})

    rules: list[RuleBody] = Field(min_length=1, max_length=300)
    plan_id: UUID | None = Field(None, description="For this plan only.")


class RuleChange(Wish):
    model_config = wish_example({"version": 1, "rule": {"params": {"per": "week", "minutes": 540}}})

    version: int = Field(description="The one this edit is based on.")
    rule: RuleBody | None = Field(None, description="What of it changes; the rest stays.")
    active: bool | None = None
    reason: Prose | None = None


class RuleVersionShape(RuleSaid):
    version: int
    parent: int | None
    author: Literal["person", "pack", "coach", "import"]
    reason: str | None
    at: datetime


class RuleVersions(Shape):
    model_config = example(
        {
            "items": [
                {
                    **RULE,
                    **RULE_SAID,
                    "version": 1,
                    "parent": None,
                    "author": "person",
                    "reason": None,
                    "at": "2026-11-21T06:00:00Z",
                }
            ]
        }
    )

    items: list[RuleVersionShape]


class KindShape(Shape):
    kind: str
    tier: Literal["safety", "athlete", "science"]
    grade: Literal["strong", "moderate", "weak", "practice", "wish"]
    evidence: str | None
    citation: str | None
    example: dict[str, JsonValue]


class KindList(Shape):
    model_config = example(
        {
            "items": [
                {
                    "kind": "max_time",
                    "tier": "athlete",
                    "grade": "wish",
                    "evidence": None,
                    "citation": None,
                    "example": RULE,
                }
            ]
        }
    )

    items: list[KindShape]

"""The rules that are others now than the plan keeps, and those that stand in the way of a change."""

from typing import Self

from pydantic import Field, JsonValue

from domestique.api.rule_words import rule_sentence
from domestique.api.shapes.base import Shape, example
from domestique.api.shapes.rules import RuleSaid
from domestique.locales import Language
from domestique.model.rule import Rule
from domestique.planning.rules_now import RulesNow

_ID = "01930000-0000-7000-8000-000000000c01"
RULES_NOW: dict[str, JsonValue] = {
    "changed": [{"id": _ID, "before": "At most 8 h a week.", "sentence": "At most 6 h a week."}],
    "gone": [],
    "new": [{"id": _ID, "before": None, "sentence": "Not on Mondays."}],
}


class RuleNow(Shape):
    id: str = Field(description="Empty: a default that comes back, which nobody told.")
    before: str | None = Field(description="What the plan keeps; null where it is the same or there was nothing.")
    sentence: str


class RulesNowShape(Shape):
    """Told, changed or put to rest since the plan was made. `what: rules` below /adapt offers plans that keep them."""

    model_config = example(RULES_NOW)

    changed: list[RuleNow]
    gone: list[RuleNow]
    new: list[RuleNow]

    @classmethod
    def of(cls, found: RulesNow, language: Language) -> Self:
        def said(rule: Rule, before: Rule | None = None) -> RuleNow:
            was = None if before is None else rule_sentence(before, language)
            return RuleNow(id=rule.id, before=was, sentence=rule_sentence(rule, language))

        return cls(
            changed=[said(now, was) for was, now in found.changed],
            gone=[said(one) for one in found.gone],
            new=[said(one) for one in (*found.new, *found.back)],
        )


class RuleInTheWay(RuleSaid):
    id: str = Field(description="Empty: of what happened, or a default that comes back; there is nothing to change.")

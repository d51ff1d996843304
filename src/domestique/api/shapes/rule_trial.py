"""A rule tried before it is kept: how it reads, or what is wrong with it, and what it could not live with."""

from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.shapes.base import Shape, Wish, example, wish_example
from domestique.api.shapes.problem import FieldProblem
from domestique.api.shapes.rule_packs import RuleConflict
from domestique.api.shapes.rules import RULE, RULE_SAID, RuleBody, RuleSaid
from domestique.api.validation import field_problems
from domestique.locales import Language
from domestique.services.try_rule import Tried

_RULE: dict[str, JsonValue] = {"kind": "max_time", "params": {"per": "week", "minutes": 600}, "strength": "hard"}


class RuleTrial(Wish):
    model_config = wish_example({"rule": _RULE})

    rule: RuleBody
    instead_of: UUID | None = Field(
        None, description="A rule of yours in whose place it is weighed; what is left out stays as that one says."
    )


class RuleTried(Shape):
    model_config = example({"rule": {**RULE, **RULE_SAID}, "problems": [], "conflicts": []})

    rule: RuleSaid | None = Field(description="As it would be kept; null where something is wrong with it.")
    problems: list[FieldProblem]
    conflicts: list[RuleConflict] = Field(
        description="With your rules that are not at rest. A new rule goes by new-0 here."
    )

    @classmethod
    def of(cls, found: Tried, language: Language) -> "RuleTried":
        return cls(
            rule=None if found.rule is None else RuleSaid.told(found.rule, language),
            problems=[] if found.wrong is None else field_problems(found.wrong, language) or [],
            conflicts=[RuleConflict.of(one, found.weighed, language) for one in found.conflicts],
        )

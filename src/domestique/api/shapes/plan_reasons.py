"""Why a workout is where it is, in words."""

from collections.abc import Mapping

from pydantic import Field

from domestique.api.rule_words import rule_sentence
from domestique.api.shapes.base import Shape
from domestique.locales import Language, say
from domestique.model.rule import Rule
from domestique.planning.reasons import How, Reason


class Because(Shape):
    rule_id: str
    sentence: str
    hows: list[How] = Field(description="What would break it: without the workout, a day earlier or later, longer.")
    less: list[How] = Field(description="What would have it, a wish that falls short already, kept less well.")
    effect: str = Field(description="The same in words.")

    @classmethod
    def of(cls, reason: Reason, rules: Mapping[str, Rule], language: Language) -> "Because":
        return cls(
            rule_id=reason.rule_id,
            sentence=rule_sentence(rules[reason.rule_id], language),
            hows=list(reason.hows),
            less=list(reason.less),
            effect=" ".join(
                [
                    *(say(language, f"plans.why.{how}") for how in reason.hows),
                    *(say(language, f"plans.why.less.{how}") for how in reason.less),
                ]
            ),
        )

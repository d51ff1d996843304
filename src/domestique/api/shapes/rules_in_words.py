"""Plain words as rules to confirm: each with the words it rests on and how sure the reading is."""

from pydantic import Field, JsonValue

from domestique.api.rule_words import rule_sentence
from domestique.api.shapes.base import Prose, Shape, Wish, example, wish_example
from domestique.locales import Language, say
from domestique.model.rule_json import rule_json
from domestique.services.parse_rules import Understood

_TEXT = "At most 8 hours a week, and be nice to my left knee."
_RULE: dict[str, JsonValue] = {
    "kind": "max_time",
    "params": {"per": "week", "minutes": 480},
    "strength": "hard",
    "tier": "athlete",
}


class Words(Wish):
    model_config = wish_example({"text": _TEXT})

    text: Prose = Field(min_length=1)


class RuleProposed(Shape):
    rule: dict[str, JsonValue] = Field(description="As POST /rules takes it.")
    sentence: str
    start: int = Field(description="From here in the text, counted in characters,")
    end: int = Field(description="to here.")
    confidence: float = Field(ge=0, le=1)
    notes: list[str] = Field(description="What was taken for granted.")


class NotUnderstood(Shape):
    start: int
    end: int
    text: str
    suggestions: list[str]


class EffectOfRules(Shape):
    violations: int = Field(description="Proposed hard rules that the plan carried out now does not keep.")
    rules: list[int] = Field(description="Their places among the proposed.")
    sentence: str


class RulesInWords(Shape):
    model_config = example(
        {
            "proposed": [
                {
                    "rule": _RULE,
                    "sentence": "At most 8 h a week",
                    "start": 0,
                    "end": 23,
                    "confidence": 0.95,
                    "notes": [],
                }
            ],
            "not_understood": [
                {
                    "start": 25,
                    "end": 52,
                    "text": "and be nice to my left knee",
                    "suggestions": ["Say what hurts."],
                }
            ],
            "effect": {"violations": 0, "rules": [], "sentence": "“Spring” keeps them as it stands."},
        }
    )

    proposed: list[RuleProposed]
    not_understood: list[NotUnderstood]
    effect: EffectOfRules | None = Field(description="On the plan that is carried out; null where there is none.")

    @classmethod
    def of(cls, found: Understood, text: str, language: Language) -> "RulesInWords":
        proposed = []
        for rule, one in zip(found.rules, found.reading.proposed, strict=True):
            told = {name: value for name, value in rule_json(rule).items() if name not in ("id", "version")}
            notes = [say(language, f"words.note.{note.key}", **note.slots) for note in one.notes]
            proposed.append(
                RuleProposed(
                    rule=told,
                    sentence=rule_sentence(rule, language),
                    start=one.span.start,
                    end=one.span.end,
                    confidence=round(one.confidence, 2),
                    notes=notes,
                )
            )
        lost = [
            NotUnderstood(
                start=one.start,
                end=one.end,
                text=text[one.start : one.end].strip(),
                suggestions=[
                    say(language, f"words.suggest.{tip.key}", **tip.slots)
                    for tip in found.reading.suggestions
                    if tip.span.start < one.end and one.start < tip.span.end
                ],
            )
            for one in found.reading.not_understood
        ]
        return cls(proposed=proposed, not_understood=lost, effect=_effect(found, language))


def _effect(found: Understood, language: Language) -> EffectOfRules | None:
    if found.effect is None:
        return None
    broken = list(found.effect.broken)
    plan = found.effect.plan_name
    kept = say(language, "plans.effect.kept", plan=plan)
    sentence = say(language, "plans.effect.broken", plan=plan, count=len(broken)) if broken else kept
    return EffectOfRules(violations=len(broken), rules=broken, sentence=sentence)

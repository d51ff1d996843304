"""Packs of rules as they can be read before they are taken, and rules that cannot live together."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from pydantic import Field, JsonValue

from domestique.api.rule_words import rule_sentence
from domestique.api.shapes.base import Shape, Wish, example, wish_example
from domestique.api.shapes.rules import RuleBody
from domestique.locales import Language, say
from domestique.model.rule import Rule
from domestique.planning.conflicts import Conflict, say_conflict
from domestique.planning.packs import Advice
from domestique.services.keep_packs import PackSeen

_RULE: dict[str, JsonValue] = {
    "sentence": "At most 2 hard workouts a week",
    "grade": "weak",
    "citation": "Seiler 2010 (observed in trained athletes)",
    "hard": True,
    "first_day": None,
    "last_day": None,
}
_CONFLICT: dict[str, JsonValue] = {
    "ids": ["01930000-0000-7000-8000-000000000c01", "new-0"],
    "serious": True,
    "sentence": "The long ride is on Sunday, and Sunday is a rest day.",
    "rules": ["Every Sunday a long ride", "Rest on Sundays"],
}
_PACK: dict[str, JsonValue] = {
    "slug": "polarised",
    "name": "Polarised",
    "what": "Most of it very easy, two hard days a week, hardly anything between.",
    "meant_for": "For those who train more than six hours a week",
    "days": None,
    "day_meant": None,
    "held": 0,
    "clashes": [_CONFLICT],
    "rules": [_RULE],
}


class PackRule(Shape):
    sentence: str
    grade: Literal["strong", "moderate", "weak", "practice", "wish"]
    citation: str
    hard: bool
    first_day: int | None = Field(description="Of a pack that passes: from this day on, counted from 1.")
    last_day: int | None

    @classmethod
    def of(cls, advice: Advice, language: Language) -> "PackRule":
        rule = Rule("", advice.params, advice.weight, advice.tier)
        return cls(
            sentence=rule_sentence(rule, language),
            grade=advice.grade.value,
            citation=advice.source,
            hard=advice.weight is None,
            first_day=None if advice.days is None else advice.days[0],
            last_day=None if advice.days is None else advice.days[1],
        )


class RulePack(Shape):
    model_config = example(_PACK)

    slug: str
    name: str
    what: str
    meant_for: str
    days: int | None = Field(description="It passes by itself after so many days; null: it stays.")
    day_meant: str | None = Field(description="Which day the first of them is; to ask for `on` with.")
    held: int = Field(description="How many of its rules are held; it is taken as a whole.")
    clashes: list["RuleConflict"] = Field(description="Taken today, beside what is held already.")
    rules: list[PackRule]

    @classmethod
    def of(cls, seen: PackSeen, language: Language) -> "RulePack":
        pack = seen.pack
        words = {name: say(language, f"rules.pack.{pack.slug}.{name}") for name in ("name", "what", "for")}
        return cls(
            slug=pack.slug,
            name=words["name"],
            what=words["what"],
            meant_for=words["for"],
            days=pack.passes or None,
            day_meant=say(language, f"rules.pack.{pack.slug}.day") if pack.passes else None,
            held=seen.held,
            clashes=[RuleConflict.of(one, seen.rules, language) for one in seen.clashes],
            rules=[PackRule.of(one, language) for one in pack.advice],
        )


class RulePacks(Shape):
    model_config = example({"items": [_PACK]})

    items: list[RulePack]


class PackWish(Wish):
    model_config = wish_example({"on": "2026-11-19"})

    on: date | None = Field(None, description="The day a passing pack counts from; today when left out.")


class RulesTogether(Wish):
    model_config = wish_example(
        {"rules": [{"kind": "rest_day", "params": {"weekdays": ["sun"]}, "strength": "hard", "tier": "athlete"}]}
    )

    rules: list[RuleBody] = Field([], max_length=60, description="New ones, weighed with those held already.")


class RuleConflict(Shape):
    ids: list[str] = Field(description="Of rules held, or new-0, new-1 … by their place.")
    serious: bool = Field(description="No plan can keep them; else it is only untidy.")
    sentence: str
    rules: list[str] = Field(description="What they say, in the order of `ids`.")

    @classmethod
    def of(cls, one: Conflict, weighed: Sequence[Rule], language: Language) -> "RuleConflict":
        said = {rule.id: rule_sentence(rule, language) for rule in weighed if rule.id in one.rule_ids}
        return cls(
            ids=list(one.rule_ids),
            serious=one.serious,
            sentence=say_conflict(one, language),
            rules=[said[name] for name in one.rule_ids],
        )


class RuleConflicts(Shape):
    model_config = example({"items": [_CONFLICT]})

    items: list[RuleConflict]

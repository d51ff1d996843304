"""Sentences about rules: what one asks, what breaks it, what stands behind its kind."""

from domestique.locales import Language, knows, say
from domestique.model.rule import Rule
from domestique.planning.otherwise import Aside
from domestique.planning.rules.saying import say_rule
from domestique.planning.rules.telling import say_aside, say_breach
from domestique.planning.verdict import Breach


def rule_sentence(rule: Rule, language: Language) -> str:
    return say_rule(rule, language)


def breach_sentence(breach: Breach, language: Language) -> str:
    return say_breach(breach, language)


def aside_sentence(aside: Aside, language: Language) -> str:
    return say_aside(aside, language)


def evidence_of(kind: str, language: Language) -> str | None:
    key = f"rules.evidence.{kind}"
    return say(language, key) if knows(language, key) else None

"""Sentences about rules: what one asks, what breaks it, what stands behind its kind."""

from domestique.locales import Language
from domestique.model.rule import Rule
from domestique.model.rule_json import params_json
from domestique.planning.rules import kind_of
from domestique.planning.verdict import Breach


def rule_sentence(rule: Rule, language: Language) -> str:
    """As it was said, where somebody said it."""
    if rule.source.text and rule.source.lang in ("", language):
        return rule.source.text
    told = ", ".join(f"{name} {value}" for name, value in params_json(rule.params).items())
    return f"{rule.kind}: {told}"


def breach_sentence(breach: Breach, language: Language) -> str:
    return f"{breach.why}: {breach.value:g} / {breach.limit:g}"


def evidence_of(kind: str, language: Language) -> str | None:
    return kind_of(kind).source or None

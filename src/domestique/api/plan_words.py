"""Sentences about plans: why a version is there, what breaks a rule, figures as JSON may say them."""

from collections.abc import Mapping
from datetime import date
from math import isfinite
from typing import Any

from domestique.locales import Language, say
from domestique.planning.history.saying import say_day
from domestique.store.activity_sums import Done


def reason_sentence(reason: str, facts: Mapping[str, Any], language: Language) -> str:
    """With the person's own words, and what they accepted."""
    told = say(language, f"plans.reason.{reason}", **_slots(facts, language))
    if facts.get("let_go"):
        told = say(language, "plans.let_go", sentence=told, count=int(facts["let_go"]))
    if facts.get("said"):
        told = say(language, "plans.reason.said", sentence=told, said=facts["said"])
    if facts.get("accepted"):
        told = say(language, "plans.reason.accepted", sentence=told, count=int(facts["accepted"]))
    return told


def _slots(facts: Mapping[str, Any], language: Language) -> dict[str, Any]:
    return {name: _day(value, language) if name in ("from", "to") else value for name, value in facts.items()}


def _day(value: Any, language: Language) -> Any:
    """Days are kept as ISO 8601; a version's number stays one."""
    return say_day(date.fromisoformat(value), language) if isinstance(value, str) else value


def plain(value: float | None) -> float | None:
    return None if value is None or not isfinite(value) else round(value, 3)


def done_json(done: Done | None) -> dict[str, Any] | None:
    if done is None:
        return None
    minutes = None if done.timer_s is None else round(done.timer_s / 60)
    return {"activity_id": done.id, "name": done.name, "minutes": minutes, "load": plain(done.load)}

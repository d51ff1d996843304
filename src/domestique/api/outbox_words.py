"""Items of the outbox in the caller's language: what is under way, what went wrong, what the service made of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domestique.connectors.connector import Shortfall
from domestique.locales import Language, knows, say
from domestique.services.steer_outbox import Told


def subject_name(language: Language, told: Told) -> str:
    """An activity without a name is called by its sport and day, in the caller's language."""
    item = told.item
    if item.subject_kind != "activity" or item.intent.get("title") or "sport" not in item.intent:
        return item.subject_name
    sport = say(language, f"sports.{item.intent['sport']}")
    return f"{sport} {item.intent['started']}"


def state_sentence(language: Language, told: Told) -> str:
    item = told.item
    taking_away = f"outbox.taking_away.{item.trouble}"
    if item.deed == "delete" and knows(language, taking_away):
        return say(language, taking_away)
    return trouble_sentence(language, item.trouble) or say(language, f"outbox.state.{item.state}")


def final_sentence(language: Language, told: Told) -> str | None:
    """Why what was done cannot be undone from here, where it cannot: recordings there are not ours to delete."""
    if told.item.deed != "upload" or told.item.state != "done":
        return None
    key = f"outbox.final.{told.item.service}"
    return say(language, key if knows(language, key) else "outbox.final.other")


def trouble_sentence(language: Language, code: str | None) -> str | None:
    """Ours, or the service's; a code that nobody has worded says what state it led to instead."""
    if code is None:
        return None
    for key in (f"outbox.trouble.{code}", f"connections.trouble.{code}"):
        if knows(language, key):
            return say(language, key)
    return None


def difference_sentence(language: Language, told: Mapping[str, Any]) -> str:
    slots = dict(told.get("slots", {}))
    if "measure" in slots:
        slots["measure"] = say(language, f"outbox.measure.{slots['measure']}")
    if "there" in slots and told["code"] == "sport":
        slots["there"] = say(language, f"sports.{slots['there']}")
    if told["code"] == "day" and slots.get("there"):
        there = date.fromisoformat(slots["there"])
        return say(language, "outbox.difference.day_there", month=there.month, day=there.day)
    step = told.get("step")
    return say(language, f"outbox.difference.{told['code']}", **slots, step="" if step is None else step + 1)


def shortfall_sentence(language: Language, told: Shortfall) -> str:
    key = f"connections.fidelity.{told.code}"
    return say(language, key, **told.slots) if knows(language, key) else told.code

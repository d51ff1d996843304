"""The published JSON Schema of a plan: what read_plan takes, for people and programs that write one."""

from typing import Any, Final

from domestique.model.plan_json import FORMAT
from domestique.model.plan_reading import MOST_A_DAY, MOST_ITEMS, MOST_LOAD, MOST_WEEKS
from domestique.model.rule import Phase, Role
from domestique.model.rule_json import SPORT_WORDS

_DAY: Final = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_SLUGS: Final = {"type": "array", "maxItems": 60, "items": {"type": "string", "pattern": "^[a-z0-9][a-z0-9_]{0,39}$"}}
_ID: Final = {"type": "string", "pattern": "^[A-Za-z0-9._:/@+-]{1,80}$"}
_LINE: Final = {"type": "string", "minLength": 1, "maxLength": 400, "description": "plain text, no HTML"}


def _minutes(what: str) -> dict[str, Any]:
    return {"type": "number", "minimum": 0, "description": what}


_ITEM: Final[dict[str, Any]] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["day", "sport", "name", "minutes"],
    "properties": {
        "id": {**_ID, "description": "once in a plan; left out: given by position"},
        "day": _DAY,
        "start": {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$", "description": "left out: any time"},
        "sport": {"enum": list(SPORT_WORDS.values())},
        "role": {
            "enum": [str(role) for role in Role if role is not Role.ANY],
            "description": "left out: strength where the sport is; else it is needed",
        },
        "name": _LINE,
        "minutes": {"type": "integer", "minimum": 1, "description": "at most what fits the sport (swim: 360)"},
        "load": {
            "type": "number",
            "minimum": 0,
            "maximum": MOST_LOAD,
            "description": "an hour at threshold is 100; left out: reckoned from its steps, or its sport and minutes",
        },
        "low": _minutes("minutes below the first threshold"),
        "mid": _minutes("minutes between the thresholds"),
        "high": _minutes("minutes above the second threshold"),
        "metres": {"type": "number", "minimum": 1},
        "template": {"type": "string", "description": "a workout of the library"},
        "level": {"type": "integer", "minimum": 1, "maximum": 20},
        "tags": _SLUGS,
        "needs": {**_SLUGS, "description": "things without which it cannot be done: pool, gym, trainer …"},
        "locked": {"type": "boolean", "default": False},
        "event": {**_ID, "description": "the id of the event rule, for a race"},
        "because": {"type": "array", "maxItems": 60, "items": {"type": "string", "maxLength": 80}},
        "note": _LINE,
        "workout": {"type": "object", "description": "its steps, as POST /workouts takes them"},
    },
}

SCHEMA: Final[dict[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A training plan",
    "type": "object",
    "additionalProperties": False,
    "required": ["name", "first", "last"],
    "properties": {
        "format": {"const": FORMAT},
        "name": _LINE,
        "first": _DAY,
        "last": {**_DAY, "description": f"both days count; at most {MOST_WEEKS} weeks"},
        "goal": _LINE,
        "note": _LINE,
        "detailed_to": {**_DAY, "description": "the last day with workouts chosen; left out: all of it"},
        "phases": {
            "type": "array",
            "maxItems": MOST_WEEKS,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["phase", "first", "last"],
                "properties": {"phase": {"enum": [str(one) for one in Phase]}, "first": _DAY, "last": _DAY},
            },
        },
        "rules": {
            "type": "array",
            "maxItems": 500,
            "description": "the rules it was made by, by id and version",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["id", "version"],
                "properties": {"id": _ID, "version": {"type": "integer", "minimum": 1}},
            },
        },
        "week_loads": {
            "type": "array",
            "items": {"type": "number", "minimum": 0, "maximum": 10_000},
            "description": "the load meant for each calendar week, the first and the last one too",
        },
        "items": {
            "type": "array",
            "maxItems": MOST_ITEMS,
            "description": f"at most {MOST_A_DAY} on a day",
            "items": _ITEM,
        },
    },
}

"""What was wrong with which field, in words of ours: the validator's own may quote the input, a password say."""

import re
from collections.abc import Mapping, Sequence

from fastapi.exceptions import RequestValidationError

from domestique.api.rule_words import breach_sentence
from domestique.api.shapes.problem import FieldProblem
from domestique.locales import Language, knows, say
from domestique.model.plan_reading import BadPlan
from domestique.model.rule_reading import BadRule
from domestique.model.workout_reading import BadWorkout, Problem
from domestique.planning.verdict import Breach
from domestique.services.errors import BadValue, PlanBreaks

_NAME = re.compile(r"[A-Za-z0-9_]{1,40}|(last|idempotency)-[a-z-]{1,20}")
_SAFE_CONTEXT = (
    "min_length",
    "max_length",
    "ge",
    "gt",
    "le",
    "lt",
    "expected",
    "max_items",
    "min_items",
    "multiple_of",
)


def field_problems(error: Exception, language: Language) -> list[FieldProblem] | None:
    if isinstance(error, BadValue):
        detail = say(language, f"errors.field.{error.reason}", **error.slots)
        return [FieldProblem(field=error.field, code=error.reason, detail=detail)]
    if isinstance(error, PlanBreaks):
        return [_breach(one, language) for one in error.violations]
    if isinstance(error, BadWorkout | BadRule | BadPlan):
        return [_workout_problem(problem, language) for problem in error.problems]
    if isinstance(error, RequestValidationError):
        return [_field_problem(item, language) for item in error.errors()[:50]]
    return None


def _breach(breach: Breach, language: Language) -> FieldProblem:
    place = ", ".join(breach.items) or breach.first.isoformat()
    return FieldProblem(field=place, code=breach.why, detail=breach_sentence(breach, language))


def _workout_problem(problem: Problem, language: Language) -> FieldProblem:
    detail = say(language, f"errors.field.{problem.reason}", **problem.slots)
    place = ".".join(_name(part) for part in problem.place.split("."))
    return FieldProblem(field=place, code=problem.reason, detail=detail)


def _field_problem(item: Mapping[str, object], language: Language) -> FieldProblem:
    code = str(item["type"])
    location = item["loc"] if isinstance(item["loc"], Sequence) else ()
    place = [_name(part) for part in location if part not in ("body", "query", "path", "header", "cookie")]
    context = item.get("ctx")
    slots = {name: context[name] for name in _SAFE_CONTEXT if name in context} if isinstance(context, Mapping) else {}
    key = f"errors.field.{code}"
    if not knows(language, key):
        key, slots = "errors.field.other", {}
    return FieldProblem(field=".".join(place)[:200], code=code, detail=say(language, key, **slots))


def _name(part: object) -> str:
    """An unknown field's name is the caller's own text: said again only when it looks like a name."""
    return str(part) if _NAME.fullmatch(str(part)) else "?"

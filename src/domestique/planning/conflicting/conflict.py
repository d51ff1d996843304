"""A conflict, and when two scopes meet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from domestique.locales import Language, say
from domestique.model.rule import Params, Rule, Scope, Weekday
from domestique.planning.rules.phrases import length

Slot = str | Callable[[Language], str]
"""What is said the same in each language, or how to say it."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """`key` below `rules.conflict`. `serious`: no plan can keep these; else they are only untidy, or one of them is a
    wish (`gives_way`) that is never served."""

    rule_ids: tuple[str, ...]
    key: str
    slots: Mapping[str, Slot] = field(default_factory=dict)
    serious: bool = True
    gives_way: bool = False


def of_kind[P: Params](rules: Sequence[Rule], kind: type[P]) -> list[tuple[Rule, P]]:
    """Those of one kind, each with its parameters."""
    return [(rule, rule.params) for rule in rules if isinstance(rule.params, kind)]


def meet(a: Scope, b: Scope) -> bool:
    """Whether some day may be in both."""
    first = max(a.first or date.min, b.first or date.min)
    last = min(a.last or date.max, b.last or date.max)
    phases = a.phase is None or b.phase is None or a.phase is b.phase
    weekdays = not a.weekdays or not b.weekdays or bool(set(a.weekdays) & set(b.weekdays))
    return first <= last and phases and weekdays


def holds_on(scope: Scope, weekday: Weekday) -> bool:
    return not scope.weekdays or weekday in scope.weekdays


def dated(scope: Scope) -> bool:
    """Holds for a while only: what is fixed gives way to it, where else the two would clash for good."""
    return scope.first is not None or scope.last is not None


def within(inner: Scope, outer: Scope) -> bool:
    """Whether every day of `inner` is in `outer`."""
    starts = outer.first is None or (inner.first is not None and inner.first >= outer.first)
    ends = outer.last is None or (inner.last is not None and inner.last <= outer.last)
    phase = outer.phase is None or outer.phase is inner.phase
    weekdays = not outer.weekdays or (bool(inner.weekdays) and set(inner.weekdays) <= set(outer.weekdays))
    return starts and ends and phase and weekdays


def ids(*rules: Rule) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule.id for rule in rules))


def days_of(count: int) -> Slot:
    return lambda language: say(language, "rules.unit.days", count=count)


def sessions_of(count: int) -> Slot:
    return lambda language: say(language, "rules.unit.sessions", count=count)


def time_of(minutes: int) -> Slot:
    return lambda language: length(minutes, language)

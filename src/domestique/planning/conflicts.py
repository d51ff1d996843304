"""Rules that cannot live together, found by looking at them alone: before any plan is made, in a moment. What is not
told may still clash; the solver finds it. Each detector is one function of conflicting/.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from domestique.locales import Language, say
from domestique.model.rule import Rule
from domestique.planning.conflicting import against_days, against_each_other, against_sums, untidy
from domestique.planning.conflicting.conflict import Conflict
from domestique.planning.rules.phrases import finished

__all__ = ["Conflict", "conflicts", "say_conflict"]

_DETECTORS = (*against_days.DETECTORS, *against_sums.DETECTORS, *against_each_other.DETECTORS)


def conflicts(rules: Sequence[Rule], today: date) -> tuple[Conflict, ...]:
    """Those no plan can keep first, then what is only untidy. What has passed clashes with nothing."""
    alive = [rule for rule in rules if not untidy.expired(rule, today)]
    hard = [rule for rule in alive if rule.hard]
    found = [one for detect in _DETECTORS for one in detect(hard)]
    found += _wished(alive, frozenset(rule.id for rule in hard))
    found += untidy.expiries(rules, today)
    found += untidy.repeated(alive)
    found += untidy.lonely_tapers(alive)
    unique = {(one.key, tuple(sorted(one.rule_ids))): one for one in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda one: (not one.serious, one.key, one.rule_ids)))


def _wished(rules: Sequence[Rule], hard: frozenset[str]) -> Iterator[Conflict]:
    """The same where one of them is a wish: a plan can be made, and that wish is not served."""
    for one in (found for detect in _DETECTORS for found in detect(rules)):
        if not hard.issuperset(one.rule_ids):
            yield replace(one, serious=False, gives_way=True)


def say_conflict(conflict: Conflict, language: Language) -> str:
    slots = {name: value(language) if callable(value) else value for name, value in conflict.slots.items()}
    told = finished(say(language, f"rules.conflict.{conflict.key}", **slots))
    return say(language, "rules.conflict_wish", told=told) if conflict.gives_way else told

"""What the checker answers: each rule with its value and slack, each breach at its place."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domestique.model.rule import Rule


class State(StrEnum):
    KEPT = "kept"
    BROKEN = "broken"
    """hard, and broken: the plan is not certified"""
    SHORT = "short"
    """soft, and fallen short of"""
    NOT_WEIGHED = "not_weighed"
    """nothing in this plan it could speak of; `why` tells"""


@dataclass(frozen=True, slots=True)
class Breach:
    """Where and by how much. `items`: ids of the workouts it is about; `why` is a key below `rules.breach`."""

    first: date
    last: date
    value: float
    limit: float
    why: str
    items: tuple[str, ...] = ()
    slots: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judged:
    """One rule on one plan. `value` is the worst it found, `limit` what it may be, `slack` how far it is from being
    broken in `unit` (negative: broken); None where nothing was weighed. `at`: the day or Monday of the worst."""

    rule: Rule
    state: State
    value: float | None
    limit: float | None
    slack: float | None
    unit: str
    at: date | None = None
    breaches: tuple[Breach, ...] = ()
    why: str | None = None
    """why it was not weighed, a key below `rules.unweighed`"""
    notes: tuple[Breach, ...] = ()
    """what the rule asks for and no plan is refused for: hard work in a deload or a taper"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`structure`: what is wrong with the plan whatever its rules (two workouts at once, days outside it, …)."""

    judged: tuple[Judged, ...]
    structure: tuple[Breach, ...] = ()

    @property
    def good(self) -> bool:
        return not self.violations

    @property
    def violations(self) -> tuple[Breach, ...]:
        broken = (breach for one in self.judged if one.state is State.BROKEN for breach in one.breaches)
        return (*self.structure, *broken)

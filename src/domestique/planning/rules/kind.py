"""What a kind of rule is: its parameters, whose it usually is, what stands behind it, and how a plan is held to it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from domestique.model.rule import KINDS, Params, Rule, Tier
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale


class Grade(StrEnum):
    """How well it is known that such a rule does good."""

    STRONG = "strong"
    """meta-analyses of trials"""
    MODERATE = "moderate"
    """some trials, or many observations that agree"""
    WEAK = "weak"
    """few or small studies"""
    PRACTICE = "practice"
    """what coaches do, untried"""
    WISH = "wish"
    """the athlete's own life: needs no proof"""


@dataclass(frozen=True, slots=True)
class Kind:
    """`source` is cited as papers are, in no language of ours; what it comes to is worded in rules.evidence. `tier`
    is the usual one: an athlete may say any kind. `weigh` lays each finding on the scale."""

    slug: str
    tier: Tier
    grade: Grade
    source: str
    weigh: Callable[[Rule, Facts, Scale], None]

    @property
    def params(self) -> type[Params]:
        return KINDS[self.slug]

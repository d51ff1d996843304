"""A pack: rules that belong together, with what stands behind each. Words: rules.pack.<slug> in both languages."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from domestique.model.rule import Params, Rule, Scope, Source, Tier
from domestique.planning.rules import Grade

FIRM: Final = 60
"""the weight of what a pack is about"""
USUAL: Final = 40
LIGHT: Final = 20


@dataclass(frozen=True, slots=True)
class Advice:
    """One rule of a pack. `weight` None: hard, and still the first to give way. `days`: from and to which day of it,
    counted from 1, a passing pack holds."""

    params: Params
    source: str
    grade: Grade
    weight: int | None = FIRM
    days: tuple[int, int] | None = None
    tier: Tier = Tier.SCIENCE


@dataclass(frozen=True, slots=True)
class Pack:
    slug: str
    advice: tuple[Advice, ...]

    @property
    def passes(self) -> int:
        """So many days, counted from one; 0 of a pack that stays."""
        return max((one.days[1] for one in self.advice if one.days is not None), default=0)

    def rules_from(self, first: date) -> tuple[Rule, ...]:
        """As rules; `first` is the day from which a passing pack counts its days."""
        return tuple(
            rule_of(f"pack-{self.slug}-{number}", one, f"pack:{self.slug}", first)
            for number, one in enumerate(self.advice, 1)
        )


def rule_of(name: str, advice: Advice, by: str, first: date) -> Rule:
    made = Rule(name, advice.params, advice.weight, advice.tier, source=Source(text=advice.source, by=by))
    if advice.days is None:
        return made
    begin, end = (first + timedelta(days=day - 1) for day in advice.days)
    return replace(made, scope=Scope(begin, end))

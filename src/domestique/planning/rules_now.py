"""What a plan would be held to if it were made today: rules are told, changed and put to rest while a plan keeps them
as they said. Of the packs and defaults it was made with, those yield that a new rule answers, and one comes back where
the rule that answered it is gone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domestique.model.rule import Event, Rule, Source
from domestique.planning.defaults import defaults_for
from domestique.planning.wishing import about, unsaid


@dataclass(frozen=True, slots=True)
class Standing:
    """A rule that was not deleted, as it says today. `since`: told, changed, put to rest or woken after the plan was
    made. `own`: of this plan only."""

    rule: Rule
    active: bool
    since: bool
    own: bool = False

    @property
    def told(self) -> bool:
        """Of its own what it was made with, and what an adaptation brought and was gone back on, is not told again."""
        return self.active and self.since and not (self.own and self.rule.source.by)


@dataclass(frozen=True, slots=True)
class RulesNow:
    """`rules`: all that would bind; those of `back` have no id yet. `changed`: as they were and as they are."""

    rules: tuple[Rule, ...]
    changed: tuple[tuple[Rule, Rule], ...] = ()
    gone: tuple[Rule, ...] = ()
    new: tuple[Rule, ...] = ()
    back: tuple[Rule, ...] = ()

    @property
    def same(self) -> bool:
        return not (self.changed or self.gone or self.new or self.back)


def rules_now(bound: Sequence[Rule], standing: Mapping[str, Standing]) -> RulesNow:
    """`bound`: as the plan keeps them. What the athlete left out of it when it was made and did not touch since stays
    out; a rule that was deleted and told again in the same words is the same, and so is one that was changed back."""
    fresh = [one.rule for name, one in standing.items() if one.told and not _among(name, bound)]
    kept: list[Rule] = []
    changed: list[tuple[Rule, Rule]] = []
    gone: list[Rule] = []
    for rule in bound:
        there = standing.get(rule.id)
        again = next((one for one in fresh if _says(one) == _says(rule)), None)
        if there is not None and (there.active or not there.since):
            same = there.rule.version == rule.version or _says(there.rule) == _says(rule)
            kept.append(rule if same else there.rule)
            if not same:
                changed.append((rule, there.rule))
        elif again is not None:
            kept.append(rule)
            fresh.remove(again)
        else:
            gone.append(rule)
    yielded = _yielding(kept, fresh, [now for _, now in changed])
    kept = [one for one in kept if one not in yielded]
    gone += yielded
    now = (*kept, *fresh)
    back = _back(now, [*gone, *fresh, *(one for _, one in changed)], yielded)
    return RulesNow((*now, *back), tuple(changed), tuple(gone), tuple(fresh), back)


def _among(name: str, rules: Sequence[Rule]) -> bool:
    return any(one.id == name for one in rules)


def _says(rule: Rule) -> Rule:
    return replace(rule, id="", version=1, source=Source())


def _yielding(kept: Sequence[Rule], fresh: Sequence[Rule], changed: Sequence[Rule]) -> list[Rule]:
    """Advice nobody edited."""
    advice = [one for one in kept if one.source.by.startswith(("pack:", "default")) and one not in changed]
    left = unsaid(advice, fresh)
    return [one for one in advice if one not in left]


def _back(now: Sequence[Rule], touched: Sequence[Rule], yielded: Sequence[Rule]) -> tuple[Rule, ...]:
    """Defaults of kinds that lost their rule, and those a new event asks for; not what was left out on purpose."""
    said = {about(one) for one in now}
    kinds = {one.kind for one in touched if one not in yielded}
    if any(isinstance(one.params, Event) for one in now if one in touched):
        kinds |= {"taper", "form_target"}
    own = [one for one in now if not one.source.by.startswith("default")]
    found = (one for one in defaults_for(own) if one.kind in kinds and about(one) not in said)
    return tuple(replace(one, id="") for one in found)

"""What is not impossible, only of no use: said twice, swallowed by a stricter rule, past, or about no event."""

from collections.abc import Iterator, Sequence
from datetime import date

from domestique.locales import Language
from domestique.model import rule as r
from domestique.planning.conflicting.against_sums import covers
from domestique.planning.conflicting.conflict import Conflict, Slot, ids, of_kind, within
from domestique.planning.rules.saying import say_rule


def expired(rule: r.Rule, today: date) -> bool:
    if rule.scope.last is not None and rule.scope.last < today:
        return True
    match rule.params:
        case r.Unavailable(dates=dates, weekdays=()):
            return bool(dates) and all(span.last < today for span in dates)
        case r.InjuryLimit(until=until):
            return until is not None and until < today
        case r.Event(date=day):
            return day < today
        case r.FormTarget(at=at):
            return at is not None and at < today
        case r.Equipment(when=when):
            return when.last is not None and when.last < today
        case _:
            return False


def expiries(rules: Sequence[r.Rule], today: date) -> Iterator[Conflict]:
    return (
        Conflict((rule.id,), "expired", {"rule": _said(rule)}, serious=False) for rule in rules if expired(rule, today)
    )


def repeated(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    for place, rule in enumerate(rules):
        for other in rules[place + 1 :]:
            if rule.params == other.params and rule.scope == other.scope and rule.weight == other.weight:
                yield Conflict(ids(rule, other), "duplicate", {"rule": _said(rule)}, serious=False)
            elif swallows(rule, other):
                yield _swallowed(other, rule)
            elif swallows(other, rule):
                yield _swallowed(rule, other)


def _swallowed(loose: r.Rule, strict: r.Rule) -> Conflict:
    told = {"loose": _said(loose), "strict": _said(strict)}
    return Conflict(ids(loose, strict), "swallowed", told, serious=False)


def _said(rule: r.Rule) -> Slot:
    def said(language: Language) -> str:
        return say_rule(rule, language)

    return said


def lonely_tapers(rules: Sequence[r.Rule]) -> Iterator[Conflict]:
    known = {word for _, event in of_kind(rules, r.Event) for word in (event.name, str(event.priority))}
    known |= {rule.id for rule, _ in of_kind(rules, r.Event)}
    for rule, taper in of_kind(rules, r.Taper):
        if taper.event not in known:
            yield Conflict((rule.id,), "taper_without_event", {"name": taper.event}, serious=False)


def swallows(strict: r.Rule, loose: r.Rule) -> bool:
    """Whether whoever keeps `strict` keeps `loose`. What is there for safety is never called useless."""
    if not strict.hard or loose.tier is r.Tier.SAFETY or not within(loose.scope, strict.scope):
        return False
    match strict.params, loose.params:
        case r.MaxTime() as a, r.MaxTime() as b:
            return a.per is b.per and a.minutes <= b.minutes and covers(a.sports, b.sports)
        case r.MinTime() as a, r.MinTime() as b:
            return a.minutes >= b.minutes and set(a.sports) == set(b.sports) and strict.scope == loose.scope
        case r.MaxHard() as a, r.MaxHard() as b:
            return a.most <= b.most and covers(a.sports, b.sports)
        case r.HardSpacing() as a, r.HardSpacing() as b:
            return a.min_days_between >= b.min_days_between and covers(a.sports, b.sports)
        case r.RampCap() as a, r.RampCap() as b:
            same = a.metric is b.metric and set(a.sports) == set(b.sports)
            return same and _below(a.max_per_week, b.max_per_week) and _below(a.max_pct_per_week, b.max_pct_per_week)
        case r.Variety() as a, r.Variety() as b:
            return a.same_template_max <= b.same_template_max
        case r.SessionCount() as a, r.SessionCount() as b:
            enough = b.least is None or (a.least is not None and a.least >= b.least and strict.scope == loose.scope)
            return a.sport is b.sport and enough and _below(a.most, b.most)
        case _:
            return False


def _below(strict: float | None, loose: float | None) -> bool:
    return loose is None or (strict is not None and strict <= loose)

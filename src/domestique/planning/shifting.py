"""A plan and its rules on other days: a template begun again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domestique.model import rule as r
from domestique.model.plan import Plan


def shifted(plan: Plan, by: timedelta) -> Plan:
    return replace(
        plan,
        first=plan.first + by,
        last=plan.last + by,
        items=tuple(replace(one, day=one.day + by) for one in plan.items),
        phases=tuple(replace(one, first=one.first + by, last=one.last + by) for one in plan.phases),
        detailed_to=None if plan.detailed_to is None else plan.detailed_to + by,
    )


def shifted_rules(rules: Sequence[r.Rule], by: timedelta) -> tuple[r.Rule, ...]:
    """With every day they tell."""
    return tuple(replace(one, params=_params(one.params, by), scope=_scope(one.scope, by)) for one in rules)


def _params(params: r.Params, by: timedelta) -> r.Params:
    match params:
        case r.Event():
            return replace(params, date=params.date + by)
        case r.Unavailable():
            return replace(params, dates=tuple(r.Days(one.first + by, one.last + by) for one in params.dates))
        case r.InjuryLimit():
            return replace(params, until=_day(params.until, by))
        case r.FormTarget():
            return replace(params, at=_day(params.at, by))
        case r.Equipment():
            return replace(params, when=_scope(params.when, by))
        case _:
            return params


def _scope(scope: r.Scope, by: timedelta) -> r.Scope:
    return replace(scope, first=_day(scope.first, by), last=_day(scope.last, by))


def _day(day: date | None, by: timedelta) -> date | None:
    return None if day is None else day + by

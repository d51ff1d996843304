"""After something that cost strength or time no week carries more than it was to: what was missed is made up for in its
own week or not at all. Told to the solver only, beside the rules, and let go where no plan can be found with it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from domestique.model.plan import Done, Plan, Planned, monday_of
from domestique.model.rule import LoadBounds, Per, Role, Rule, Scope, Tier
from domestique.planning.adapt import Happened, What
from domestique.planning.request import Effort

_COST: Final = (What.MISSED, What.SICK, What.INJURED, What.TIRED)
_ROUNDED: Final = 1.0
"""points that workouts of another length may be off"""


def calm_weeks(
    plan: Plan, done: Sequence[Done], happened: Happened, effort: Effort, today: date, until: date
) -> tuple[Rule, ...]:
    """One for each week from today's to that of `until`. What is planned anew may carry more, but not for the tired."""
    if happened.what not in _COST or (effort is Effort.REBUILT and happened.what is not What.TIRED):
        return ()
    found = []
    for back in range((monday_of(until) - monday_of(today)).days // 7 + 1):
        monday = monday_of(today) + timedelta(days=7 * back)
        ahead = sum(one.dose.load for one in plan.items if _ahead(one, monday, today))
        lately = sum(one.load for one in done if monday_of(one.day) == monday)
        most = lately + ahead + _missed(happened.item, monday, today) + _ROUNDED
        last = monday + timedelta(days=6)
        bounds = LoadBounds(Per.WEEK, most=round(most, 1))
        found.append(Rule(f"calm-{monday.isoformat()}", bounds, tier=Tier.SAFETY, scope=Scope(monday, last)))
    return tuple(found)


def _ahead(item: Planned, monday: date, today: date) -> bool:
    return item.day >= today and monday_of(item.day) == monday and item.role is not Role.RACE


def _missed(item: Planned | None, monday: date, today: date) -> float:
    return item.dose.load if item is not None and item.day < today and monday_of(item.day) == monday else 0.0

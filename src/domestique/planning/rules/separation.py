"""Hours between two sorts of workouts."""

from domestique.model.rule import Order, Rule, Separation, Tier
from domestique.planning.checking.facts import Facts
from domestique.planning.checking.scale import Scale
from domestique.planning.checking.sessions import Session, matches
from domestique.planning.rules.kind import Grade, Kind


def weigh(rule: Rule, facts: Facts, scale: Scale) -> None:
    told = rule.params
    assert isinstance(told, Separation)
    scoped = (one for one in (*facts.done, *facts.sessions) if facts.in_scope(rule.scope, one.day))
    there = [(one, is_a, is_b) for one in scoped if (is_a := matches(told.a, one)) | (is_b := matches(told.b, one))]
    reach = told.min_hours * 60
    for place, (earlier, first_a, first_b) in enumerate(there):
        met = False
        for later, second_a, second_b in there[place + 1 :]:
            if met and later.begins - earlier.ends > reach:
                break
            forwards, backwards = first_a and second_b, first_b and second_a
            if not later.planned or not (forwards or backwards):
                continue
            days = (earlier.day, later.day)
            ids = tuple(one.id for one in (earlier, later) if one.planned)
            if not _in_order(told.order, forwards, backwards, earlier, later):
                scale.at_least(0, 1, "sessions", days, "wrong_order", ids)
            elif _gap_counts(told.order, forwards, backwards):
                met = True
                hours = (later.begins - earlier.ends) / 60
                scale.at_least(hours, told.min_hours, "hours", days, "too_close", ids)
    scale.unweighed("no_pair")


def _in_order(order: Order, forwards: bool, backwards: bool, earlier: Session, later: Session) -> bool:
    """On one day, and not both at the same minute."""
    if earlier.day != later.day or earlier.begins == later.begins or order is Order.ANY:
        return True
    return forwards if order is Order.A_FIRST else backwards


def _gap_counts(order: Order, forwards: bool, backwards: bool) -> bool:
    return order is Order.ANY or (forwards if order is Order.A_FIRST else backwards)


KIND = Kind(
    "separation",
    Tier.SCIENCE,
    Grade.MODERATE,
    "Petré et al. 2021 (interference ES −.66 in the same session, −.10 apart, trained); "
    "Robineau et al. 2016 (0 h worse than 6 and 24 h)",
    weigh,
)

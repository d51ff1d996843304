"""How often the same workout may come in a week."""

from typing import Final

from domestique.model.rule import Per, Variety
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Rough
from domestique.planning.words.token import Is

_STRANGE: Final = (
    Is.BODY, Is.CLOCK, Is.RACE, Is.TAPER, Is.EASY_WEEK, Is.DAY_AFTER, Is.PERCENT, Is.DURATION, Is.WEEKDAYS,
    Is.DATES, Is.APART,
)  # fmt: skip

_NONE: Final = ("no session", "no workout", "no single workout", "no single session")
_ANY_ONE: Final = ("any workout", "any session", "any single workout", "any single session")
_EACH: Final = ("each workout", "each session", "every workout", "every session")


def read(clause: Clause) -> tuple[Rough, ...]:
    each = clause.says(*_NONE) or (clause.says(*_ANY_ONE) and clause.has(Is.NO, Is.CANT))
    each = each and clause.has(Is.OVER)
    each = each or (clause.says(*_EACH) and clause.has(Is.COUNT) and clause.has(Is.MOST))
    if (
        not (each or clause.has(Is.SAME, Is.REPEAT))
        or clause.has(*_STRANGE)
        or not clause.has(Is.WORKOUT, Is.SPORT, Is.PER)
    ):
        return ()
    if "week" in clause.values(Is.PER):
        clause.use(Is.PER)
    elif clause.per() is not Per.WEEK:
        return ()
    most = _most(clause)
    if most is None or not 1 <= most <= 14:
        return ()
    clause.use(
        Is.SAME,
        Is.REPEAT,
        Is.WORKOUT,
        Is.NO,
        Is.CANT,
        Is.OVER,
        Is.MOST,
        Is.SPORT,
        Is.ROLE,
        Is.ONLY,
        Is.TAG,
        Is.IN_A_ROW,
    )
    disliked = clause.has(Is.DISLIKE) and not clause.has(Is.NO, Is.CANT, Is.MOST, Is.ONLY)
    clause.use(Is.DISLIKE)
    return (Rough(Variety(most), weight=20 if disliked else None),)


def _most(clause: Clause) -> int | None:
    amount = clause.counted()
    refused = clause.has(Is.NO, Is.CANT, Is.DISLIKE)
    if amount is None:
        return 1 if refused and not clause.has(Is.OVER, Is.UNDER) else None
    bound = clause.bound(amount)
    if bound == "most":
        return clause.strictly(amount, "most")
    disliked = bound == "exact" and clause.has(Is.DISLIKE)
    if (bound is None or disliked) and refused and not clause.has(Is.OVER, Is.UNDER, Is.LEAST):
        return int(amount.value.low) - 1
    return None

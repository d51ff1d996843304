"""At least so many minutes a week, and from so many to so many: 6 to 8 hours a week is a floor and a cap."""

from domestique.model.rule import MaxTime, MinTime, Per, Role
from domestique.planning.words.clause import Clause
from domestique.planning.words.kinds.max_time import strange
from domestique.planning.words.reading import Rough
from domestique.planning.words.token import Is


def read(clause: Clause) -> tuple[Rough, ...]:
    told = clause.all(Is.DURATION)
    if len(told) == 2 and clause.per() is Per.WEEK and not strange(clause) and (ends := clause.ends(Is.DURATION)):
        low, high = (round(one.value.low) for one in ends)
        sports = clause.sports_told()
        clause.use(Is.WORKOUT, Is.FREE, Is.HAVE, Is.WANT)
        return (
            (Rough(MinTime(low, sports)), Rough(MaxTime(Per.WEEK, high, sports))) if 0 < low <= high <= 10_080 else ()
        )
    if len(told) != 1 or strange(clause) or clause.roles() & {Role.EASY, Role.HARD, Role.LONG}:
        return ()
    amount = told[0].value
    if clause.has(Is.BETWEEN) and amount.single:
        return ()
    bound = clause.borrowed_bound(told[0])
    if clause.has(Is.WEEKDAYS) or clause.per() is not Per.WEEK or not 0 < amount.low <= amount.high <= 10_080:
        return ()
    sports = clause.sports_told()
    clause.use(Is.DURATION, Is.WORKOUT, Is.FREE, Is.HAVE, Is.VOLUME, Is.BETWEEN, Is.WANT, Is.ROLE)
    if bound == "least":
        return (Rough(MinTime(round(amount.low), sports)),)
    if bound == "exact" and not amount.single and not clause.has(Is.FREE, Is.HAVE):
        return (
            Rough(MinTime(round(amount.low), sports)),
            Rough(MaxTime(Per.WEEK, round(amount.high), sports)),
        )
    if bound == "exact" and not amount.single:
        return (Rough(MaxTime(Per.WEEK, round(amount.high), sports)),)
    return ()

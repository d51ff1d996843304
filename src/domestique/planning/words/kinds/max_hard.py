"""How many hard sessions a week, or none on some days: at most three, 고강도는 주 2회까지, no intervals on Mondays."""

from typing import Final

from domestique.model.rule import WEEK, MaxHard, Preference, Role, Scope, Selector
from domestique.model.sport import Sport
from domestique.planning.words.clause import TAGS_OF_HARD, Clause
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is, Token

_STRANGE: Final = (
    Is.BODY, Is.CLOCK, Is.DURATION, Is.RACE, Is.TAPER, Is.EASY_WEEK, Is.DAY_AFTER, Is.DAY_BEFORE, Is.IN_A_ROW,
    Is.APART,
    Is.PERCENT, Is.SAME, Is.REPEAT, Is.RAMP, Is.DISTANCE, Is.CTL, Is.FORM, Is.LOAD, Is.SPLIT, Is.REST,
    Is.DISLIKE,
    Is.AFTER, Is.BEFORE,
)  # fmt: skip


def read(clause: Clause) -> tuple[Rough, ...]:
    tagged = _tagged(clause)
    strange = clause.has(*_STRANGE) or (clause.has(Is.LIKE) and not clause.has(Is.MOST))
    intense = not clause.has(Is.ROLE) and clause.has(Is.HIGH) and clause.has(Is.WORKOUT) and clause.has(Is.MOST)
    intense = intense or (not clause.has(Is.ROLE) and _intensity_refused(clause))
    if strange or not (clause.roles() == {Role.HARD} or tagged or intense or _said_before(clause)):
        return ()
    clause.use(Is.LIKE)
    sports = clause.sports_told()
    amount = clause.counted() or _days(clause)
    clause.use(Is.ROLE, Is.WORKOUT, Is.EACH, Is.HIGH)
    if amount is None:
        return _none(clause) or _only_on(clause, sports)
    if any(one.value[0] == "day" and one.start != amount.start for one in clause.all(Is.STRETCH)):
        return ()  # once every five days, three in any ten
    apart = clause.has(Is.BETWEEN) and amount.value.single
    if apart or clause.has(Is.WEEKDAYS) or not set(clause.values(Is.PER)) <= {"week"}:
        return ()
    bound = clause.bound(amount)
    if bound not in {"most", "exact"} or amount.value.high > 14:
        return ()
    clause.use(Is.PER, Is.STRETCH)
    most = clause.strictly(amount, "most") if bound == "most" else int(amount.value.high)
    notes = (Note("tag_counts_as_hard"),) if tagged else ()
    return (Rough(MaxHard(max(most, 0), sports), notes=notes),)


def _intensity_refused(clause: Clause) -> bool:
    """`no intensity on Mondays`: as a thing by itself."""
    named = any(clause.words(token) in {"intensity", "high intensity"} for token in clause.all(Is.HIGH))
    return named and clause.has(Is.NO, Is.CANT) and not clause.has(Is.VOLUME, Is.LOW, Is.MIDDLE)


def _tagged(clause: Clause) -> bool:
    """VO2max or threshold alone cannot be capped: the cap is on everything hard, which is stricter, and told so."""
    told = {token.value for token in clause.all(Is.TAG)}
    if clause.has(Is.ROLE) or len(told) != 1 or not told <= TAGS_OF_HARD:
        return False
    if not clause.has(Is.COUNT, Is.NUMBER) or clause.has(Is.LEAST, Is.WEEKDAYS):
        return False
    clause.use(Is.TAG, Is.MIDDLE)
    return True


def _days(clause: Clause) -> Token | None:
    """`고강도는 주 2일까지`: days stand for sessions."""
    days = [token for token in clause.all(Is.STRETCH) if token.value[0] == "day"]
    if len(days) != 1 or clause.has(Is.COUNT, Is.NUMBER, Is.BETWEEN, Is.LOW) or not clause.has(Is.PER):
        return None
    clause.use(Is.STRETCH)
    return Token(Is.COUNT, days[0].value[1], days[0].start, days[0].end)


def _said_before(clause: Clause) -> bool:
    """`hard sessions need 48 hours between, and no more than 3 a week`."""
    near = {token.value for token in clause.near if token.kind is Is.ROLE}
    bare = not clause.has(Is.ROLE, Is.SPORT, Is.TAG, Is.WORKOUT, Is.FREE, Is.WEEKDAYS, Is.THING)
    other = any(token.kind in {Is.SPORT, Is.LOAD, Is.CTL} for token in clause.near)
    return bare and near == {Role.HARD} and not other and clause.has(Is.PER) and clause.has(Is.MOST, Is.OVER, Is.ONLY)


def _only_on(clause: Clause, sports: tuple[Sport, ...]) -> tuple[Rough, ...]:
    """`hard days only on Tuesdays and Saturdays`: none on the others."""
    days = clause.weekdays()
    only = clause.has(Is.ONLY) and not clause.has(Is.NO, Is.CANT, Is.HEDGE, Is.LIKE, Is.FREE, Is.DAYTIME, Is.EITHER)
    if not only or not 0 < len(days) < 7:
        return ()
    clause.use(Is.ONLY, Is.PER)
    return (Rough(MaxHard(0, sports), scope=Scope(weekdays=tuple(day for day in WEEK if day not in days))),)


def _none(clause: Clause) -> tuple[Rough, ...]:
    """No hard session on these days, in this phase: a cap of none there; only wished, a dislike."""
    if not clause.has(Is.NO, Is.CANT) or clause.has(Is.ONLY, Is.OVER, Is.UNDER, Is.NUMBER, Is.COUNT):
        return ()
    days = clause.weekdays()
    clause.use(Is.NO, Is.CANT, Is.PER)
    sports = clause.sports_told()
    if days and clause.has(Is.HEDGE):
        return (Rough(Preference(dislike=(Selector(sports[0] if sports else None, Role.HARD, (), days),)), weight=20),)
    if days:
        return (Rough(MaxHard(0, sports), scope=Scope(weekdays=days)),)
    if clause.has(Is.DATES, Is.PHASE) or (clause.has(Is.FOR) and clause.has(Is.STRETCH)):
        return (Rough(MaxHard(0, sports)),)
    return ()

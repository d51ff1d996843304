"""How many sessions a week, of one sport or of any: at least two swims, 수영은 주 2회, run three times a week."""

import re
from typing import Final

from domestique.model.rule import Per, SessionCount
from domestique.planning.words.clause import Clause
from domestique.planning.words.dates import When
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is, Token

_STRANGE: Final = (
    Is.ROLE, Is.BODY, Is.CLOCK, Is.DURATION, Is.RACE, Is.TAPER, Is.EASY_WEEK, Is.DATES, Is.DAY_AFTER, Is.REST,
    Is.DAY_BEFORE, Is.IN_A_ROW, Is.APART, Is.PERCENT, Is.SAME, Is.REPEAT, Is.RAMP, Is.DISTANCE, Is.CTL, Is.FORM,
    Is.WEEKDAYS, Is.LOAD, Is.THING, Is.AFTER, Is.LOW, Is.MIDDLE, Is.HIGH,
)  # fmt: skip
_BOUNDED: Final = re.compile(r"\s?(?:넘|이상|까지|이하|이내|초과|미만|만|[이가]\s(?:최대|한계))")
_EACH_ONE: Final = (
    "one workout", "any workout", "one session", "any session", "any single", "each one", "vary", "no session",
    "no workout", "no single",
)  # fmt: skip
"""How often one of them comes is another matter."""


def read(clause: Clause) -> tuple[Rough, ...]:
    shared = {(token.start, token.end) for token in clause.all(Is.SPORT)}
    odd = [token for token in clause.all(*_STRANGE) if token.kind is not Is.DATES or not _for_weeks(token.value)]
    if any((token.start, token.end) not in shared for token in odd) or _tagged(clause, shared):
        return ()
    if clause.says(*_EACH_ONE):
        return ()
    told = clause.sports_told()
    per = clause.per()
    taken = () if per is not None else (Note("taken_per_week"),)
    unsaid = per is None and told and not clause.has(Is.PER) and clause.has(Is.MOST, Is.LEAST)
    if (
        len(told) > 1
        or not (told or clause.has(Is.WORKOUT, Is.FREE) or _said_before(clause) or _no_more(clause))
        or not (per is Per.WEEK or unsaid)
    ):
        return ()
    ends = clause.ends(Is.COUNT, Is.NUMBER)
    if ends is not None:
        low, high = int(ends[0].value.low), int(ends[1].value.low)
        clause.use(Is.WORKOUT, Is.FREE, Is.BETWEEN, Is.EACH, Is.PER)
        return (Rough(SessionCount(told[0] if told else None, low, high), notes=taken),) if low <= high <= 30 else ()
    amount = _amount(clause)
    hours = amount is not None and amount.kind is Is.NUMBER and any(one.kind is Is.DAYTIME for one in clause.near)
    if hours and not clause.has(Is.SPORT, Is.WORKOUT):
        return ()  # evenings only, between 7 and 9
    if amount is None or amount.value.high > 30 or (clause.has(Is.BETWEEN) and amount.value.single):
        return ()
    bound = clause.bound(amount)
    if bound is None:
        return ()
    clause.use(Is.WORKOUT, Is.FREE, Is.HAVE, Is.BETWEEN, Is.EACH, Is.PER)
    sport = told[0] if told else None
    if bound == "most" and amount.value.single and "that" in clause.values(Is.MOST):
        bound = "exact"
    if bound == "exact" and amount.value.single and clause.says("is plenty", "are plenty"):
        return (Rough(SessionCount(sport, most=int(amount.value.high)), notes=taken),)
    if bound == "exact" and not (amount.value.single and _at_least(clause, amount)):
        return (Rough(SessionCount(sport, int(amount.value.low), int(amount.value.high)), notes=taken),)
    count = clause.strictly(amount, "most" if bound == "most" else "least")
    if bound == "most":
        return (Rough(SessionCount(sport, most=count), notes=taken),)
    return (Rough(SessionCount(sport, least=count), notes=taken),)


def _for_weeks(when: When) -> bool:
    """`in December`: so long that weeks are counted in it."""
    return when.first is None or when.last is None or (when.last - when.first).days >= 5


def _no_more(clause: Clause) -> bool:
    """`주 3번밖에 못 해요`: of whatever one does."""
    return any("못" in clause.words(token) for token in clause.all(Is.ONLY)) and not clause.near


def _said_before(clause: Clause) -> bool:
    """`sessions once a day, at most six a week`."""
    near = {token.kind for token in clause.near}
    return Is.WORKOUT in near and not near & {
        Is.SPORT,
        Is.ROLE,
        Is.TAG,
        Is.REST,
        Is.SAME,
        Is.REPEAT,
        Is.LOAD,
        Is.CTL,
        Is.RAMP,
    }


def _tagged(clause: Clause, shared: set[tuple[int, int]]) -> bool:
    """Leg days are not all strength there is."""
    return any(token.value not in {"trainer", "treadmill"} for token in clause.all(Is.TAG)) or any(
        (token.start, token.end) not in shared for token in clause.all(Is.TAG)
    )


def _at_least(clause: Clause, amount: Token) -> bool:
    """`주 2번은 수영`: the 은 of a count says at least, but in a list it stands behind all of them."""
    if any(token.kind is Is.COUNT and not _BOUNDED.match(clause.text, token.end) for token in clause.near):
        return False
    return clause.text[amount.end : amount.end + 1] in {"은", "는"}


def _amount(clause: Clause) -> Token | None:
    if clause.has(Is.COUNT) or clause.has(Is.NUMBER):
        return clause.counted()
    days = [token for token in clause.all(Is.STRETCH) if token.value[0] == "day"]
    if len(days) != 1:
        return None
    clause.use(Is.STRETCH)
    return Token(Is.COUNT, days[0].value[1], days[0].start, days[0].end)

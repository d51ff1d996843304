"""Less before a race: two weeks, 45 % less, intensity kept unless somebody says otherwise."""

from typing import Final

from domestique.model.rule import Priority, Shape, Taper
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is

_STRANGE: Final = (Is.BODY, Is.CLOCK, Is.EASY_WEEK, Is.DAY_AFTER, Is.IN_A_ROW, Is.WEEKDAYS, Is.DATES, Is.FORM, Is.CTL)
_USUAL: Final = {"A": 45.0, "B": 30.0}
"""Bosquet 2007: 41 to 60 % less over two weeks; a B race gives up less."""


def read(clause: Clause) -> tuple[Rough, ...]:
    if not _tapering(clause) or clause.has(*_STRANGE):
        return ()
    days = _days(clause)
    if days is None or not 4 <= days <= 21:
        return ()
    event, notes = _event(clause)
    cut, told = _cut(clause, event)
    if cut is None or not 20 <= cut <= 60:
        return ()
    flat = clause.says(
        "step",
        "same every",
        "constant",
        "한 번에 줄",
        "한번에 줄",
        "단계 없이",
        "계단",
        "flat",
        "일정하게",
        "all at once",
    )
    easy = (clause.has(Is.NO) and clause.has(Is.HIGH, Is.ROLE)) or clause.says(
        "easy only", "only easy", "all easy", "쉬운 훈련만", "가볍게만"
    )
    if easy:
        clause.use(Is.NO, Is.ONLY)
    clause.use(
        Is.TAPER, Is.STRETCH, Is.RACE, Is.PRIORITY, Is.BEFORE, Is.CUT, Is.PERCENT, Is.HALF, Is.VOLUME, Is.HIGH,
        Is.ROLE, Is.LOW, Is.FOR, Is.KEEP, Is.ONLY,
        Is.WORKOUT, Is.LOAD, Is.SPORT, Is.NUMBER, Is.WANT, Is.RACE_DAY, Is.FROM, Is.UNTIL, Is.TAG, Is.MIDDLE, Is.EACH,
    )  # fmt: skip
    if all(clause.words(token).startswith("감량") for token in clause.all(Is.GOAL)):
        clause.use(Is.GOAL)
    if not told:
        notes = (*notes, Note("taper_usual", {"percent": f"{cut:g}"}))
    shape = Shape.STEP if flat else Shape.PROGRESSIVE
    return (Rough(Taper(event, days, int(cut) if cut == int(cut) else cut, not easy, shape), notes=notes),)


def _tapering(clause: Clause) -> bool:
    if clause.has(Is.TAPER):
        return True
    less = [token for token in clause.all(Is.GOAL) if clause.words(token).startswith("감량")]
    how_long = any(token.value[0] == "day" for token in clause.all(Is.STRETCH)) and not clause.has(Is.PER)
    return (
        (clause.has(Is.CUT) or bool(less) or (clause.has(Is.HALF) and clause.has(Is.VOLUME)))
        and (clause.has(Is.PERCENT, Is.HALF) or how_long)
        and clause.has(Is.RACE, Is.PRIORITY)
        and clause.has(Is.BEFORE)
    )


def _days(clause: Clause) -> int | None:
    told = clause.values(Is.STRETCH)
    if len(told) != 1:
        return None
    unit, amount = told[0]
    return int(amount.high * {"day": 1, "week": 7, "month": 30}[unit])


def _event(clause: Clause) -> tuple[str, tuple[Note, ...]]:
    told = [one for one in clause.values(Is.PRIORITY) if one in {Priority.A, Priority.B}]
    return (str(told[0]), ()) if told else ("A", (Note("taper_for_a"),))


def _cut(clause: Clause, event: str) -> tuple[float | None, bool]:
    told = clause.all(Is.PERCENT)
    if len(told) == 1:
        share = told[0].value.high
        left = clause.says(" to ", "까지", "% 수준", "%로", "퍼센트로", "퍼센트 수준") and not clause.says(
            "%로 감량", "by "
        )
        return (100 - share if left else share), True
    if clause.has(Is.HALF):
        return 50.0, True
    return (None, False) if told else (_USUAL[event], False)
